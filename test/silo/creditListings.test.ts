import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { credit } from '../../subgraphs/credit';
import { applyRemoval, endListingsOver } from '../../subgraphs/credit/store/lists/removeListing';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import { CREDIT_HISTORY } from '../../subgraphs/credit/store/work/appendEvent';
import { type Done, LIST_TODAY, LIST_USCC, listDesk, listPeople, openLists } from '../support/credit/listDesk';
import { effect } from '../support/credit/repairDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { handler, auditor, both } = listPeople;
let silo: OpenSilo;
beforeEach(async () => {
  silo = await openLists();
});
afterEach(() => silo.close());
const desk = listDesk(() => silo);

const RECORDS = `query ($uscc: USCC!) { marketEntity(uscc: $uscc) { creditRecords { edges { node {
  id kind title documentNumber publicationState publicationEndsOn effectiveTo
  listing { list ground { code } exitConditions remedy staysUntil removalGround clocks { kind dueOn basis { verified } } }
} } } } }`;

async function records(viewer = OFFICIAL): Promise<Record<string, unknown>[]> {
  const { data, errors } = await silo.ask(RECORDS, { uscc: LIST_USCC }, viewer);
  expect(errors).toBeUndefined();
  // biome-ignore lint/suspicious/noExplicitAny: the shape is that of the query
  return (data as any).marketEntity.creditRecords.edges.map(({ node }: { node: object }) => node);
}

async function listing(viewer = handler): Promise<unknown> {
  const { data } = await silo.ask('{ creditListing(number: "LE-2026-000001") { number state } }', {}, viewer);
  return data?.creditListing;
}

/** Puts the entity on the list of serious dishonesty. */
async function listSeriously(): Promise<void> {
  await desk.proposeSerious();
  await desk.notice();
  await desk.hear();
  expect((await desk.decide({ version: 3 })).done).toMatchObject({ state: 'LISTED' });
}

describe('DR-24: a candidate from an inspection', () => {
  it('is reported by reference to the visit, and lists nobody', async () => {
    const { done } = await desk.report();
    expect(done).toMatchObject({ number: 'LC-2026-000001', state: 'OPEN', visit: 'VS-2026-000001', codes: ['4'] });
    expect([await silo.count('list_entry'), await silo.count('credit_record')]).toEqual([0, 0]);
    expect(await records()).toEqual([]);
  });

  it('is reported once for one finding', async () => {
    await desk.report();
    expect((await desk.report()).refusal).toMatchObject({ code: 'LIST_CANDIDATE_TWICE', number: 'LC-2026-000001' });
    expect(await silo.count('list_candidate')).toBe(1);
  });

  it('is taken up by a proposal of the same entity and ground, and by one alone', async () => {
    await desk.report();
    expect((await desk.propose({ candidate: 'LC-2026-000001', ground: 'NO_ANNUAL_REPORT' })).refusal).toMatchObject({
      code: 'LIST_CANDIDATE_UNFIT',
    });
    expect((await desk.propose({ candidate: 'LC-2026-000001' })).done).toMatchObject({ candidate: 'LC-2026-000001' });
    expect((await desk.dismiss({ version: 2 })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(await records()).toEqual([]);
  });

  it('is dismissed with a reason, and then taken up no more', async () => {
    await desk.report();
    expect((await desk.dismiss()).done).toMatchObject({ state: 'DISMISSED', dismissal: '已恢复联系' });
    expect((await desk.propose({ candidate: 'LC-2026-000001' })).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    expect(await silo.count('list_entry')).toBe(0);
  });
});

describe('CR-10, CR-12: the list of abnormal operation', () => {
  it('takes in an entity by the decision of the head, and its record tells the public ground, exit and remedy', async () => {
    expect((await desk.propose()).done).toMatchObject({
      state: 'PROPOSED',
      ground: { code: 'UNREACHABLE', verified: false },
    });
    expect(await records(PUBLIC)).toEqual([]);
    expect((await desk.decide()).done).toMatchObject({ state: 'LISTED', staysUntil: null });
    expect(await records(PUBLIC)).toMatchObject([
      {
        kind: 'ABNORMAL_OPERATION',
        title: '列入经营异常名录：通过登记的住所或者经营场所无法联系',
        publicationState: 'PUBLISHED',
        listing: { ground: { code: 'UNREACHABLE' }, exitConditions: '恢复联系并经核实后申请移出', staysUntil: null },
      },
    ]);
  });

  it('shows the clock of the decision with the number that sets it and that it is not verified', async () => {
    const { done } = await desk.propose({ establishedOn: '2026-09-24' });
    expect(done.dueOf).toMatchObject([
      { kind: 'ENTRY_DECISION', startedOn: '2026-09-24', dueOn: '2026-10-15', isOverdue: true },
    ]);
    expect(done.dueOf[0].basis).toMatchObject({ id: 'ABNORMAL_LIST_DECIDED_WITHIN', verified: false });
  });

  it('lists what is overdue from the day after the last', async () => {
    await desk.propose({ establishedOn: '2026-10-19' });
    await desk.propose({ establishedOn: '2026-10-16', ground: 'NO_ANNUAL_REPORT' });
    const text = '{ creditListings(filter: { overdue: true }) { edges { node { number clocks { dueOn } } } } }';
    const { data } = await silo.ask(text, {}, handler);
    expect(data).toMatchObject({
      creditListings: { edges: [{ node: { number: 'LE-2026-000002', clocks: [{ dueOn: '2026-10-30' }] } }] },
    });
  });

  it('is left by who cured the ground: the record is sealed for everybody at once, the entry told to the auditor alone', async () => {
    await desk.propose();
    await desk.decide();
    const id = (await records())[0]?.id;
    expect((await desk.apply()).done).toMatchObject({ state: 'REMOVAL_APPLIED' });
    expect(await records(PUBLIC)).toHaveLength(1);
    expect((await desk.remove()).done).toMatchObject({ state: 'REMOVED', removalGround: 'RECTIFIED' });
    for (const viewer of [PUBLIC, OFFICIAL, handler]) expect(await records(viewer)).toEqual([]);
    const byId = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on CreditRecord { id } } }';
    const { data } = await silo.ask(byId, { r: [{ __typename: 'CreditRecord', id }] });
    expect(data).toEqual({ _entities: [null] });
    expect(await listing(handler)).toBeNull();
    expect(await listing(auditor)).toMatchObject({ state: 'REMOVED' });
    const list = await silo.ask('{ creditListings { totalCount } }', {}, handler);
    expect(list.data).toEqual({ creditListings: { totalCount: 0 } });
  });

  it('is not left without correction and commitment', async () => {
    await desk.propose();
    await desk.decide();
    expect((await desk.apply({ rectified: false, committed: false })).refusal).toMatchObject({
      code: 'LIST_REMOVAL_CONDITION_MISSING',
      missing: ['rectified', 'committed'],
    });
    expect((await desk.apply({ ground: 'EARLY' })).refusal).toMatchObject({ code: 'LIST_REMOVAL_GROUND_UNFIT' });
    expect(await listing()).toMatchObject({ state: 'LISTED' });
  });

  it('keeps an entity whose removal was refused, and takes a new application', async () => {
    await desk.propose();
    await desk.decide();
    await desk.apply();
    expect((await desk.remove({ approve: false, reason: '仍无法联系' })).done).toMatchObject({ state: 'LISTED' });
    expect(await records(PUBLIC)).toHaveLength(1);
    expect((await desk.apply({ version: 4 })).done).toMatchObject({ state: 'REMOVAL_APPLIED', version: 5 });
  });

  it('revokes the record of what was listed in error, without any condition', async () => {
    await desk.propose();
    await desk.decide();
    await desk.apply({ ground: 'LISTED_IN_ERROR', rectified: false, committed: false });
    await desk.remove();
    const [row] = await silo.database.dataSource.query('SELECT publication_state AS state FROM credit_record');
    expect(row).toEqual({ state: 'REVOKED' });
  });

  it('has one entry of an entity on one ground at a time, and another on another ground', async () => {
    await desk.propose();
    expect((await desk.propose()).refusal).toMatchObject({ code: 'LIST_TWICE', number: 'LE-2026-000001' });
    expect((await desk.propose({ ground: 'NO_ANNUAL_REPORT' })).done).toMatchObject({ number: 'LE-2026-000002' });
  });
});

describe('CR-7, CR-8, CR-9: the list of serious dishonesty', () => {
  it('takes in nobody without a heavier penalty', async () => {
    const bare = { decisionNumber: null, heavierPenalties: [] };
    expect((await desk.proposeSerious(bare)).refusal).toMatchObject({ code: 'LIST_WITHOUT_HEAVIER_PENALTY' });
    const general = await desk.record({ severity: 'GENERAL' });
    expect((await desk.proposeSerious({ ...bare, penaltyRecord: general })).refusal).toMatchObject({
      code: 'LIST_WITHOUT_HEAVIER_PENALTY',
    });
    expect(await silo.count('list_entry')).toBe(0);
    const serious = await desk.record({ severity: 'SERIOUS', sourceRecordId: '沪市监浦处〔2026〕18号' });
    expect((await desk.proposeSerious({ ...bare, penaltyRecord: serious })).done).toMatchObject({ state: 'PROPOSED' });
  });

  it('rests on no penalty record of another entity, of another line, or sealed', async () => {
    const sealed = await desk.record({ publicationState: 'REPAIRED' });
    const foreign = await desk.record({ sourceDepartment: 'EMERGENCY', sourceRecordId: 'E-1' });
    for (const penaltyRecord of [sealed, foreign, 'CreditRecord:999999', '17']) {
      expect((await desk.proposeSerious({ penaltyRecord })).refusal).toMatchObject({ field: 'penaltyRecord' });
    }
    expect(await silo.count('list_entry')).toBe(0);
  });

  const DECISION = '沪市监浦处〔2026〕17号';
  const refusedFor = { code: 'LIST_WITHOUT_HEAVIER_PENALTY', field: 'decisionNumber', received: DECISION };
  const take = (change: Parameters<typeof effect>[0]) =>
    silo.database.transaction((client) =>
      takeEffects(client, [effect({ number: DECISION, uscc: LIST_USCC, ...change })], LIST_TODAY),
    );

  it.each([
    ['sealed under another number', { sourceRecordId: 'X-1', documentNumber: '沪市监浦处[2026] １７号' }],
    ['sealed by the department above', { sourceDepartment: 'SAMR', sourceRecordId: 'C-1', documentNumber: DECISION }],
    ['sealed under its own number', { documentNumber: '沪市监浦处〔2026〕18号' }],
  ])('takes in nobody by the number of a decision that is %s', async (_, change) => {
    await desk.record(change);
    await desk.record({ ...change, publicationState: 'REPAIRED', observedAt: '2026-11-01T00:00:00+08:00' });
    expect((await desk.proposeSerious()).refusal).toMatchObject(refusedFor);
    expect(await silo.count('list_entry')).toBe(0);
    const other = { decisionNumber: '沪市监浦处〔2026〕19号' };
    expect((await desk.proposeSerious(other)).done).toMatchObject({ state: 'PROPOSED' });
  });

  it('takes in nobody by a decision that fell, were it after the proposal', async () => {
    await desk.proposeSerious();
    await desk.notice();
    await desk.hear();
    await take({ state: 'WITHDRAWN' });
    expect((await desk.decide({ version: 3 })).refusal).toMatchObject(refusedFor);
    expect(await silo.count(`list_entry WHERE state <> 'HEARD'`)).toBe(0);
  });

  it('lets off who was listed by a decision whose record was given another document since', async () => {
    await take({ kinds: ['LICENCE_REVOCATION'] });
    await listSeriously();
    await silo.database.dataSource.query(`UPDATE penalty_publication SET source_record_id = 'X-9'`);
    await silo.database.dataSource.query(
      `UPDATE credit_record SET source_record_id = 'X-9', document_number = 'X-8' WHERE source_record_id = $1`,
      [DECISION],
    );
    const sealed = { sourceRecordId: 'X-9', publicationState: 'REPAIRED' } as const;
    await desk.record({ ...sealed, observedAt: '2026-11-02T01:00:00+08:00' });
    expect(await listing(auditor)).toMatchObject({ state: 'REMOVED' });
  });

  it('takes in nobody whose penalty is a heavier one no more on the day of the decision', async () => {
    const penaltyRecord = await desk.record();
    await desk.proposeSerious({ penaltyRecord, decisionNumber: null, heavierPenalties: [] });
    await desk.notice();
    await desk.hear();
    await desk.record({ severity: 'GENERAL', observedAt: '2026-11-01T00:00:00+08:00' });
    expect((await desk.decide({ version: 3 })).refusal).toMatchObject({ code: 'LIST_WITHOUT_HEAVIER_PENALTY' });
    expect(await listing()).toMatchObject({ state: 'HEARD' });
    expect(await silo.count(`credit_record WHERE kind = 'SERIOUS_DISHONESTY'`)).toBe(0);
  });

  const CITES = '{ creditListing(number: "LE-2026-000001") { facts } creditListings { totalCount } }';
  const seal = () => desk.record({ publicationState: 'REVOKED', observedAt: '2026-11-01T00:00:00+08:00' });
  const named = { decisionNumber: null, heavierPenalties: [] };
  it.each([
    ['record', named],
    ['decision', {}],
  ])('refuses what was proposed on a %s that is sealed, and tells the auditor alone of it', async (what, more) => {
    const penaltyRecord = await desk.record();
    await desk.proposeSerious({ ...more, ...(what === 'record' && { penaltyRecord }) });
    await desk.notice();
    await seal();
    for (const viewer of [handler, both])
      expect((await silo.ask(CITES, {}, viewer)).data).toEqual({
        creditListing: null,
        creditListings: { totalCount: 0 },
      });
    expect(await listing(auditor)).toMatchObject({ state: 'REFUSED' });
    expect((await desk.hear()).refusal).toBeDefined();
    expect((await desk.decide({ version: 3 })).done).toBeNull();
  });

  it('lets off at once, with a sealed record, who was listed on a penalty that is sealed; another entry stands', async () => {
    const penaltyRecord = await desk.record();
    await desk.proposeSerious({ ...named, penaltyRecord });
    await desk.notice();
    await desk.hear();
    expect((await desk.decide({ version: 3 })).done).toMatchObject({ state: 'LISTED' });
    await desk.propose();
    await desk.decide({ number: 'LE-2026-000002' });
    await seal();
    await seal();
    for (const viewer of [PUBLIC, OFFICIAL, handler])
      expect(await records(viewer)).toMatchObject([{ kind: 'ABNORMAL_OPERATION', publicationState: 'PUBLISHED' }]);
    expect((await silo.ask(CITES, {}, handler)).data).toEqual({
      creditListing: null,
      creditListings: { totalCount: 1 },
    });
    expect(await listing(auditor)).toMatchObject({ state: 'REMOVED' });
    const chain = { topic: 'list-entry', number: 'LE-2026-000001' } as const;
    expect(await verifyChains(silo.database.statements, CREDIT_HISTORY, [chain])).toMatchObject([
      { entries: 5, intact: true },
    ]);
  });

  it('takes in nobody before he was told, and heard or let the time pass', async () => {
    await desk.proposeSerious();
    expect((await desk.decide()).refusal).toMatchObject({ code: 'LIST_NOTICE_MISSING' });
    await desk.notice();
    expect((await desk.decide({ version: 2 })).refusal).toMatchObject({
      code: 'LIST_STATEMENT_OPEN',
      statementUntil: '2026-11-09',
    });
    await desk.hear({ form: 'STATEMENT', hearingAsked: true });
    expect((await desk.decide({ version: 3 })).refusal).toMatchObject({ code: 'LIST_HEARING_MISSING' });
    await desk.hear({ version: 3, form: 'HEARING', adopted: true });
    expect((await desk.decide({ version: 4 })).refusal).toMatchObject({ code: 'LIST_STATEMENT_FOUNDED' });
    await desk.hear({ version: 4, form: 'HEARING', adopted: false });
    expect((await desk.decide({ version: 5 })).done).toMatchObject({ state: 'LISTED' });
  });

  it('holds an entity for three years with its persons by pseudonym, and shows both clocks as unverified', async () => {
    await listSeriously();
    const [record] = await records(PUBLIC);
    expect(record).toMatchObject({
      kind: 'SERIOUS_DISHONESTY',
      publicationEndsOn: '2029-11-02',
      listing: {
        staysUntil: '2029-11-02',
        clocks: [
          { kind: 'STATEMENT', basis: { verified: false } },
          { kind: 'EARLY_REMOVAL', dueOn: '2027-11-02', basis: { verified: false } },
          { kind: 'STAY', dueOn: '2029-11-02', basis: { verified: false } },
        ],
      },
    });
  });

  it('lets nobody off the day before his first year is over, and on the day', async () => {
    await listSeriously();
    const application = {
      number: 'LE-2026-000001',
      version: 4,
      ground: 'EARLY',
      rectified: true,
      committed: true,
    } as const;
    const early = (on: string) =>
      applyRemoval(
        silo.database,
        { ...application, appliedOn: day(on), reason: '已履行义务' },
        { actor: handler, today: day(on) },
      );
    await expect(early('2027-11-01')).rejects.toMatchObject({
      code: 'LIST_REMOVAL_TOO_EARLY',
      facts: { earliest: '2027-11-02' },
    });
    await expect(early('2027-11-02')).resolves.toBe('LE-2026-000001');
  });

  it('ends by itself the day after its last, once, and the record is published no more', async () => {
    await listSeriously();
    expect(await endListingsOver(silo.database, day('2029-11-02'))).toBe(0);
    expect(await endListingsOver(silo.database, day('2029-11-03'))).toBe(1);
    expect(await endListingsOver(silo.database, day('2029-11-03'))).toBe(0);
    expect(await records(PUBLIC)).toEqual([]);
    expect(await records()).toMatchObject([
      { publicationState: 'NOT_PUBLISHED', effectiveTo: '2029-11-02', listing: { removalGround: 'TERM_OVER' } },
    ]);
    expect(await listing()).toMatchObject({ state: 'REMOVED' });
  });

  it('takes in nobody by time alone on the list of abnormal operation', async () => {
    await desk.propose();
    await desk.decide();
    await endListingsOver(silo.database, day('2036-01-01'));
    const kinds = await silo.database.dataSource.query('SELECT DISTINCT list, state FROM list_entry');
    expect(kinds).toEqual([{ list: 'ABNORMAL_OPERATION', state: 'LISTED' }]);
  });
});

describe('the order of the steps', () => {
  const at = (version: number) => ({ version });
  const noticed = () => desk.proposeSerious().then(() => desk.notice());
  const entered = () => desk.propose().then(() => desk.decide());
  it.each([
    ['hearing before the notice', () => desk.hear(at(1))],
    ['removal before the entry', () => desk.apply(at(1))],
    ['deciding a removal that nobody applied for', () => desk.remove(at(1))],
  ])('refuses %s', async (_, act) => {
    await desk.propose();
    expect((await act()).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', state: 'PROPOSED' });
    expect(await listing()).toMatchObject({ state: 'PROPOSED' });
  });

  it.each<[string, () => Promise<unknown>, () => Promise<Done>, string]>([
    ['a notice of tomorrow', desk.proposeSerious, () => desk.notice({ servedOn: '2026-11-03' }), 'STEP_DAY_AHEAD'],
    [
      'a notice before the proposal',
      desk.proposeSerious,
      () => desk.notice({ servedOn: '2026-11-01' }),
      'STEP_DAY_BEFORE_LAST',
    ],
    ['a hearing of tomorrow', noticed, () => desk.hear({ heardOn: '2026-11-03' }), 'STEP_DAY_AHEAD'],
    ['a hearing before the notice', noticed, () => desk.hear({ heardOn: '2026-11-01' }), 'STEP_DAY_BEFORE_LAST'],
    ['an application of tomorrow', entered, () => desk.apply({ appliedOn: '2026-11-03' }), 'STEP_DAY_AHEAD'],
    ['an application before the entry', entered, () => desk.apply({ appliedOn: '2026-11-01' }), 'STEP_DAY_BEFORE_LAST'],
  ])('refuses %s', async (_, prepare, act, code) => {
    await prepare();
    const before = await silo.count('credit_event');
    expect((await act()).refusal).toMatchObject({ code, field: expect.stringMatching(/^(served|heard|applied)On$/) });
    expect(await silo.count('credit_event')).toBe(before);
  });

  it('refuses a second decision, and whatever is done with an entry that was refused', async () => {
    await desk.propose();
    expect((await desk.decide({ approve: false })).done).toMatchObject({ state: 'REFUSED' });
    for (const { refusal } of [await desk.decide(at(2)), await desk.notice(at(2)), await desk.apply(at(2))]) {
      expect(refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', state: 'REFUSED' });
    }
    expect(await silo.count('credit_record')).toBe(0);
  });

  it('refuses that the same person proposes and decides, applies and removes', async () => {
    await desk.propose({}, both);
    expect((await desk.decide({}, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    await desk.decide();
    await desk.apply({}, both);
    expect((await desk.remove({}, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect(await listing()).toMatchObject({ state: 'REMOVAL_APPLIED' });
  });

  it('leaves a chained history of every step', async () => {
    await listSeriously();
    const thing = { topic: 'list-entry', number: 'LE-2026-000001' };
    const proofs = await verifyChains(silo.database.statements, CREDIT_HISTORY, [thing]);
    expect(proofs).toMatchObject([{ entries: 4, intact: true }]);
    const events = await silo.database.dataSource.query('SELECT kind, actor FROM credit_event ORDER BY id');
    expect(events.map(({ kind, actor }: { kind: string; actor: string }) => [kind, actor])).toEqual([
      ['PROPOSED', 'handler-pudong'],
      ['NOTICED', 'handler-pudong'],
      ['HEARD', 'handler-pudong'],
      ['LISTED', 'head-pudong'],
    ]);
  });

  it('is kept in tables that are as their classes say', async () => {
    expect(await schemaDrift(credit as never, silo.urls.migratorUrl)).toEqual([]);
  });
});
