import { DATA_CENTRE } from '../support/agreementDesk';
import { DOUBT, DOUBTER, type DoubtDesk, HOLDER, OWNER, openDoubtDesk } from '../support/doubtDesk';
import { entryOf } from '../support/feedFacts';

let desk: DoubtDesk;
beforeEach(async () => {
  desk = await openDoubtDesk();
});
afterEach(() => desk.close());

async function openDoubts() {
  const query = `query E($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on MarketEntity { openDoubts { id } } } }`;
  const representations = [{ __typename: 'MarketEntity', uscc: entryOf(1).uscc }];
  const { data } = await desk.hub.ask(query, { representations }, HOLDER);
  const [entity] = (data?._entities ?? []) as { openDoubts: { id: string }[] | null }[];
  return entity?.openDoubts;
}

describe('政务数据共享条例 26 答复: the answer', () => {
  it('without grounds is impossible, through the API and in the table', async () => {
    const { id, version } = await desk.flagged();
    const input = { doubt: id, version, outcome: 'UPHOLD', grounds: ' —— ' };
    expect(await desk.refused('answerDoubt', input, OWNER)).toBe('ANSWER_WITHOUT_GROUNDS');
    const forced = desk.hub.database.dataSource.query(`UPDATE data_doubt SET outcome = 'UPHOLD', state = 'UPHELD'`);
    await expect(forced).rejects.toThrow(/data_doubt_grounded/);
  });

  it('that the fact stands closes the doubt and takes the flag away', async () => {
    const closed = await desk.answer(await desk.flagged(), { outcome: 'UPHOLD' });
    expect(closed).toMatchObject({ state: 'UPHELD', closedOn: '2026-11-02', grounds: '已核对处罚决定书' });
    expect(await openDoubts()).toEqual([]);
    expect(await desk.hub.count(`feed_event WHERE aggregate_type = 'data-doubt'`)).toBe(1);
    await desk.takeIn();
    expect(await desk.hub.count(`feed_event WHERE aggregate_type = 'data-doubt'`)).toBe(2);
  });

  it('that it is wrong waits for the change, and the change closes it', async () => {
    const waiting = await desk.answer(await desk.flagged(), { outcome: 'CORRECT' });
    expect(waiting).toMatchObject({ state: 'CORRECTING', closedOn: null, correctingChange: null });
    await desk.record(1, { title: 'another title', observedAt: '2026-10-01T00:00:00Z' });
    await desk.takeIn();
    expect(await desk.read(waiting.id)).toMatchObject({ state: 'CORRECTING' });
    await desk.record(1, { title: 'another title', severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
    await desk.takeIn();
    const closed = await desk.read(waiting.id);
    expect(closed).toMatchObject({ state: 'CORRECTED', correctingChange: await desk.lastEvent() });
    expect(await openDoubts()).toEqual([]);
  });

  it('that names the change closes at once, and any other change is refused', async () => {
    const { id: doubt, version } = await desk.flagged();
    const before = await desk.lastEvent();
    const input = { doubt, version, outcome: 'CORRECT', grounds: '已更正' };
    expect(await desk.refused('answerDoubt', { ...input, change: before }, OWNER)).toBe('EVENT_DOES_NOT_CORRECT');
    expect(await desk.refused('answerDoubt', { ...input, change: 'x' }, OWNER)).toBe('EVENT_DOES_NOT_CORRECT');
    await desk.record(1, { severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
    await desk.takeIn();
    const change = await desk.lastEvent();
    expect(
      await desk.refused(
        'answerDoubt',
        { ...input, change: await desk.lastEvent('DEVELOPMENT_REFORM/record-2') },
        OWNER,
      ),
    ).toBe('EVENT_DOES_NOT_CORRECT');
    expect(await desk.refused('answerDoubt', { ...input, outcome: 'UPHOLD' }, OWNER)).toBe('FACT_HAS_CHANGED');
    expect(await desk.act('answerDoubt', { ...input, change }, OWNER)).toMatchObject({
      state: 'CORRECTED',
      correctingChange: change,
    });
  });

  it('that it is withdrawn closes when the fact is gone from the feed', async () => {
    const waiting = await desk.answer(await desk.flagged(), { outcome: 'WITHDRAW' });
    await desk.record(1, { severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
    await desk.takeIn();
    expect(await desk.read(waiting.id)).toMatchObject({ state: 'CORRECTING' });
    await desk.record(1, { publicationState: 'REVOKED', observedAt: '2026-11-02T02:00:00Z' });
    await desk.takeIn();
    expect(await desk.read(waiting.id)).toMatchObject({ state: 'WITHDRAWN', correctingChange: await desk.lastEvent() });
    expect(await desk.refused('raiseDoubt', DOUBT, DOUBTER)).toBe('UNKNOWN_FACT');
  });

  it('does not end in a way that such a field cannot: whose record it is never changes', async () => {
    const { id: doubt, version } = await desk.flagged({ field: 'CreditRecord.entity' });
    const input = { doubt, version, outcome: 'CORRECT', grounds: '主体有误' };
    expect(await desk.refused('answerDoubt', input, OWNER)).toBe('OUTCOME_UNFIT');
  });

  it('comes back when the doubted value does, with new terms', async () => {
    await desk.answer(await desk.flagged(), { outcome: 'CORRECT' });
    await desk.record(1, { severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
    await desk.takeIn();
    await desk.record(1, { observedAt: '2026-11-02T02:00:00Z' });
    await desk.takeIn();
    expect(await desk.read('DD-2026-000001')).toMatchObject({ state: 'FLAGGED', outcome: null, closedOn: null });
    expect(await openDoubts()).toHaveLength(1);
  });

  it('by two officers at once is one answer', async () => {
    const { id: doubt, version } = await desk.flagged();
    const input = { doubt, version, outcome: 'UPHOLD', grounds: '已核对' };
    const tried = await Promise.all([1, 2].map(() => desk.refused('answerDoubt', input, OWNER)));
    expect(tried.sort()).toEqual(['DOUBT_CHANGED', undefined]);
  });

  it('never misses a correction that arrives at the same moment', async () => {
    for (const n of [1, 2, 3]) {
      const recordKey = `DEVELOPMENT_REFORM/record-${n}`;
      const doubt = await desk.flagged({ recordKey });
      await desk.record(n, { severity: 'MINOR', observedAt: '2026-11-02T01:00:00Z' });
      await Promise.all([desk.takeIn(), desk.answer(doubt, { outcome: 'CORRECT' })]);
      expect(await desk.read(doubt.id)).toMatchObject({ state: 'CORRECTED' });
    }
  });
});

describe('争议处理: the way to the data centre', () => {
  const escalate = ({ id, version }: { id: string; version: number }, viewer = DOUBTER) =>
    desk.refused('escalateDoubt', { doubt: id, version, reason: '理由不成立' }, viewer);

  it('is open when the owner lets the fact stand, once, and its decision ends it in the hub', async () => {
    const upheld = await desk.answer(await desk.flagged(), { outcome: 'UPHOLD' });
    expect(await escalate(upheld, OWNER)).toBe('DOUBT_NOT_YOUR_PART');
    expect(await escalate(upheld)).toBeUndefined();
    const input = { doubt: upheld.id, version: upheld.version + 1, outcome: 'UPHOLD', grounds: '证据不足' };
    expect(await desk.refused('decideDoubt', input, OWNER)).toBe('DOUBT_NOT_YOUR_PART');
    const decided = await desk.act('decideDoubt', input, DATA_CENTRE);
    expect(decided).toMatchObject({ state: 'UPHELD', grounds: '证据不足' });
    expect(await escalate(decided)).toBe('CENTRE_HAS_DECIDED');
  });

  it('is shut while the term runs', async () => {
    expect(await escalate(await desk.flagged())).toBe('DOUBT_NOT_OVERDUE');
  });

  it('leaves a trace of every step that only grows, each entry sealed to the one before', async () => {
    const upheld = await desk.answer(await desk.flagged(), { outcome: 'UPHOLD' });
    await escalate(upheld);
    const query = `query H($id: ID!) { doubt(id: $id) { history { totalCount edges { node { kind state previousHash hash } } } } }`;
    const { data } = await desk.hub.ask(query, { id: upheld.id }, DOUBTER);
    const doubt = data?.doubt as { history: { edges: { node: Record<string, string | null> }[] } } | undefined;
    const nodes = (doubt?.history.edges ?? []).map(({ node }) => node).reverse();
    expect(nodes.map(({ kind }) => kind)).toEqual(['RAISED', 'FLAGGED', 'UPHELD', 'ESCALATED']);
    expect(nodes.map(({ previousHash }) => previousHash)).toEqual([
      null,
      ...nodes.slice(0, -1).map(({ hash }) => hash),
    ]);
    await expect(desk.hub.database.dataSource.query('DELETE FROM data_doubt_event')).rejects.toThrow(/only grows/);
    const types = await desk.hub.database.dataSource.query('SELECT type FROM outbox ORDER BY position');
    expect(types.map(({ type }: { type: string }) => type.split('.').at(-1))).toEqual([
      'raised',
      'flagged',
      'upheld',
      'escalated',
    ]);
  });
});
