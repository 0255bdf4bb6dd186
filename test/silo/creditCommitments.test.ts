import { schemaDrift } from '../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../kernel/service/silo';
import { verifyChains } from '../../kernel/service/work/verifyChains';
import { day } from '../../kernel/values/day';
import { credit, storeCreditRecords } from '../../subgraphs/credit';
import { fillCommitmentDues } from '../../subgraphs/credit/store/file/fillCommitmentDues';
import { CREDIT_HISTORY } from '../../subgraphs/credit/store/work/appendEvent';
import {
  change,
  check,
  FILE_USCC,
  filePeople,
  nodesOf,
  ofEntity,
  openFile,
  promise,
  told,
} from '../support/credit/fileDesk';
import { recordOf } from '../support/feedFacts';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { handler, head, both } = filePeople;
const NUMBER = 'CM-2026-000001';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openFile();
});
afterEach(() => silo.close());

const make = (more: object = {}, as: Viewer = handler) => change(silo, 'makeCommitment', promise(more), as);
const examine = (more: object = {}, as: Viewer = handler) => change(silo, 'checkCommitment', check(more), as);
const decide = (more: object = {}, as: Viewer = head) =>
  change(
    silo,
    'decideCommitmentBreach',
    { number: NUMBER, version: 2, holds: true, fixBy: '2026-11-20', reason: '情况属实', ...more },
    as,
  );
const fix = (more: object = {}) =>
  change(
    silo,
    'fixCommitmentBreach',
    { number: NUMBER, version: 3, fixedOn: '2026-11-02', note: '已补齐', ...more },
    handler,
  );
const revoke = (more: object = {}, as: Viewer = head) =>
  change(
    silo,
    'revokeCommitment',
    { number: NUMBER, version: 3, document: '沪市监浦撤〔2026〕3号', reason: '逾期未整改', ...more },
    as,
  );
const letFixPass = () => silo.database.dataSource.query(`UPDATE commitment SET fix_by = '2026-11-01'`);
const standings = (as: Viewer = OFFICIAL) => nodesOf(silo, 'commitments', 'standing', as);
const records = () =>
  silo.database.dataSource.query(`SELECT title, severity, nature, publication_state AS state, document_number AS document,
    effective_from::text AS "from", effective_to::text AS "to" FROM credit_record WHERE kind = 'COMMITMENT'`);

describe('CR-32: a commitment', () => {
  it('is decided on at once, told, and to be checked within a term that says where it comes from', async () => {
    const { done } = await make({ madeOn: '2026-02-13', decidedOn: '2026-02-13' });
    expect(done).toMatchObject({
      number: NUMBER,
      state: 'MADE',
      checkDueOn: '2026-04-13',
      checkBasis: { id: 'COMMITMENT_CHECKED_WITHIN', value: 2, unit: 'MONTH', verified: false },
      isOverdue: true,
    });
    expect(await told(silo, 'commitment')).toMatchObject([
      { uscc: FILE_USCC, kind: 'APPROVAL', made_on: '2026-02-13' },
    ]);
    expect(await standings(PUBLIC)).toEqual([{ standing: 'MADE' }]);
  });

  it('that is kept is recorded so, without a severity, and the public sees it', async () => {
    await make();
    expect((await examine({ kept: true, grounds: [], note: '核查一致' })).done).toMatchObject({ state: 'KEPT' });
    expect(await records()).toMatchObject([
      { severity: null, nature: 'OTHER', state: 'PUBLISHED', from: '2026-11-02' },
    ]);
    expect(await standings(PUBLIC)).toEqual([{ standing: 'KEPT' }]);
  });

  it('whose breach a handler found is none yet: nothing is recorded and nobody is told before the head decides', async () => {
    await make();
    expect((await examine()).done).toMatchObject({ state: 'BREACH_FOUND' });
    expect(await records()).toEqual([]);
    expect(await standings()).toEqual([{ standing: 'MADE' }]);
    expect((await decide({ holds: false })).done).toMatchObject({ state: 'MADE', version: 3, grounds: [] });
    expect((await examine({ version: 3, kept: true, grounds: [] })).done).toMatchObject({ state: 'KEPT' });
  });

  it('that was broken and put right is recorded as minor, which departments see and the public does not', async () => {
    await make();
    await examine();
    expect((await decide()).done).toMatchObject({ state: 'ORDERED', fixBy: '2026-11-20' });
    expect(await records()).toMatchObject([{ severity: 'MINOR', nature: 'OTHER', state: 'NOT_PUBLISHED', to: null }]);
    expect((await fix()).done).toMatchObject({ state: 'FIXED', closedOn: '2026-11-02' });
    expect(await records()).toMatchObject([{ severity: 'MINOR', state: 'NOT_PUBLISHED', to: '2026-11-02' }]);
    expect(await standings()).toEqual([{ standing: 'FIXED' }]);
    expect(await standings(PUBLIC)).toEqual([]);
  });

  it('that was broken and not put right is revoked after the last day, not on it, and recorded as general', async () => {
    await make();
    await examine();
    await decide();
    await silo.database.dataSource.query(`UPDATE commitment SET fix_by = '2026-11-02'`);
    expect((await revoke()).refusal).toMatchObject({ code: 'COMMITMENT_FIX_STILL_RUNS', fixBy: '2026-11-02' });
    await letFixPass();
    expect((await revoke()).done).toMatchObject({ state: 'REVOKED', revocationNumber: '沪市监浦撤〔2026〕3号' });
    const general = { severity: 'GENERAL', nature: 'DISHONEST', state: 'PUBLISHED', document: '沪市监浦撤〔2026〕3号' };
    expect(await records()).toMatchObject([{ ...general, from: '2026-11-02', to: '2026-11-02' }]);
    expect(await standings(PUBLIC)).toEqual([{ standing: 'REVOKED' }]);
  });

  it('is shown to nobody once its record was repaired, not by list, not by number, not at work', async () => {
    await make();
    await examine();
    await decide();
    await letFixPass();
    await revoke();
    const [row] = await silo.database.dataSource.query('SELECT id FROM commitment');
    const record = { kind: 'COMMITMENT', sourceDepartment: 'SAMR-310115', sourceRecordId: NUMBER } as const;
    const repaired = { ...record, publicationState: 'REPAIRED', observedAt: '2026-11-03T00:00:00+08:00' } as const;
    await storeCreditRecords(silo.database, [recordOf(1, repaired)]);
    expect(await standings()).toEqual([]);
    const entities = `{ _entities(representations: [{ __typename: "Commitment", id: "Commitment:${row.id}" }]) {
      ... on Commitment { id } } commitmentFiles { totalCount } commitmentFile(number: "${NUMBER}") { number } }`;
    const { data } = await silo.ask(entities, {}, handler);
    expect(data).toEqual({ _entities: [null], commitmentFiles: { totalCount: 0 }, commitmentFile: null });
    expect((await revoke({ version: 4 })).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect(JSON.stringify(await told(silo, 'commitment'))).not.toMatch(/REVOKED|ORDERED/);
  });

  it.each([
    ['lapsed', `publication_state = 'LAPSED'`],
    ['past its time to query and not sealed yet', `query_ends_on = '2026-11-01'`],
  ])('is shown to nobody once its record is %s', async (_, set) => {
    await make();
    await examine();
    await decide();
    await letFixPass();
    await revoke();
    const shown = () =>
      silo.ask(`{ commitmentFiles { totalCount } commitmentFile(number: "${NUMBER}") { number } }`, {}, handler);
    expect((await shown()).data).toEqual({ commitmentFiles: { totalCount: 1 }, commitmentFile: { number: NUMBER } });
    await silo.database.dataSource.query(`UPDATE credit_record SET ${set}`);
    expect((await shown()).data).toEqual({ commitmentFiles: { totalCount: 0 }, commitmentFile: null });
    expect(await standings()).toEqual([]);
    expect((await revoke({ version: 4 })).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await make({ decisionNumber: '沪市监浦许〔2026〕9号' })).refusal).toBeUndefined();
  });

  it('that was put right after its last day was not put right in time, and is revoked', async () => {
    await make({ madeOn: '2026-10-01', decidedOn: '2026-10-01' });
    await examine({ checkedOn: '2026-10-08' });
    await decide();
    await letFixPass();
    expect((await fix()).refusal).toMatchObject({ code: 'COMMITMENT_FIX_LATE', field: 'fixedOn', fixBy: '2026-11-01' });
    expect((await revoke()).done).toMatchObject({ state: 'REVOKED' });
    expect(await records()).toMatchObject([{ severity: 'GENERAL' }]);
  });

  it('that was put right on its last day is so, whenever that is entered', async () => {
    await make({ madeOn: '2026-10-01', decidedOn: '2026-10-01' });
    await examine({ checkedOn: '2026-10-08' });
    await decide();
    await letFixPass();
    expect((await fix({ fixedOn: '2026-11-01' })).done).toMatchObject({ state: 'FIXED', closedOn: '2026-11-01' });
  });

  it('is refused where it touches safety, ecology or direct health, save one on which nothing is decided', async () => {
    for (const touches of ['PUBLIC_SAFETY', 'ECOLOGY', 'DIRECT_HEALTH']) {
      expect((await make({ touches: [touches] })).refusal).toMatchObject({ code: 'COMMITMENT_NOT_FOR_FIELD' });
    }
    expect(await silo.count('commitment')).toBe(0);
    const voluntary = { kind: 'VOLUNTARY', touches: ['ECOLOGY'], decidedOn: null, decisionNumber: null };
    expect((await make(voluntary)).done).toMatchObject({ decidedOn: null, checkDueOn: null, checkBasis: null });
  });

  it.each([
    ['a general penalty', {}, 'COMMITMENT_NOT_FOR_DISHONEST'],
    ['a minor one', { severity: 'MINOR' as const, publicationState: 'NOT_PUBLISHED' as const }, undefined],
    ['a repaired one', { publicationState: 'REPAIRED' as const }, undefined],
    ['one out of publication', { publicationEndsOn: day('2026-11-01') }, undefined],
  ])('of an entity with %s is %p: %s', async (_, changed, code) => {
    await storeCreditRecords(silo.database, [recordOf(1, changed)], day('2026-11-02'));
    const { done, refusal } = await make();
    expect([refusal?.code, done?.state]).toEqual([code, code ? undefined : 'MADE']);
  });

  it('gets the last day of its check once the holidays of the year are known', async () => {
    await make();
    expect(await fillCommitmentDues(silo.database)).toBe(0);
    await silo.database.dataSource.query(`UPDATE commitment SET decided_on = '2026-02-14', check_due_on = NULL`);
    expect(await fillCommitmentDues(silo.database)).toBe(1);
    const query = `{ commitmentFile(number: "${NUMBER}") { checkDueOn } commitmentFiles(filter: { overdue: true }) {
      totalCount } }`;
    const { data } = await silo.ask(query, {}, handler);
    expect(data).toEqual({ commitmentFile: { checkDueOn: '2026-04-14' }, commitmentFiles: { totalCount: 1 } });
  });

  it('has a history that is chained and whole, and tables that are as their classes say', async () => {
    await make();
    await examine();
    await decide();
    const things = [{ topic: 'commitment', number: NUMBER }];
    expect(await verifyChains(silo.database.statements, CREDIT_HISTORY, things)).toMatchObject([
      { entries: 3, intact: true },
    ]);
    expect(await schemaDrift(credit as never, silo.urls.migratorUrl)).toEqual([]);
  });
});

describe('沪府发〔2020〕7号（十四）: a breach of a commitment', () => {
  const said = { kind: 'THIRD_PARTY', reference: 'ThirdPartyEvidence:1' };
  const evidence = {
    ...{ authority: 'SAMR-310115', record: 'tp-1', uscc: FILE_USCC, provider: '上海市餐饮行业协会' },
    ...{ providerKind: 'ASSOCIATION', kind: 'CONVENTION_BREACH', statement: '违反明码标价公约' },
    ...{ obtainedOn: '2026-10-20', documentHash: 'b'.repeat(64) },
  };

  it('is never established on what third parties say alone, however many of them', async () => {
    await make();
    await change(silo, 'fileThirdPartyEvidence', evidence, handler);
    const alone = await examine({ grounds: [said, said] });
    expect(alone.refusal).toMatchObject({ code: 'THIRD_PARTY_SOLE_GROUND', field: 'grounds' });
    const own = { kind: 'OWN_CHECK', reference: '核查记录2026-18' };
    expect((await examine({ grounds: [said, own] })).done).toMatchObject({
      state: 'BREACH_FOUND',
      grounds: [{ trust: 'THIRD_PARTY' }, { trust: 'AUTHORITY' }],
    });
  });

  it('names what a third party really said of this very entity', async () => {
    await make();
    const own = { kind: 'OWN_CHECK', reference: '核查记录2026-18' };
    const { refusal } = await examine({ grounds: [own, said] });
    expect(refusal).toMatchObject({ code: 'THIRD_PARTY_EVIDENCE_UNKNOWN', received: 'ThirdPartyEvidence:1' });
  });

  it('is shown with its provider and the lowest trust', async () => {
    await change(silo, 'fileThirdPartyEvidence', evidence, handler);
    expect(await nodesOf(silo, 'thirdPartyEvidence', 'id provider providerKind trust convention', OFFICIAL)).toEqual([
      {
        ...{ id: 'ThirdPartyEvidence:1', provider: '上海市餐饮行业协会', providerKind: 'ASSOCIATION' },
        ...{ trust: 'THIRD_PARTY', convention: null },
      },
    ]);
    await expect(ofEntity(silo, 'thirdPartyEvidence { totalCount }', PUBLIC)).rejects.toThrow('NOT_PUBLIC');
  });
});

describe('bad input to a commitment', () => {
  it.each([
    ['a promise that was decided on another day', { decidedOn: '2026-10-31' }, 'COMMITMENT_NOT_AT_ONCE'],
    ['a promise on which nothing was decided', { decidedOn: null }, 'COMMITMENT_NOT_AT_ONCE'],
    ['a promise of tomorrow', { madeOn: '2026-11-03', decidedOn: '2026-11-03' }, 'FILE_DAY_AHEAD'],
    ['a day that does not exist', { madeOn: '2026-02-30' }, 'INVALID_DAY'],
    ['a month for a day', { madeOn: '2026-10' }, 'INVALID_DAY'],
    ['an identity number', { promise: '法定代表人身份证11010519491231002X' }, 'PERSONAL_DATA_IN_TEXT'],
    ['a telephone', { matter: '联系13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['NUL', { promise: '符合\u0000条件' }, 'TEXT_NUL'],
    ['half a character', { promise: '符合\ud800条件' }, 'TEXT_LONE_SURROGATE'],
    ['no words', { matter: ' ' }, 'TEXT_EMPTY'],
    ['words without end', { promise: '诺'.repeat(2_001) }, 'TEXT_TOO_LONG'],
    ['no hash', { documentHash: 'A'.repeat(64) }, 'FILE_HASH_UNFIT'],
    ['an unknown entity', { uscc: '91310000132260250X' }, 'CREDIT_ENTITY_UNKNOWN'],
    ['a decision number that is none', { decisionNumber: 'abc' }, 'DOCUMENT_NUMBER_UNFIT'],
    ['a broken code', { uscc: '91310000132260250Y' }, 'USCC_CHECK_DIGIT'],
  ])('is refused with %s, and nothing is stored', async (_, more, code) => {
    expect((await make(more)).refusal).toMatchObject({ code });
    expect([await silo.count('commitment'), await silo.count('credit_event')]).toEqual([0, 0]);
    expect(await told(silo, 'commitment')).toEqual([]);
  });

  it.each([
    ['a check without a ground', () => examine({ grounds: [] }), 'COMMITMENT_BREACH_WITHOUT_GROUND'],
    ['a check before the promise', () => examine({ checkedOn: '2026-10-29' }), 'FILE_DAYS_UNFIT'],
    ['a check of tomorrow', () => examine({ checkedOn: '2026-11-03' }), 'FILE_DAY_AHEAD'],
    ['another version', () => examine({ version: 2 }), 'WORK_CHANGED'],
    ['an unknown number', () => examine({ number: 'CM-2026-000099' }), 'WORK_UNKNOWN'],
    ['a decision on nothing', () => decide({ version: 1 }), 'WORK_STATE_UNFIT'],
    ['a fix of no breach', () => fix({ version: 1 }), 'WORK_STATE_UNFIT'],
    ['a revocation by no document', () => revoke({ version: 1, document: 'abc' }), 'DOCUMENT_NUMBER_UNFIT'],
    ['a revocation of no breach', () => revoke({ version: 1 }), 'WORK_STATE_UNFIT'],
  ])('is refused with %s, and the promise stands as it was', async (_, step, code) => {
    await make();
    expect((await step()).refusal).toMatchObject({ code });
    expect(await silo.count(`commitment WHERE version = 1 AND state = 'MADE'`)).toBe(1);
  });

  it('is refused an order without a day, of today, for ever, or by who found the breach himself', async () => {
    await make();
    await examine({}, both);
    expect((await decide({ fixBy: null })).refusal).toMatchObject({ code: 'COMMITMENT_FIX_DAY_UNFIT' });
    expect((await decide({ fixBy: '2026-11-02' })).refusal).toMatchObject({ code: 'COMMITMENT_FIX_DAY_UNFIT' });
    expect((await decide({ fixBy: '9999-12-31' })).refusal).toMatchObject({
      code: 'COMMITMENT_FIX_DAY_UNFIT',
      latest: '2027-11-02',
      verified: false,
    });
    expect((await decide({}, both)).refusal).toMatchObject({ code: 'SAME_PERSON_APPROVES' });
    expect(await records()).toEqual([]);
  });
});
