import { migrateSilo, schemaDrift } from '../../kernel/service/database/siloDatabase';
import { exchange } from '../../subgraphs/exchange';
import { eventHash } from '../../subgraphs/exchange/store/sealedHistory';
import { type AgreementDesk, APPLICATION, CREDIT_OFFICER, HOUSING, openDesk } from '../support/agreementDesk';

const HISTORY = `query History($id: ID!) { agreement(id: $id) { history(first: 50) { totalCount edges { node {
  agreement sequence kind subject department { code } doneOn reason details previousHash hash } } } } }`;

describe('agreements: from application to end', () => {
  let desk: AgreementDesk;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  it('has tables as their classes say', async () => {
    expect(await schemaDrift(exchange as never, desk.silo.urls.migratorUrl)).toEqual([]);
    expect(await migrateSilo(exchange as never, desk.silo.urls.migratorUrl)).toEqual([]);
  });

  it('goes from the application through both signatures into force, and every step is told', async () => {
    const applied = await desk.apply();
    expect(applied).toMatchObject({ id: 'AG-2026-000001', state: 'APPLIED', version: 1, hash: null });
    expect(applied.clocks).toEqual([
      expect.objectContaining({ kind: 'ANSWER', dueOn: '2026-11-16', overdue: false, verified: false }),
    ]);
    const approved = await desk.answer(applied, { decision: 'APPROVE' });
    expect(approved).toMatchObject({ state: 'APPROVED', hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const half = await desk.sign(approved, HOUSING);
    expect(half).toMatchObject({ state: 'APPROVED', consumerSigned: true, signedOn: null });
    const signed = await desk.sign(half, CREDIT_OFFICER);
    expect(signed).toMatchObject({ state: 'ACTIVE', signedOn: '2026-11-02', hash: approved.hash });
    expect(await desk.grant(signed.id, 'HOUSING')).toMatchObject({ state: 'ACTIVE', terms: ['credit-record'] });
    const told = await desk.silo.database.dataSource.query(
      `SELECT type, payload->'data'->>'version' AS version FROM outbox WHERE aggregateid = $1 ORDER BY position`,
      [signed.id],
    );
    expect(
      told.map(({ type, version }: { type: string; version: string }) => [type.split('.').at(-1), version]),
    ).toEqual([
      ['applied', '1'],
      ['approved', '2'],
      ['signed', '3'],
      ['signed', '4'],
    ]);
  });

  it('keeps a history whose entries are sealed to one another, and which nobody can change', async () => {
    const { id } = await desk.active();
    const { data } = await desk.silo.ask(HISTORY, { id }, CREDIT_OFFICER);
    const entries = (
      data as never as Record<string, { history: { edges: { node: Record<string, never> }[] } }>
    ).agreement?.history.edges
      .map(({ node }) => node)
      .reverse();
    expect(entries?.map(({ kind }) => kind)).toEqual(['APPLIED', 'APPROVED', 'SIGNED', 'SIGNED']);
    const rows = await desk.silo.database.dataSource.query(
      `SELECT a.number, e.*, e.done_on::text AS "doneOn", e.previous_hash AS "previousHash" FROM agreement_event e
       JOIN agreement a ON a.id = e.agreement WHERE a.number = $1 ORDER BY e.sequence`,
      [id],
    );
    for (const [i, row] of rows.entries()) {
      expect(row.previousHash).toBe(rows[i - 1]?.hash ?? null);
      expect(row.hash).toBe(eventHash(row));
      expect(eventHash({ ...row, subject: 'somebody else' })).not.toBe(row.hash);
    }
    for (const sql of ["UPDATE agreement_event SET reason = 'x'", 'DELETE FROM agreement_event']) {
      await expect(desk.silo.database.dataSource.query(sql)).rejects.toThrow('only grows');
    }
  });

  it('narrows: what is granted is what the owner left, and both sides sign that', async () => {
    const applied = await desk.apply({
      districts: ['310115', '310104'],
      terms: ['credit-record', 'public-credit-rating'],
    });
    const narrowing = { terms: ['credit-record'], districts: ['310104'], ratePerMinute: 10 };
    const narrowed = await desk.answer(applied, { decision: 'NARROW', narrowing, reason: '超出必要范围' });
    expect(narrowed).toMatchObject({ state: 'NARROWED', districts: ['310104'], ratePerMinute: 10 });
    expect(narrowed.terms.map(({ term }) => term)).toEqual(['credit-record']);
    expect(narrowed.owners[0]).toMatchObject({ answer: 'NARROWED', grantedTerms: ['credit-record'] });
  });

  it('does not let a narrower answer widen what was asked', async () => {
    const applied = await desk.apply({ districts: ['310115'] });
    const input = { decision: 'NARROW', narrowing: { districts: ['310104'] }, reason: 'x' };
    const { errors } = await desk.tryAnswer(applied, input);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NARROWING_WIDENS', field: 'districts', received: '310104' });
    expect(await desk.read(applied.id)).toMatchObject({ state: 'APPLIED', version: 1 });
  });

  it('refuses a refusal without ground, provision and reason, and stores nothing of it', async () => {
    const applied = await desk.apply();
    const { data } = await desk.tryAnswer(applied, { decision: 'REFUSE', ground: 'NEGATIVE_LIST' });
    expect(data?.done).toMatchObject({
      agreement: { state: 'APPLIED', version: 1 },
      refusal: {
        code: 'REFUSAL_WITHOUT_GROUND',
        article: '上海市数据条例 38',
        facts: '{"missing":["citation","reason"]}',
      },
    });
    const unlisted = await desk.tryAnswer(applied, {
      decision: 'REFUSE',
      ground: 'WE_RATHER_NOT',
      citation: 'x',
      reason: 'x',
    });
    expect(unlisted.errors?.[0]?.extensions).toMatchObject({ code: 'VALUE_NOT_ADMITTED', field: 'ground' });
    const reasons = { ground: 'NEGATIVE_LIST', citation: '税收征收管理法 8', reason: '涉税保密信息' };
    expect(await desk.answer(applied, { decision: 'REFUSE', ...reasons })).toMatchObject({
      state: 'REFUSED',
      owners: [{ answer: 'REFUSED', ground: { code: 'NEGATIVE_LIST' }, citation: '税收征收管理法 8' }],
    });
  });

  it('tells once, and all together, what an application lacks', async () => {
    const input = { ...APPLICATION, scenario: ' ', legalBasis: '', terms: [] };
    const { data } = await desk.mutate('applyForAgreement', 'AgreementContentsInput', input, HOUSING);
    expect(data?.done).toMatchObject({
      agreement: null,
      refusal: { code: 'APPLICATION_INCOMPLETE', facts: '{"missing":["legalBasis","scenario","terms"]}' },
    });
    const told = await desk.answer(await desk.apply(), { decision: 'TELL_INCOMPLETE', reason: '请说明用于哪一环节' });
    expect(told.state).toBe('INCOMPLETE');
    const contents = { ...APPLICATION, scenario: '许可延续审查第二步' };
    const completed = await desk.done(
      desk.mutate(
        'completeApplication',
        'CompleteApplicationInput',
        { agreement: told.id, version: told.version, contents },
        HOUSING,
      ),
    );
    expect(completed).toMatchObject({ state: 'APPLIED', scenario: '许可延续审查第二步' });
    const again = await desk.tryAnswer(completed, { decision: 'TELL_INCOMPLETE', reason: 'x' });
    expect(again.data?.done).toMatchObject({ refusal: { code: 'ALREADY_TOLD_INCOMPLETE' } });
  });

  it('puts an answer off once, to the shorter of both instruments', async () => {
    const applied = await desk.apply();
    const extended = await desk.answer(applied, { decision: 'EXTEND', reason: '须会商' });
    expect(extended.clocks[0]).toMatchObject({
      dueOn: '2026-11-23',
      source: '上海市数据条例（2021年）',
      verified: true,
    });
    const again = await desk.tryAnswer(extended, { decision: 'EXTEND', reason: 'x' });
    expect(again.data?.done).toMatchObject({ refusal: { code: 'ALREADY_EXTENDED' } });
  });

  it('suspends, resumes and ends for the data centre alone, with a notice to both sides', async () => {
    const active = await desk.active();
    const suspended = await desk.stand('suspendAgreement', active);
    expect(await desk.grant(active.id, 'HOUSING')).toMatchObject({
      state: 'NOT_ACTIVE',
      reason: 'SUSPENDED',
      terms: [],
    });
    for (const viewer of [HOUSING, CREDIT_OFFICER]) {
      const { data } = await desk.silo.ask(
        '{ agreementNotices(first: 1) { edges { node { agreement kind reason } } } }',
        {},
        viewer,
      );
      expect(data).toEqual({
        agreementNotices: { edges: [{ node: { agreement: active.id, kind: 'SUSPENDED', reason: '核查' } }] },
      });
    }
    const resumed = await desk.stand('resumeAgreement', suspended);
    expect(await desk.grant(active.id, 'HOUSING')).toMatchObject({ state: 'ACTIVE' });
    const ended = await desk.stand('endAgreement', resumed);
    expect(ended.state).toBe('ENDED');
    expect(await desk.grant(active.id, 'HOUSING')).toMatchObject({ state: 'NOT_ACTIVE', reason: 'ENDED' });
    const { data } = await desk.tryStand('suspendAgreement', ended, CREDIT_OFFICER);
    expect(data?.done).toMatchObject({ refusal: { code: 'NOT_YOUR_PART' } });
  });
});
