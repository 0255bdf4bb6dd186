import type { Viewer } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { Ceremony } from '../support/inspection/ceremony';
import { openRoundSilo, people, proposal } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

/** The silos of the tests stand on 2 November: the one window closes on that day, the other has closed the day before. */
const STILL_OPEN = { window: { from: day('2026-09-10'), to: day('2026-11-02') } };
const CLOSED = { window: { from: day('2026-09-10'), to: day('2026-11-01') } };

const PARTIES = ['lead', 'fire', 'head', 'inspector', 'office', 'auditor'] as const;
const OTHERS = ['ecology', 'pudong', 'pudongOffice', 'anybody'] as const;

async function openDrawn(changed: object): Promise<{ silo: OpenSilo; round: Ceremony }> {
  const silo = await openRoundSilo();
  const round = await Ceremony.open(silo, changed);
  await round.draw();
  return { silo, round };
}

interface Told {
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly unknown[];
}

async function ask(silo: OpenSilo, text: string, as: Viewer): Promise<Told> {
  const { data, errors } = await silo.ask(text, {}, as);
  return { data: (data ?? null) as Told['data'], codes: (errors ?? []).map(({ extensions }) => extensions.code) };
}

describe.each([
  ['before the window has closed', STILL_OPEN, false],
  ['from the day after the window on', CLOSED, true],
])('沪府发〔2020〕7号（二）、（十一）: what was drawn, %s', (_, changed, isOpen) => {
  let silo: OpenSilo;
  let number: string;
  let seed: string | null;
  beforeAll(async () => {
    const drawn = await openDrawn(changed);
    silo = drawn.silo;
    number = drawn.round.number;
    seed = (await drawn.round.row()).seed;
  });
  afterAll(() => silo.close());

  const who = [...PARTIES.map((name) => [name, true] as const), ...OTHERS.map((name) => [name, isOpen] as const)];

  it.each(who)('%s: seed and nonces told: %s', async (name, isTold) => {
    const text = `{ drawRound(number: "${number}") { seed nonces { nonce sha256 revealedAt } } }`;
    const { data } = await ask(silo, text, people[name]);
    const round = data?.drawRound as { seed: string | null; nonces: { nonce: string | null; sha256: string }[] };
    expect(round.seed).toBe(isTold ? seed : null);
    expect(round.nonces.map(({ nonce }) => nonce !== null)).toEqual([isTold, isTold, isTold]);
    expect(round.nonces.every(({ sha256 }) => sha256.length === 64)).toBe(true);
  });

  it.each(who)('%s: the list of the drawn told: %s', async (name, isTold) => {
    const text = `{ drawnObjects(round: "${number}", task: 1) { totalCount edges { node { task state note } } } }`;
    const { data, codes } = await ask(silo, text, people[name]);
    if (isTold) expect([data?.drawnObjects, codes]).toEqual([expect.objectContaining({ totalCount: 12 }), []]);
    else expect([data?.drawnObjects, codes]).toEqual([null, ['ROUND_SEALED']]);
  });

  it.each(who)(
    '%s: files given: %s, and the frame to planners and heads of the parties and overseers alone',
    async (name, isTold) => {
      const { data } = await ask(silo, `{ drawFiles(round: "${number}") { name path bytes sha256 } }`, people[name]);
      const names = (data?.drawFiles as { name: string }[] | null)?.map((file) => file.name) ?? null;
      const hasFrame = PARTIES.some((one) => one === name && one !== 'inspector');
      expect(names).toEqual(isTold ? (hasFrame ? ['bundle.json', 'frame.txt', 'drawn.txt'] : ['bundle.json']) : null);
    },
  );

  it.each(who)('%s: the proof of an entity told: %s', async (name, isTold) => {
    const [row] = await silo.database.dataSource.query('SELECT uscc FROM drawn_object ORDER BY uscc LIMIT 1');
    const text = `{ drawProof(round: "${number}", uscc: "${row.uscc}") { state opensOn ticket line index visit file
      commitment { frameHash } tasks { drawn } path { position } } }`;
    const { data } = await ask(silo, text, people[name]);
    if (isTold) {
      expect(data?.drawProof).toMatchObject({ state: 'IN_FRAME', tasks: [{ drawn: true }, { drawn: true }] });
    } else {
      const sealed = { ticket: null, line: null, index: null, visit: null, file: null, tasks: null, path: null };
      expect(data?.drawProof).toEqual({
        ...sealed,
        state: 'ROUND_STILL_OPEN',
        opensOn: '2026-11-03',
        commitment: { frameHash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      });
    }
  });

  it.each(who)('%s: the rounds of an entity told: %s', async (name, isTold) => {
    const [row] = await silo.database.dataSource.query('SELECT uscc FROM drawn_object ORDER BY uscc LIMIT 1');
    const text = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on MarketEntity { drawProofs { round state } } } }`;
    const of = [{ __typename: 'MarketEntity', uscc: row.uscc }];
    const { data } = await silo.ask(text, { of }, people[name]);
    expect(data?._entities).toEqual([{ drawProofs: isTold ? [{ round: number, state: 'IN_FRAME' }] : [] }]);
  });

  it('everybody reads what was committed to, the parameters, the states and the counts', async () => {
    const text = `{ drawRound(number: "${number}") { state drawnEntities expectedVisits independentVisits beacon { text }
      commitment { frameHash treeRoot entities committedAt } tasks { basePpm floorPpm ceilingPpm drawn }
      attempts { number } progress { done total } } }`;
    const { data, codes } = await ask(silo, text, people.anybody);
    expect(codes).toEqual([]);
    expect(data?.drawRound).toMatchObject({
      state: 'DRAWN',
      drawnEntities: 12,
      expectedVisits: '12.000',
      independentVisits: '20.400',
      beacon: { text: '48205719366310428857' },
      commitment: { entities: 40 },
      tasks: [
        { floorPpm: 1_000, ceilingPpm: 600_000, drawn: 12 },
        { floorPpm: 1_000, ceilingPpm: 600_000, drawn: 12 },
      ],
      progress: { done: 40, total: 40 },
    });
  });
});

describe('沪府发〔2020〕7号（十一）: who does what in a round', () => {
  const { authority, tasks, window, beacon, revealDue } = proposal();
  const later = { ...beacon, notBefore: '2099-01-01T00:00:00.000Z' };
  const open = {
    ...{ authority, tasks, beacon: later, revealDue: revealDue.replace('2026', '2099') },
    ...{ windowFrom: '2026-11-10', windowTo: window.to },
  };
  const at = { number: 'DR-2026-000001', version: 1 };
  const MATRIX: readonly (readonly [mutation: string, type: string, input: object, may: readonly string[]])[] = [
    ['openDrawRound', 'OpenDrawRoundInput', open, ['lead']],
    ['commitDrawNonce', 'CommitDrawNonceInput', { ...at, department: 'FIRE', sha256: 'a'.repeat(64) }, ['fire']],
    ['commitDrawNonce', 'CommitDrawNonceInput', { ...at, department: 'SAMR', sha256: 'a'.repeat(64) }, ['lead']],
    [
      'commitDrawNonce',
      'CommitDrawNonceInput',
      { ...at, department: 'REFORM_OFFICE', sha256: 'a'.repeat(64) },
      ['office'],
    ],
    ['commitDrawRound', 'CommitDrawRoundInput', at, ['lead']],
    ['tellDrawBeacon', 'TellDrawBeaconInput', { ...at, beacon: '1'.repeat(20) }, ['lead']],
    ['revealDrawNonce', 'RevealDrawNonceInput', { ...at, department: 'FIRE', nonce: 'a'.repeat(64) }, ['fire']],
    [
      'revealDrawNonce',
      'RevealDrawNonceInput',
      { ...at, department: 'REFORM_OFFICE', nonce: 'a'.repeat(64) },
      ['office'],
    ],
    ['voidDrawRound', 'VoidDrawRoundInput', { ...at, reason: '程序有误' }, ['office']],
    [
      'replaceDrawnObject',
      'ReplaceDrawnObjectInput',
      { ...at, task: 2, uscc: '91310115MA1K3B7C6G', ground: 'DEREGISTERED', note: '已注销' },
      ['fire'],
    ],
  ];
  const EVERYBODY = Object.keys(people) as (keyof typeof people)[];
  let silo: OpenSilo;
  beforeEach(async () => {
    silo = await openRoundSilo();
  });
  afterEach(() => silo.close());

  it.each(MATRIX)('%s: %s %j: those who may, and nobody else', async (mutation, type, input, may) => {
    if (mutation !== 'openDrawRound') await Ceremony.open(silo);
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { number } }`;
    const codeFor = async (name: keyof typeof people) =>
      (await silo.ask(text, { input }, people[name])).errors?.[0]?.extensions.code ?? null;
    for (const name of EVERYBODY.filter((one) => !may.includes(one))) {
      expect([name, await codeFor(name)]).toEqual([name, 'NOT_YOUR_INSPECTION']);
    }
    for (const name of EVERYBODY.filter((one) => may.includes(one))) {
      expect([name, await codeFor(name)]).not.toEqual([name, 'NOT_YOUR_INSPECTION']);
    }
  });
});
