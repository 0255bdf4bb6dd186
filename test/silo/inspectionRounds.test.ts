import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { eventResource } from '../../subgraphs/exchange/rules/feed/eventResource';
import { recordKey } from '../../subgraphs/exchange/rules/feed/recordKey';
import { inspection } from '../../subgraphs/inspection';
import { seedOf, ticketOf } from '../../subgraphs/inspection/rules/draw/drawSeed';
import { INSPECTION_HISTORY } from '../../subgraphs/inspection/store/work/appendEvent';
import { Ceremony } from '../support/inspection/ceremony';
import { AT, DICE, nonceOf, openRoundSilo, PLAN, people } from '../support/inspection/roundDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRoundSilo();
});
afterEach(() => silo.close());

const rows = (sql: string) => silo.database.dataSource.query(sql) as Promise<Record<string, unknown>[]>;
const kinds = async (number: string) =>
  (
    await rows(`SELECT kind FROM inspection_event WHERE topic = 'round' AND number = '${number}' ORDER BY sequence`)
  ).map(({ kind }) => kind);

describe('DR-26: tables of rounds', () => {
  it('are what the classes say', async () => {
    expect(await schemaDrift(inspection as never, silo.urls.migratorUrl)).toEqual([]);
  });
});

describe('FL-1, FL-2: a round', () => {
  it('goes from the opening to the visits, each step once and in its order, each on the record', async () => {
    const round = await Ceremony.open(silo);
    const states: string[] = [];
    const note = async () => states.push((await round.row()).state);
    for (const step of [
      () => round.commitNonces(),
      () => round.askToCommit(),
      () => round.work(),
      () => round.tell(),
      () => round.revealAll(),
      () => round.work(AT.revealed),
    ]) {
      await step();
      await note();
    }
    expect(states).toEqual(['OPEN', 'FREEZING', 'COMMITTED', 'BEACON_TOLD', 'DRAWING', 'DRAWN']);
    expect(await kinds(round.number)).toEqual([
      'OPENED',
      'NONCE_COMMITTED',
      'NONCE_COMMITTED',
      'NONCE_COMMITTED',
      'FREEZING',
      'COMMITTED',
      'BEACON_TOLD',
      'NONCE_REVEALED',
      'NONCE_REVEALED',
      'NONCE_REVEALED',
      'DRAWN',
      'ARRANGED',
    ]);
    const things = [{ topic: 'round', number: round.number }];
    const [proof] = await verifyChains(silo.database.statements, INSPECTION_HISTORY, things);
    expect(proof).toMatchObject({ intact: true, entries: 12 });
  });

  it('has its seed from the frame, the dice and every nonce, and its objects from the tickets of that seed', async () => {
    const round = await Ceremony.open(silo);
    await round.draw();
    const { number, frameHash, seed, taskDrawn, drawnEntities, entities } = await round.row();
    const reveals = ['SAMR', 'FIRE', 'REFORM_OFFICE'].map((department) => ({
      department,
      nonce: nonceOf(department, number),
    }));
    expect(seed).toBe(seedOf({ round: number, frameHash: frameHash ?? '', beacon: DICE, reveals }));
    expect({ entities, drawnEntities, taskDrawn }).toEqual({ entities: 40, drawnEntities: 12, taskDrawn: [12, 12] });
    const drawn = await rows('SELECT DISTINCT uscc, ticket FROM drawn_object');
    expect(drawn.every(({ uscc, ticket }) => ticket === ticketOf(seed ?? '', String(uscc)))).toBe(true);
  });

  it('tells before the randomness exists how many visits are to be expected: the bound, and of independent draws', async () => {
    const round = await Ceremony.open(silo);
    await round.commit();
    const { expectedMilli, independentMilli, committedAt } = await round.row();
    expect([expectedMilli, independentMilli]).toEqual(['12000', '20400']);
    expect(committedAt && committedAt < AT.notBefore).toBe(true);
  });

  it('makes one visit of each drawn entity, draws teams by its seed, and lets the plan run', async () => {
    const round = await Ceremony.open(silo);
    await round.draw();
    expect(await silo.count('visit')).toBe(12);
    expect(await silo.count(`visit_part WHERE department IN ('SAMR', 'FIRE')`)).toBe(24);
    const { seed, arrangedAt } = await round.row();
    expect(await rows('SELECT round_number AS round, seed FROM team_draw')).toEqual([{ round: round.number, seed }]);
    expect(arrangedAt).toBe(AT.revealed.toISOString());
    expect(await silo.count(`inspection_plan WHERE number = '${PLAN}' AND state = 'RUNNING'`)).toBe(1);
  });
});

describe('FL-1: what a round was committed to', () => {
  it('leaves the silo at once, for the feed that holds it with its own time, and tells no secret', async () => {
    const round = await Ceremony.open(silo);
    await round.commit();
    const { number, frameHash, treeRoot } = await round.row();
    const told = await rows(`SELECT aggregatetype AS about, aggregateid AS subject, payload->'data' AS data FROM outbox
      WHERE aggregatetype = 'draw-commitment'`);
    expect(told).toEqual([
      {
        about: 'draw-commitment',
        subject: number,
        data: {
          number,
          authority: 'SAMR',
          departments: ['FIRE', 'SAMR'],
          window_from: '2026-09-10',
          window_to: '2026-11-30',
          frame_hash: frameHash,
          tree_root: treeRoot,
          entities: 40,
          committed_at: AT.committed.toISOString(),
        },
      },
    ]);
    expect([eventResource('draw-commitment'), recordKey('draw-commitment', { number })]).toEqual([
      'inspection-plan',
      number,
    ]);
  });

  it('holds no nonce: neither the history nor the outbox tells one, nor the seed', async () => {
    const round = await Ceremony.open(silo);
    await round.draw();
    const { seed } = await round.row();
    const secrets = [
      seed ?? '',
      ...['SAMR', 'FIRE', 'REFORM_OFFICE'].map((department) => nonceOf(department, round.number)),
    ];
    for (const secret of secrets) {
      expect(await silo.count(`inspection_event WHERE details LIKE '%${secret}%'`)).toBe(0);
      expect(await silo.count(`outbox WHERE payload::text LIKE '%${secret}%'`)).toBe(0);
    }
  });
});

describe('FL-1: a round is opened', () => {
  it('over the API too, with the clock of the database, and everybody reads it at once', async () => {
    const input = {
      authority: 'SAMR',
      tasks: [{ plan: PLAN, task: 1 }],
      windowFrom: '2026-11-10',
      windowTo: '2026-11-30',
      beacon: { kind: 'DICE', detail: '公开掷骰', notBefore: '2099-01-01T00:00:00Z' },
      revealDue: '2099-01-02T00:00:00Z',
    };
    const text = `mutation ($input: OpenDrawRoundInput!) { openDrawRound(input: $input) { number version state attempt
      departments { code } tasks { place plan task department { code } item drawn basePpm } beacon { kind notBefore text }
      nonces { sha256 } commitment { frameHash } seed missing { code } attempts { number state } } }`;
    const { data, errors } = await silo.ask(text, { input }, people.lead);
    expect(errors).toBeUndefined();
    expect(data?.openDrawRound).toEqual({
      number: 'DR-2026-000001',
      version: 1,
      state: 'OPEN',
      attempt: 1,
      departments: [{ code: 'SAMR' }],
      tasks: [
        { place: 1, plan: PLAN, task: 1, department: { code: 'SAMR' }, item: 'AMR-07', drawn: null, basePpm: null },
      ],
      beacon: { kind: 'DICE', notBefore: '2099-01-01T00:00:00.000Z', text: null },
      nonces: [],
      commitment: null,
      seed: null,
      missing: [],
      attempts: [{ number: 'DR-2026-000001', state: 'OPEN' }],
    });
    const seen = await silo.ask('{ drawRounds { totalCount edges { node { number state } } } }', {}, people.anybody);
    expect(seen.data?.drawRounds).toEqual({
      totalCount: 1,
      edges: [{ node: { number: 'DR-2026-000001', state: 'OPEN' } }],
    });
  });
});
