import { setTimeout as delay } from 'node:timers/promises';
import { type Newcomer, NewcomerGate } from '../../gateway/limits/newcomerGate';
import { openPlantedCity, PLANTED_PROFILE, PLANTED_USCC, type PlantedCity, type Reply } from '../support/plantedCity';

const REFUSED_WITHIN_MS = 50;
const PAGE =
  'query Page($n: Int) { marketEntities(first: $n) { edges { node { uscc supervisionCategories { status } } } } }';

let city: PlantedCity;
beforeAll(async () => {
  city = await openPlantedCity();
  await city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
});
afterAll(() => city.close());

const codesOf = ({ body }: Reply): string[] =>
  body.errors?.map((e: { extensions: { code: string } }) => e.extensions.code);
/** Fields nested `depth` deep; the schema allows no such depth by itself, but depth is measured before fields are looked up. */
const deep = (depth: number): string => `{ ${'a { '.repeat(depth - 1)}a ${'} '.repeat(depth)}`;
const many = (count: number, text: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('limits of an operation', () => {
  it.each([
    ['TOO_MANY_TOKENS', `{ ${many(2_000, () => '__typename')} }`],
    ['TOO_DEEP', deep(13)],
    ['TOO_MANY_ALIASES', `{ ${many(31, (i) => `a${i}: __typename`)} }`],
    [
      'TOO_MANY_FIELDS',
      `{ ...f0 } ${many(12, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f12 on Query { __typename }`,
    ],
    [
      'COST_TOO_HIGH',
      `{ ${many(10, (i) => `a${i}: marketEntities(first: 100) { edges { node { supervisionCategories { status } } } }`)} }`,
    ],
  ])('refuses with %s at once, saying the limit', async (code, query) => {
    const reply = await city.ask(query);
    expect([reply.status, codesOf(reply)]).toEqual([400, expect.arrayContaining([code])]);
    const told = reply.body.errors.find((e: { extensions: { code: string } }) => e.extensions.code === code);
    expect(told.extensions).toMatchObject({
      limit: expect.any(Number),
      message_zh: expect.any(String),
      mend: { zh: expect.any(String), en: expect.any(String) },
    });
    const times: number[] = [];
    for (let i = 0; i < 3; i += 1) times.push((await city.ask(query)).milliseconds);
    expect(Math.min(...times)).toBeLessThan(REFUSED_WITHIN_MS);
  });

  it('takes what stands at the limit', async () => {
    expect(codesOf(await city.ask(deep(12)))).not.toContain('TOO_DEEP');
    expect(codesOf(await city.ask(`{ ${many(30, (i) => `a${i}: __typename`)} }`))).toBeUndefined();
  });

  it('is not deceived by fragments within themselves, nor kept busy by fragments that double', async () => {
    const loop = await city.ask('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }');
    expect(codesOf(loop)).toContain('BAD_OPERATION');
    const doubling = `{ ...f0 } ${many(150, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f150 on Query { __typename }`;
    const reply = await city.ask(doubling);
    expect(codesOf(reply)).toContain('TOO_MANY_FIELDS');
  });

  it('lets the standard introspection pass', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    expect((await city.ask(getIntrospectionQuery())).body.data.__schema.queryType.name).toBe('Query');
  });

  it('reckons the product of the pages, by the variables of the request', async () => {
    const costOf = async (n?: number) =>
      (await city.ask(PAGE, n === undefined ? {} : { n })).body.extensions.cost.estimated;
    expect(await costOf(2)).toBe(1 + 2 + 2 + 2 * 10);
    expect(await costOf(50)).toBe(1 + 50 + 50 + 50 * 10);
    expect(await costOf()).toBe(1 + 20 + 20 + 20 * 10);
    const literal = await city.ask(PAGE.replace('$n: Int', '$n: Int = 3'));
    expect(literal.body.extensions.cost).toMatchObject({ estimated: 1 + 3 + 3 + 30, limit: 10_000 });
  });
});

describe('budget of a caller', () => {
  const LIMIT = 100;
  let poor: PlantedCity;
  beforeAll(async () => {
    poor = await openPlantedCity({ limits: { costPerMinute: { public: LIMIT, official: 1_000, application: 1_000 } } });
  });
  afterAll(() => poor.close());

  it('tells what is left, and refuses with 429 and the seconds to wait when it is spent; others go on', async () => {
    const first = await poor.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    const { estimated, planning, remaining } = first.body.extensions.cost;
    expect([planning, remaining]).toEqual([Math.ceil(PLANTED_PROFILE.length / 4), LIMIT - estimated - planning]);
    expect(first.headers.get('ratelimit-policy')).toBe(`"cost";q=${LIMIT};w=60`);
    expect(first.headers.get('ratelimit')).toMatch(new RegExp(`^"cost";r=${remaining};t=\\d+$`));
    const second = await poor.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    expect(second.body.extensions.cost).toMatchObject({ planning: 0, remaining: remaining - estimated });
    for (let i = 0; i < 3; i += 1) {
      const refused = await poor.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, { accept: 'application/json' });
      expect([refused.status, codesOf(refused)]).toEqual([429, ['BUDGET_SPENT']]);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
      expect(refused.headers.get('ratelimit')).toMatch(/^"cost";r=0;t=/);
    }
    const authorization = `Bearer ${await poor.token('auditor')}`;
    expect((await poor.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC }, { authorization })).status).toBe(200);
  });

  it('is what the configuration says for those who give their name', async () => {
    const set = await openPlantedCity({ config: { costPerMinute: 77_777 } });
    const limitOf = async (headers = {}) =>
      (await set.ask('{ __typename }', {}, headers)).headers.get('ratelimit-policy');
    expect(await limitOf({ authorization: `Bearer ${await set.token('auditor')}` })).toBe('"cost";q=77777;w=60');
    expect(await limitOf()).toBe('"cost";q=300000;w=60');
    await set.close();
  });

  it('charges for texts that are new even when they are not valid', async () => {
    const other = await openPlantedCity({ limits: { costPerMinute: { public: 50, official: 1, application: 1 } } });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i += 1) statuses.push((await other.ask(`{ ${'x'.repeat(76)}${i} }`)).status);
    expect(statuses).toEqual([400, 400, 429, 429]);
    await other.close();
  });
});

describe('load', () => {
  it('tells callers beyond what is taken at once to come back, and answers those it took', async () => {
    const small = await openPlantedCity({ limits: { operationsAtOnce: 4 } });
    const replies = await Promise.all(Array.from({ length: 12 }, () => small.ask('{ slow(milliseconds: 300) }')));
    const taken = replies.filter(({ status }) => status === 200);
    const refused = replies.filter(({ status }) => status === 503);
    expect([taken.length, refused.length]).toEqual([4, 8]);
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual(Array.from({ length: 8 }, () => '1'));
    expect(codesOf(refused[0] as Reply)).toEqual(['OVERLOADED']);
    await small.close();
  });

  it('does not let one frozen silo take the place of operations that do not need it', async () => {
    const small = await openPlantedCity({ limits: { operationsAtOnce: 8, siloCallsAtOnce: 4 } });
    small.silos.enforcement.mood = 'frozen';
    const stuck = Array.from({ length: 8 }, () => small.ask('{ slow(milliseconds: 1) }'));
    await delay(100);
    const other = await small.ask('{ marketEntities(first: 1) { edges { node { name } } } }');
    expect([other.status, other.body.errors]).toEqual([200, undefined]);
    expect((await Promise.all(stuck)).map(({ body }) => body.errors[0].extensions.code)).toEqual(
      Array.from({ length: 8 }, () => 'SILO_LATE'),
    );
    await small.close();
  });

  it('says so when an operation is not finished in its time', async () => {
    const hasty = await openPlantedCity({ limits: { answerMs: 100 } });
    const reply = await hasty.ask('{ slow(milliseconds: 1000) }');
    expect([reply.status, codesOf(reply)]).toEqual([504, ['OPERATION_LATE']]);
    await hasty.close();
  });

  const heavy = (n: number): string => {
    const fields = 'edges { node { uscc name status inspectionCount openCaseCount } }';
    return `query H${n} { ${many(30, (i) => `a${i}: marketEntities(first: ${i + 1}) { ${fields} }`)} }`;
  };

  it('answers a crowd of new texts and a known operation among them', async () => {
    const crowd = Array.from({ length: 20 }, (_, n) => city.ask(heavy(n)));
    const known = city.ask(PLANTED_PROFILE, { uscc: PLANTED_USCC });
    for (const { body } of await Promise.all(crowd)) expect(body.errors).toBeUndefined();
    expect((await known).body.data.marketEntity.uscc).toBe(PLANTED_USCC);
  });

  it('lets known operations overtake new texts that wait for one another', async () => {
    const gate = new NewcomerGate();
    ((await gate.enter('known')) as Newcomer).leave(true);
    const inside = (await gate.enter('new')) as Newcomer;
    const order: string[] = [];
    const waiting = [1, 2, 3].map(async (n) => {
      const turn = (await gate.enter(`new ${n}`)) as Newcomer;
      order.push(`new ${n}`);
      turn.leave(true);
    });
    inside.leave(true);
    expect(await gate.enter('known')).toBe('known');
    order.push('known');
    await Promise.all(waiting);
    expect(order).toEqual(['known', 'new 1', 'new 2', 'new 3']);
  });

  it('answers a crowd that comes with the same new text, planning it once', async () => {
    const fresh = await openPlantedCity();
    const crowd = await Promise.all(Array.from({ length: 40 }, () => fresh.ask(heavy(1))));
    const planned = crowd.filter(({ body }) => body.extensions.cost.planning > 0);
    expect([crowd.filter(({ status }) => status === 200).length, planned.length]).toEqual([40, 1]);
    await fresh.close();
  });

  it('turns away new texts when too many others wait, and lets those in turn by turn', async () => {
    const gate = new NewcomerGate();
    const inside = (await gate.enter('first')) as Newcomer;
    const waiting = Array.from({ length: 64 }, (_, n) => gate.enter(`text ${n}`));
    const again = gate.enter('text 0');
    expect(await gate.enter('one too many')).toBe('full');
    inside.leave(true);
    expect(await gate.enter('first')).toBe('known');
    for (const turn of waiting) ((await turn) as Newcomer).leave(true);
    expect(await again).toBe('known');
  });
});
