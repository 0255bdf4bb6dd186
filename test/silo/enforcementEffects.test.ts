import { day } from '../../kernel/values/day';
import { enforcement, storeCases } from '../../subgraphs/enforcement';
import { applyRepairs, repairsOf } from '../../subgraphs/enforcement/store/after/followRepairs';
import { tellEffect } from '../../subgraphs/enforcement/store/after/tellEffect';
import {
  AFTER_CASE,
  AFTER_USCC,
  type AfterDesk,
  DECISION,
  decidedCase,
  FINE,
  openAfterDesk,
  payment,
} from '../support/enforcement/afterDesk';
import { OFFICIAL, type OpenSilo, openSilo } from '../support/openSilo';

const TODAY = day('2026-11-02');
let silo: OpenSilo;
let desk: AfterDesk;
beforeEach(async () => {
  silo = await openSilo(enforcement);
  desk = openAfterDesk(silo);
  await desk.decide({ penalties: [FINE, { kind: 'BAN_FROM_POST', amount: null, text: '限制从业' }] });
});
afterEach(() => silo.close());

const tell = () => silo.database.transaction((client) => tellEffect(client, DECISION, TODAY));
const told = { source_department: 'SAMR-310115', source_record_id: DECISION, uscc: AFTER_USCC, repaired_on: TODAY };
const repair = (change: object = {}) =>
  silo.database.transaction((client) =>
    applyRepairs(client, [{ number: 'RP-2026-000001', ...told, ...change }], TODAY),
  );
const screening = { stateSecrets: true, tradeSecrets: true, privacy: true };
const own = { outcome: 'REVOKED', reference: '沪市监浦撤〔2026〕1号', reason: '证据不足' };

describe('沪府发〔2020〕7号（十六）: the effect of a decision is told', () => {
  it('with every column that others rest on', async () => {
    await tell();
    expect(await desk.effects()).toEqual([
      {
        number: DECISION,
        authority: 'SAMR-310115',
        uscc: AFTER_USCC,
        state: 'IN_FORCE',
        published: false,
        case_number: AFTER_CASE,
        decided_on: '2026-10-12',
        outcome: 'PENALTY',
        procedure: 'ORDINARY',
        severity: 'SERIOUS',
        kinds: ['FINE', 'BAN_FROM_POST'],
        fine: '100000',
        performed: null,
        ban: true,
        grave: false,
        told_on: '2026-11-02',
        version: 1,
      },
    ]);
  });

  it('once for each state of the decision, under a version that grows', async () => {
    await tell();
    await tell();
    await desk.must('prepareDecisionPublication', { summary: '摘要', screening });
    await desk.must('publishDecision', { channels: ['CREDIT_CHINA'] });
    await desk.must('publishDecision', { channels: ['NECIPS'] });
    await desk.must('correctOwnDecision', { ...own, outcome: 'CHANGED', fine: '60000' });
    await desk.must('correctOwnDecision', own);
    const effects = await desk.effects();
    expect(effects.map(({ version, state, published, fine }) => [version, state, published, fine])).toEqual([
      [1, 'IN_FORCE', false, '100000'],
      [2, 'IN_FORCE', true, '100000'],
      [3, 'CHANGED', false, '60000'],
      [4, 'WITHDRAWN', false, '60000'],
    ]);
  });

  it('with whether it is performed, as far as its performance is followed here', async () => {
    await tell();
    await desk.must('beginPerformance', { on: '2026-10-12' });
    await desk.must('payFine', payment('100000', '2026-10-13'));
    await desk.must('recordDutiesDone', { note: '已停止从业', on: '2026-10-13' });
    await desk.must('completePerformance', { on: '2026-10-13' });
    expect((await desk.effects()).map(({ version, performed }) => [version, performed])).toEqual([
      [1, null],
      [2, false],
      [3, true],
    ]);
  });

  it('not where a step was refused', async () => {
    await desk.take('correctOwnDecision', { ...own, reason: '' });
    expect(await desk.effects()).toEqual([]);
  });
});

describe('CR-25, 信用修复管理办法 3: a repair that credit tells seals the decision', () => {
  const CASES = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on MarketEntity { enforcementCases { edges { node { decisions { number } } } } } } }`;

  it('it is told by neither list, number nor id, and nothing of it is told to others but that it is to be let go', async () => {
    await tell();
    const [{ id, position }] = await silo.database.dataSource.query(
      `SELECT 'EnforcementDecision:' || d.id AS id, (SELECT max(position) FROM outbox) AS position FROM enforcement_decision d`,
    );
    await repair();
    expect([await desk.find(), await desk.list(), await desk.list({ publication: 'REPAIRED' })]).toEqual([
      null,
      [],
      [],
    ]);
    const byId = `{ _entities(representations: [{ __typename: "EnforcementDecision", id: "${id}" }]) { __typename } }`;
    expect((await silo.ask(byId, {}, OFFICIAL)).data).toEqual({ _entities: [null] });
    const of = [{ __typename: 'MarketEntity', uscc: AFTER_USCC }];
    const listed = (await silo.ask(CASES, { of }, OFFICIAL)).data;
    expect(listed).toEqual({ _entities: [{ enforcementCases: { edges: [] } }] });
    const rows = await silo.database.dataSource.query(
      `SELECT aggregatetype AS kind, payload->'data' AS data FROM outbox WHERE position > $1 ORDER BY position`,
      [position],
    );
    expect(rows.map(({ kind }: { kind: string }) => kind)).toEqual([
      'enforcement-decision',
      'enforcement-penalty',
      'enforcement-penalty',
      'enforcement-case',
      'enforcement-stage',
      'enforcement-stage',
      'enforcement-stage',
      'case-effect',
    ]);
    const known = { number: DECISION, authority: 'SAMR-310115', uscc: AFTER_USCC, state: 'REPAIRED', published: false };
    expect(rows.at(-1).data).toEqual({ ...known, told_on: '2026-11-02', version: 2 });
    expect(JSON.stringify(rows)).not.toMatch(/罚款|100000|行政处罚决定书|BAN_FROM_POST/);
  });

  it('once, however often it is told', async () => {
    await repair();
    const events = await silo.count('outbox');
    await repair();
    expect(await silo.count('outbox')).toBe(events);
    expect(await silo.count(`enforcement_event WHERE kind = 'REPAIRED' AND actor = 'hub'`)).toBe(1);
  });

  it.each([
    ['another entity', { uscc: '91310000132260250X' }],
    ['another department', { source_department: 'SAMR-310112' }],
    ['a decision that is not here', { source_record_id: '沪市监浦处〔2026〕99号' }],
  ])('not where it is of %s', async (_, change) => {
    await repair(change);
    expect(await silo.count(`enforcement_decision WHERE publication = 'REPAIRED'`)).toBe(0);
    expect(await silo.count('decision_follow_up')).toBe(0);
  });

  it('and also where the department above supplied the record', async () => {
    await repair({ source_department: 'SAMR' });
    expect(await silo.count(`enforcement_decision WHERE publication = 'REPAIRED'`)).toBe(1);
  });

  it('and it is not published any more, nor does its department bring it back', async () => {
    await repair();
    for (const [step, input] of [
      ['prepareDecisionPublication', { summary: '摘要', screening }],
      ['publishDecision', { channels: ['NECIPS'] }],
    ] as const) {
      expect((await desk.take(step, { ...input, version: 2 })).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    }
    const again = { ...decidedCase(), observedAt: '2099-01-01T00:00:00+08:00' };
    const [decision] = again.decisions;
    const row = { ...again, decisions: decision ? [{ ...decision, observedAt: again.observedAt }] : [] };
    await expect(storeCases(silo.database, [row])).rejects.toMatchObject({ code: 'DECISION_REPAIRED' });
  });

  it('is read from events of repairs alone, and from none that was withdrawn', () => {
    const event = { about: 'credit-repair', withdrawn: false, data: JSON.stringify({ number: 'RP-1', ...told }) };
    const events = [
      event,
      { ...event, withdrawn: true },
      { ...event, data: null },
      { ...event, about: 'credit-record' },
    ];
    expect(repairsOf(events)).toEqual([{ number: 'RP-1', ...told }]);
  });
});
