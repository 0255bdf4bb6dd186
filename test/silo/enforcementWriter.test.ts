import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { type CaseInput, type DecisionInput, enforcement, storeCases } from '../../subgraphs/enforcement';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

const DECISION: DecisionInput = {
  number: '沪罚〔2026〕1号',
  decidedOn: day('2026-04-01'),
  outcome: 'PENALTY',
  documentTitle: '行政处罚决定书',
  publication: 'DUE',
  penalties: [{ kind: 'FINE', amount: 9_007_199_254_740_993n, text: '罚款' }],
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'd-1',
  observedAt: '2026-04-01T09:00:00+08:00',
};
const CASE: CaseInput = {
  uscc: requireUscc('91310115MA1K3B7C6G'),
  caseNumber: '沪案〔2026〕1号',
  cause: '涉嫌虚假宣传',
  department: 'SAMR-310115',
  stage: 'DECIDED',
  openedOn: day('2026-03-02'),
  closedOn: null,
  grave: false,
  history: [
    { stage: 'FILED', enteredOn: day('2026-03-02') },
    { stage: 'DECIDED', enteredOn: day('2026-04-01') },
  ],
  decisions: [DECISION],
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: 'k-1',
  observedAt: '2026-04-01T09:00:00+08:00',
};
const OTHER: CaseInput = { ...CASE, caseNumber: '沪案〔2026〕2号', sourceRecordId: 'k-2', decisions: [] };

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(enforcement);
});
afterEach(() => silo.close());

const store = (...rows: CaseInput[]) => storeCases(silo.database, rows);
const decision = (fault: Partial<DecisionInput>): Partial<CaseInput> => ({ decisions: [{ ...DECISION, ...fault }] });
const counts = () =>
  Promise.all(['enforcement_case', 'case_stage_entry', 'enforcement_decision', 'penalty', 'outbox'].map(silo.count));

describe('writing cases', () => {
  it('stores a case with all its parts and tells of each; the same again changes nothing', async () => {
    expect(await store(CASE)).toMatchObject({ inserted: 1 });
    expect(await counts()).toEqual([1, 2, 1, 1, 5]);
    expect(await store(CASE)).toMatchObject({ inserted: 0, changed: 0, unchanged: 1 });
    expect(await counts()).toEqual([1, 2, 1, 1, 5]);
  });

  it('keeps an amount in fen to the last one, beyond what a double holds', async () => {
    await store(CASE);
    const query = `{ _entities(representations: [{ __typename: "EnforcementCase", id: "EnforcementCase:1" }]) {
      ... on EnforcementCase { decisions { penalties { amount } } } } }`;
    const { data } = await silo.ask(query);
    expect(data).toEqual({ _entities: [{ decisions: [{ penalties: [{ amount: '9007199254740993' }] }] }] });
  });

  it('takes the next stage, and a publication, as they come', async () => {
    await store(CASE);
    const served = [...CASE.history, { stage: 'SERVED' as const, enteredOn: day('2026-04-02') }];
    const moved = { ...CASE, stage: 'SERVED' as const, history: served, ...decision({ publication: 'PUBLISHED' }) };
    expect(await store(moved)).toMatchObject({ changed: 1 });
    expect(await counts()).toEqual([1, 3, 1, 1, 8]);
  });

  it.each<[string, Partial<CaseInput>]>([
    ['CASE_DAYS_UNFIT', { closedOn: day('2026-05-01') }],
    ['CASE_HISTORY_UNFIT', { stage: 'SERVED' }],
    ['CASE_HISTORY_UNFIT', { history: [] }],
    ['DECISION_TOO_EARLY', decision({ decidedOn: day('2026-03-31') })],
    ['DECISION_OUTCOME_UNFIT', decision({ outcome: 'NO_FAULT' })],
    ['DECISION_NOT_PUBLISHABLE', decision({ penalties: [{ kind: 'WARNING', amount: null, text: '警告' }] })],
    ['DECISION_NOT_PUBLISHABLE', decision({ outcome: 'NO_FAULT', penalties: [], publication: 'PUBLISHED' })],
    ['PENALTY_AMOUNT_UNFIT', decision({ penalties: [{ kind: 'WARNING', amount: 1n, text: '警告' }] })],
    ['VALUE_NOT_ADMITTED', { stage: 'ASLEEP' as 'FILED' }],
    ['VALUE_NOT_ADMITTED', decision({ outcome: 'PERHAPS' as 'PENALTY' })],
    ['VALUE_NOT_ADMITTED', decision({ publication: 'WHISPERED' as 'NONE' })],
    ['VALUE_NOT_ADMITTED', decision({ penalties: [{ kind: 'STOCKS' as 'FINE', amount: null, text: '枷' }] })],
    ['UNKNOWN_DEPARTMENT', { department: 'NOBODY' }],
    ['UNKNOWN_DEPARTMENT', decision({ sourceDepartment: 'NOBODY' })],
    ['TEXT_EMPTY', { cause: '' }],
    ['CASE_NUMBER_TAKEN', { caseNumber: OTHER.caseNumber }],
    ['USCC_CHECK_DIGIT', { uscc: '91310115MA1K3B7C60' as CaseInput['uscc'] }],
  ])('refuses with %s and stores nothing of the batch: %j', async (code, fault) => {
    await expect(store(OTHER, { ...CASE, ...fault })).rejects.toMatchObject({ name: 'CataloguedError', code });
    expect(await counts()).toEqual([0, 0, 0, 0, 0]);
  });

  it('refuses a decision number that another case has', async () => {
    await store(CASE);
    const same = { ...OTHER, decisions: [{ ...DECISION, sourceRecordId: 'd-2' }] };
    await expect(store(same)).rejects.toMatchObject({
      code: 'CASE_NUMBER_TAKEN',
      facts: { field: 'number', received: DECISION.number },
    });
    expect(await counts()).toEqual([1, 2, 1, 1, 5]);
  });

  it('refuses to give a recorded case another number', async () => {
    await store(CASE);
    await expect(store({ ...CASE, caseNumber: '沪案〔2026〕9号' })).rejects.toMatchObject({
      code: 'CASE_NUMBER_TAKEN',
    });
  });
});

describe('信用修复管理办法: publication ends, and a repair is for good', () => {
  const REPAIRED = decision({ publication: 'REPAIRED', observedAt: '2026-09-01T09:00:00+08:00' });
  const PUBLISHED = decision({ publication: 'PUBLISHED' });
  const shown = async (viewer?: typeof PUBLIC) => {
    const query = `{ _entities(representations: [{ __typename: "EnforcementCase", id: "EnforcementCase:1" },
      { __typename: "EnforcementDecision", id: "EnforcementDecision:1" }]) {
      ... on EnforcementCase { decisions { number publicationEndsOn } } ... on EnforcementDecision { number } } }`;
    return (await silo.ask(query, {}, viewer)).data as never as { _entities: unknown[] };
  };

  it('shows the public a decision to the last day of its publication, and no longer', async () => {
    const decidedOn = day('2025-11-02');
    const openedOn = day('2025-01-01');
    const history = [
      { stage: 'FILED' as const, enteredOn: openedOn },
      { stage: 'DECIDED' as const, enteredOn: decidedOn },
    ];
    await store({ ...CASE, openedOn, history, ...decision({ publication: 'PUBLISHED', decidedOn }) });
    const seen = [
      { decisions: [{ number: DECISION.number, publicationEndsOn: '2026-11-02' }] },
      { number: DECISION.number },
    ];
    expect(await shown(PUBLIC)).toEqual({ _entities: seen });
    await silo.database.dataSource.query(`UPDATE enforcement_decision SET publication_ends_on = '2026-11-01'`);
    expect(await shown(PUBLIC)).toEqual({ _entities: [null, null] });
    expect(await shown()).toMatchObject({ _entities: [{ decisions: [{ number: DECISION.number }] }, {}] });
  });

  it('shows a repaired decision, and the case that has no other, to nobody, by list or by id, and tells ids and state alone', async () => {
    await store({ ...CASE, ...PUBLISHED });
    const before = await silo.count('outbox');
    await store({ ...CASE, ...REPAIRED });
    for (const viewer of [OFFICIAL, { ...OFFICIAL, kind: 'application' as const }]) {
      expect(await shown(viewer)).toEqual({ _entities: [null, null] });
    }
    expect(await shown(PUBLIC)).toEqual({ _entities: [null, null] });
    const events = await silo.database.dataSource.query(`SELECT payload FROM outbox WHERE position > ${before}`);
    const source = ['observed_at', 'source_department', 'source_record_id', 'uscc'];
    expect(events.map(({ payload }: { payload: { data: object } }) => Object.keys(payload.data).sort())).toEqual([
      [...source, 'publication'].sort(),
      [...source, 'sequence'].sort(),
      source,
      [...source, 'sequence'].sort(),
      [...source, 'sequence'].sort(),
    ]);
  });

  it('tells nothing more when the repair comes again, nor when one that is older than what is known comes late', async () => {
    const late = decision({ publication: 'REPAIRED', observedAt: '2026-03-31T09:00:00+08:00' });
    await store({ ...CASE, ...PUBLISHED });
    const before = await silo.count('outbox');
    await store({ ...CASE, ...late });
    expect(await silo.count('outbox')).toBe(before);
    await store({ ...CASE, ...REPAIRED });
    await store({ ...CASE, ...REPAIRED });
    expect(await silo.count('outbox')).toBe(before + 5);
  });

  it('tells nothing of the penalties of a decision that comes repaired', async () => {
    await store({ ...CASE, ...REPAIRED });
    expect(await silo.count(`outbox WHERE payload::text LIKE '%${DECISION.number}%'`)).toBe(0);
    expect(await silo.count(`outbox WHERE payload::text LIKE '%9007199254740993%'`)).toBe(0);
  });

  it('keeps a repair from a replay of the original, and refuses to take it back', async () => {
    await store({ ...CASE, ...REPAIRED });
    expect(await store({ ...CASE, ...PUBLISHED })).toMatchObject({ changed: 0 });
    const again = decision({ publication: 'PUBLISHED', observedAt: '2026-10-01T09:00:00+08:00' });
    await expect(store({ ...CASE, ...again })).rejects.toMatchObject({ code: 'DECISION_REPAIRED' });
    expect(await silo.count(`enforcement_decision WHERE publication = 'REPAIRED'`)).toBe(1);
  });
});

describe('行政处罚法 47: the record of a case only grows', () => {
  it('refuses to change a recorded stage', async () => {
    await store(CASE);
    const [filed, decided] = CASE.history as [CaseInput['history'][0], CaseInput['history'][0]];
    const rewritten = { ...CASE, history: [filed, { ...decided, enteredOn: day('2026-03-31') }] };
    await expect(store(rewritten)).rejects.toMatchObject({ code: 'CASE_HISTORY_REWRITTEN' });
    expect(await silo.count(`case_stage_entry WHERE entered_on = '2026-04-01'`)).toBe(1);
  });

  it('takes an older state of a case that comes late as stale, and keeps what is known', async () => {
    const served = [...CASE.history, { stage: 'SERVED' as const, enteredOn: day('2026-04-02') }];
    await store({ ...CASE, stage: 'SERVED', history: served, observedAt: '2026-04-02T09:00:00+08:00' });
    expect(await store(CASE)).toMatchObject({ changed: 0, stale: 1 });
    expect(await silo.count(`enforcement_case WHERE stage = 'SERVED'`)).toBe(1);
  });

  it('keeps with each stage and penalty who supplied it, and shows it', async () => {
    await store(CASE);
    const fact = `id sourceDepartment { code } sourceRecordId observedAt recordedAt`;
    const query = `{ _entities(representations: [{ __typename: "EnforcementCase", id: "EnforcementCase:1" }]) {
      ... on EnforcementCase { stageHistory { ${fact} } decisions { penalties { ${fact} } } } } }`;
    const source = { sourceDepartment: { code: 'SAMR-310115' }, observedAt: '2026-04-01T01:00:00Z' };
    const recordedAt = expect.any(String);
    const stage = (n: number) => ({ id: `CaseStageEntry:${CASE.caseNumber}/${n}`, sourceRecordId: 'k-1' });
    const penalty = { id: `Penalty:${DECISION.number}/1`, sourceRecordId: 'd-1', ...source, recordedAt };
    expect((await silo.ask(query)).data).toEqual({
      _entities: [
        {
          stageHistory: [1, 2].map((n) => ({ ...stage(n), ...source, recordedAt })),
          decisions: [{ penalties: [penalty] }],
        },
      ],
    });
  });

  it('refuses to shorten the record, or to drop a decision or a penalty', async () => {
    const warned = {
      ...DECISION,
      penalties: [...DECISION.penalties, { kind: 'WARNING' as const, amount: null, text: '警告' }],
    };
    await store({ ...CASE, decisions: [warned] });
    const shorter = { stage: 'FILED' as const, history: CASE.history.slice(0, 1), decisions: [] };
    for (const fault of [shorter, { decisions: [] }, { decisions: [DECISION] }]) {
      await expect(store({ ...CASE, ...fault })).rejects.toMatchObject({ code: 'PARTS_DROPPED' });
    }
    expect(await counts()).toEqual([1, 2, 1, 2, 6]);
  });

  it.each([`UPDATE case_stage_entry SET stage = 'LEAD'`, 'DELETE FROM case_stage_entry'])(
    'holds against the silo itself: %s',
    async (statement) => {
      await store(CASE);
      await expect(silo.database.dataSource.query(statement)).rejects.toMatchObject({ code: 'HUB47' });
    },
  );
});
