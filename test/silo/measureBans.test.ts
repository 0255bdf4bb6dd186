import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { liftBansOf } from '../../subgraphs/enforcement/store/measure/liftBans';
import { LEAD_USCC } from '../support/enforcement/leadDesk';
import { bannedCase, MEASURE_CASE, MEASURE_DECISION, measurePeople, PERSON } from '../support/enforcement/measureDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const { officer, head, cityHead, minhang, emergency, office, inspector } = measurePeople;
const BAN = 'BN-2026-000001';
const LATER = '2026-11-02T06:00:00+08:00';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const decide = (change: Parameters<typeof bannedCase>[0] = {}) => storeCases(silo.database, [bannedCase(change)]);
const again = async (publication: 'REPAIRED' | 'WITHDRAWN') => {
  const later = bannedCase({ publication });
  const decisions = later.decisions.map((one) => ({ ...one, observedAt: LATER }));
  await storeCases(silo.database, [{ ...later, observedAt: LATER, decisions }]);
};

const FIELDS = `number version decisionNumber caseNumber entity { uscc } personReference scope { code verified } basis from
  until lifetime state liftedOn liftingReason`;
async function change(field: 'recordBan' | 'liftBan', input: object, as: Viewer) {
  const type = field === 'recordBan' ? 'RecordBanInput' : 'LiftBanInput';
  const text = `mutation ($input: ${type}!) { ${field}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await silo.ask(text, { input }, as);
  return { done: data?.[field] as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
}
const ban = {
  decisionNumber: MEASURE_DECISION,
  againstEntity: false,
  personReference: PERSON,
  scope: 'FOOD_MANAGEMENT',
  basis: '食品安全法 135',
  from: '2026-11-01',
  until: '2031-11-01',
  lifetime: false,
};
const entity = { againstEntity: true, personReference: null };
const record = (more: object = {}, as: Viewer = officer) => change('recordBan', { ...ban, ...more }, as);
const lift = (more: object = {}, as: Viewer = head) =>
  change('liftBan', { number: BAN, version: 1, reason: '处罚决定已变更', ...more }, as);

async function standing(more: object = {}, as: Viewer = emergency) {
  const text = `query ($person: ID!, $scope: String!, $on: Date) { banStanding(personReference: $person, scope: $scope, on: $on) {
    banned until lifetime bans { number authority { code } } } }`;
  const { data, errors } = await silo.ask(text, { person: PERSON, scope: 'FOOD_MANAGEMENT', ...more }, as);
  return (data?.banStanding ?? errors?.[0]?.extensions) as Record<string, unknown>;
}
async function inForce(as: Viewer = emergency) {
  const text = `{ _entities(representations: [{ __typename: "MarketEntity", uscc: "${LEAD_USCC}" }]) {
    ... on MarketEntity { bansInForce { number authority { code } decisionNumber scope { code } until lifetime } } } }`;
  const { data, errors } = await silo.ask(text, {}, as);
  const [found] = (data?._entities ?? []) as { bansInForce: unknown }[];
  return found?.bansInForce ?? errors?.[0]?.extensions?.code;
}

describe('沪府发〔2020〕7号（十九）: a ban', () => {
  it('of a person is recorded by pseudonym, and flagged to every department that asks, whoever imposed it', async () => {
    await decide();
    expect((await record()).done).toMatchObject({
      number: BAN,
      entity: null,
      personReference: PERSON,
      scope: { code: 'FOOD_MANAGEMENT', verified: false },
      state: 'IN_FORCE',
    });
    const bans = [{ number: BAN, authority: { code: 'SAMR-310115' } }];
    expect(await standing()).toEqual({ banned: true, until: '2031-11-01', lifetime: false, bans });
    const none = { banned: false, until: null, lifetime: false, bans: [] };
    for (const more of [{ on: '2026-10-31' }, { on: '2031-11-01' }, { scope: 'COSMETICS' }]) {
      expect(await standing(more)).toEqual(none);
    }
    expect(await standing({ on: '2031-10-31' })).toMatchObject({ banned: true });
    expect(await inForce()).toEqual([]);
  });

  it('for life has no last day', async () => {
    await decide();
    expect((await record({ until: null, lifetime: true })).done).toMatchObject({ until: null, lifetime: true });
    expect(await standing({ on: '2099-01-01' })).toMatchObject({ banned: true, until: null, lifetime: true });
  });

  it('of the entity of the decision is told of it, the longest first', async () => {
    await decide();
    await record(entity);
    await record({ ...entity, scope: 'COSMETICS', until: null, lifetime: true });
    expect(await inForce()).toMatchObject([
      { scope: { code: 'COSMETICS' }, until: null, lifetime: true },
      { number: BAN, decisionNumber: MEASURE_DECISION, authority: { code: 'SAMR-310115' }, until: '2031-11-01' },
    ]);
  });

  it('is not open to the public', async () => {
    await decide();
    await record(entity);
    expect(await inForce(PUBLIC)).toBe('NOT_PUBLIC');
    expect(await standing({}, PUBLIC)).toMatchObject({ code: 'NOT_PUBLIC' });
    const { errors } = await silo.ask('{ bans { totalCount } }', {}, PUBLIC);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_PUBLIC' });
  });

  it('binds no longer from the day on which it is lifted', async () => {
    await decide();
    await record();
    expect((await lift()).done).toMatchObject({
      state: 'LIFTED',
      liftedOn: '2026-11-02',
      liftingReason: '处罚决定已变更',
    });
    expect(await standing()).toMatchObject({ banned: false });
    expect((await lift({ version: 2 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect((await record()).done).toMatchObject({ number: 'BN-2026-000002' });
  });

  it('is lifted with every other that rests on a decision that falls, in the same transaction', async () => {
    await decide();
    await record();
    await record(entity);
    const doing = { actor: head, today: day('2026-11-02') };
    const lifting = silo.database.transaction(async (client) => {
      expect(await liftBansOf(client, MEASURE_DECISION, '处罚决定被撤销', doing)).toEqual([BAN, 'BN-2026-000002']);
      throw new Error('taken back');
    });
    await expect(lifting).rejects.toThrow('taken back');
    expect(await inForce()).toHaveLength(1);
    await silo.database.transaction((client) => liftBansOf(client, MEASURE_DECISION, '处罚决定被撤销', doing));
    expect([await inForce(), (await standing()).banned]).toEqual([[], false]);
    expect(await silo.count(`enforcement_event WHERE topic = 'ban' AND kind = 'LIFTED'`)).toBe(2);
  });

  it('goes on where its decision is repaired, and names the decision to nobody any more', async () => {
    await decide();
    await record(entity);
    await again('REPAIRED');
    expect(await inForce()).toMatchObject([{ number: BAN, decisionNumber: null }]);
    const text = `{ ban(number: "${BAN}") { decisionNumber caseNumber state } bans { edges { node { decisionNumber } } } }`;
    const { data } = await silo.ask(text, {}, officer);
    expect(data).toEqual({
      ban: { decisionNumber: null, caseNumber: null, state: 'IN_FORCE' },
      bans: { edges: [{ node: { decisionNumber: null } }] },
    });
  });

  it('leaves a trace that does not hold the pseudonym', async () => {
    await decide();
    await record();
    const [event] = await silo.database.dataSource.query(`SELECT * FROM enforcement_event WHERE topic = 'ban'`);
    expect(event).toMatchObject({ kind: 'RECORDED', uscc: null, case_number: MEASURE_CASE });
    expect(JSON.stringify(event)).not.toContain(PERSON);
  });

  it.each<[string, object, string]>([
    ['a decision that there is not', { decisionNumber: '沪市监浦处〔2026〕99号' }, 'BAN_DECISION_UNKNOWN'],
    ['NUL in the number', { decisionNumber: '沪\u0000' }, 'TEXT_NUL'],
    ['nobody', { personReference: null }, 'BAN_REFERENCE_UNFIT'],
    ['the entity and a person at once', { againstEntity: true }, 'BAN_REFERENCE_UNFIT'],
    ['a name', { personReference: '张三' }, 'SUBJECT_KEY_INVALID'],
    ['a number of identity', { personReference: '11010519491231002X' }, 'SUBJECT_KEY_PERSONAL_ID'],
    ['an unknown field', { scope: 'EVERYTHING' }, 'BAN_SCOPE_UNKNOWN'],
    ['a term beyond the law', { until: '2031-11-02' }, 'BAN_TERM_UNFIT'],
    ['neither a term nor life', { until: null }, 'BAN_TERM_UNFIT'],
    ['a day before the decision', { from: '2026-10-31' }, 'BAN_TERM_UNFIT'],
    ['an impossible day', { until: '2031-02-30' }, 'INVALID_DAY'],
    ['no basis', { basis: ' ' }, 'TEXT_EMPTY'],
  ])('is refused with %s, and nothing is stored', async (_, more, code) => {
    await decide();
    expect((await record(more)).refusal).toMatchObject({ code });
    expect([await silo.count('ban'), await silo.count('enforcement_event')]).toEqual([0, 0]);
  });

  it('is refused where the decision imposes none, or fell', async () => {
    await decide({ ban: false });
    expect((await record()).refusal).toMatchObject({ code: 'BAN_WITHOUT_PENALTY', kinds: ['FINE'] });
    await decide();
    await record();
    await again('WITHDRAWN');
    expect((await record({ scope: 'COSMETICS' })).refusal).toMatchObject({
      code: 'BAN_WITHOUT_PENALTY',
      stands: false,
    });
    expect((await record({ scope: 'COSMETICS' }, minhang)).refusal).toMatchObject({ code: 'BAN_DECISION_UNKNOWN' });
  });

  it('is recorded once for one person, field and decision, also when two record it at once', async () => {
    await decide();
    const both = await Promise.all([record(), record()]);
    expect(both.map(({ refusal }) => refusal?.code).filter(Boolean)).toEqual(['BAN_TWICE']);
    expect(await silo.count('ban')).toBe(1);
  });

  it.each<[string, Viewer, Viewer, string]>([
    ['an inspector', inspector, inspector, 'NOT_YOUR_CASE'],
    ['the wrong one of officer and head', head, officer, 'NOT_YOUR_CASE'],
    ['the reform office', office, office, 'NOT_YOUR_CASE'],
  ])('is neither recorded nor lifted by %s', async (_, recorder, lifter, code) => {
    await decide();
    expect((await record({}, recorder)).refusal).toMatchObject({ code });
    await record();
    expect((await lift({}, lifter)).refusal).toMatchObject({ code });
    expect((await lift({}, cityHead)).done).toMatchObject({ state: 'LIFTED' });
  });
});
