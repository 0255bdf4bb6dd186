import { readingFrom } from '../../kernel/service/work/queryable';
import { type Day, day } from '../../kernel/values/day';
import {
  type SubjectRow,
  storeEvidenceBatch,
  storeKeySupervision,
  storeSubjects,
  storeSupervisionMatters,
  supervision,
} from '../../subgraphs/supervision';
import { currentSeq } from '../../subgraphs/supervision/store/evidence/evidenceClock';
import { evidenceOf, subjectOf } from '../../subgraphs/supervision/store/evidence/evidenceOf';
import { missingSources, noteSource } from '../../subgraphs/supervision/store/evidence/evidenceSources';
import { type OpenSilo, openSilo } from '../support/openSilo';
import { PLAIN_USCC, penaltyFact, penaltyTold, plainSubject, sealTold } from '../support/supervision/plainEvidence';
import { PLAIN_MATTER } from '../support/supervision/plainRules';

const TODAY = day('2026-11-02');
const { key: KEY } = penaltyFact();

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(supervision as never, 'supervision_evidence', (database) =>
    storeSupervisionMatters(database, [PLAIN_MATTER]),
  );
});
afterEach(() => silo.close());

const client = () => readingFrom(silo.database.statements);
const now = () => currentSeq(client());
const evidence = async (seq?: bigint) => evidenceOf(client(), PLAIN_USCC, seq ?? (await now()));
const store = (...changes: Parameters<typeof storeEvidenceBatch>[1]) => storeEvidenceBatch(silo.database, changes);
const superseded = () => silo.count('evidence_record WHERE superseded_seq IS NOT NULL');

describe('evidence in versions', () => {
  it('is stored once: the same again, and what was observed before, store nothing', async () => {
    expect(await store(penaltyTold())).toBe(1);
    expect(await store(penaltyTold(), penaltyTold({ amount: 1n, observedAt: '2026-02-01T00:00:00Z' }))).toBe(0);
    expect([await silo.count('evidence_record'), await superseded()]).toEqual([1, 0]);
  });

  it('of an earlier snapshot stay as they were when a record changes', async () => {
    await store(penaltyTold());
    const before = await now();
    await store(penaltyTold({ amount: 500n, observedAt: '2026-06-01T00:00:00Z' }));
    expect(await evidence(before)).toMatchObject([{ key: KEY, amount: 200_000n, seq: before }]);
    expect(await evidence()).toMatchObject([{ key: KEY, amount: 500n, seq: await now() }]);
    expect(await evidence(before - 1n)).toEqual([]);
  });

  it('of a withdrawn record count no more from then on, and are still seen by an earlier snapshot', async () => {
    await store(penaltyTold());
    const before = await now();
    expect(await store(sealTold(KEY))).toBe(1);
    expect(await evidence()).toEqual([]);
    expect(await evidence(before)).toHaveLength(1);
    const late = penaltyTold({ amount: 7n, observedAt: '2027-01-01T00:00:00Z' });
    expect(await store(late, sealTold(KEY, '2027-02-01T00:00:00Z'))).toBe(0);
    expect(await evidence()).toEqual([]);
    expect(await silo.count(`evidence_record WHERE withdrawn AND code IS NULL AND amount IS NULL`)).toBe(1);
  });

  it('come by kind, day and key', async () => {
    const of = (key: string, kind: 'ACCIDENT' | 'HONOUR', occurredOn: Day) => penaltyTold({ key, kind, occurredOn });
    const [may, june] = [day('2026-05-01'), day('2026-06-01')];
    await store(
      of('own:c', 'HONOUR', may),
      of('own:b', 'ACCIDENT', june),
      of('own:d', 'ACCIDENT', may),
      of('own:a', 'ACCIDENT', june),
    );
    expect((await evidence()).map(({ key }) => key)).toEqual(['own:d', 'own:a', 'own:b', 'own:c']);
  });

  it('become visible in the order of their numbers, whoever writes at the same time', async () => {
    const batches = Array.from({ length: 8 }, (_, n) =>
      store(penaltyTold({ key: `own:${n}` }), penaltyTold({ amount: BigInt(n) })),
    );
    await Promise.all(batches);
    expect(await silo.count('evidence_record WHERE superseded_seq <= seq')).toBe(0);
    expect(await silo.count(`evidence_record WHERE record_key = '${KEY}' AND superseded_seq IS NULL`)).toBe(1);
    expect(await silo.count('(SELECT DISTINCT seq FROM evidence_record) n')).toBe(8);
  });

  it('are kept of key lists, from the transaction in which they are written', async () => {
    const listing = {
      uscc: PLAIN_USCC,
      authority: 'SAMR',
      ground: '餐饮服务食品安全重点监管',
      since: day('2026-01-01'),
    };
    const source = { sourceDepartment: 'SAMR', sourceRecordId: 'k-1', observedAt: '2026-01-01T00:00:00Z' };
    await storeKeySupervision(silo.database, [{ ...listing, ...source, until: null }]);
    expect(await evidence()).toMatchObject([
      { kind: 'KEY_LISTING', code: 'SAMR', occurredOn: '2026-01-01', endedOn: null },
    ]);
    const ended = { ...listing, ...source, observedAt: '2026-06-01T00:00:00Z', until: day('2026-07-01') };
    await storeKeySupervision(silo.database, [ended]);
    await storeKeySupervision(silo.database, [ended]);
    expect(await evidence()).toMatchObject([{ endedOn: '2026-07-01' }]);
    expect([await silo.count('evidence_record'), await superseded()]).toEqual([2, 1]);
    await expect(storeKeySupervision(silo.database, [{ ...ended, ground: '' }])).rejects.toThrow();
    expect(await silo.count('evidence_record')).toBe(2);
  });
});

describe('subjects in versions', () => {
  const subject = async (seq?: bigint) =>
    subjectOf(client(), { uscc: PLAIN_USCC, matter: PLAIN_MATTER.code }, seq ?? (await now()));
  const put = (...changes: Partial<SubjectRow>[]) => storeSubjects(silo.database, changes.map(plainSubject), TODAY);

  it('are stored once, and an earlier snapshot keeps what it saw', async () => {
    expect([await put({}), await put({}), await put({ observedAt: '2025-01-01T00:00:00Z' })]).toEqual([1, 0, 0]);
    const before = await now();
    const stopped = { stoppedOn: day('2026-10-01'), observedAt: '2026-10-01T00:00:00Z' };
    expect(await put(stopped, { observedAt: '2020-01-01T00:00:00Z' })).toBe(1);
    expect(await subject()).toMatchObject({ authority: 'SAMR-310101', stoppedOn: '2026-10-01', approval: 'LICENCE' });
    expect(await subject(before)).toMatchObject({ stoppedOn: null });
    expect(await subject(0n)).toBeUndefined();
  });

  it.each<[string, Partial<SubjectRow>, string]>([
    ['an unknown matter', { matter: 'NOTHING' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['a code with a wrong check digit', { uscc: '91310101MAW000013B' }, 'USCC_CHECK_DIGIT'],
    ['an authority of another line', { authority: 'EMERGENCY-310101' }, 'SUBJECT_AUTHORITY_UNFIT'],
    ['an unknown authority', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT'],
    ['an approval of tomorrow', { approvedOn: day('2026-11-03') }, 'SUBJECT_DAYS_UNFIT'],
    ['an approval after its end', { endedOn: day('2019-01-01') }, 'SUBJECT_DAYS_UNFIT'],
    ['somebody who does not handle it', { sourceDepartment: 'SAMR-310115' }, 'SOURCE_NOT_HANDLER'],
  ])('refuse %s, and then nothing is stored', async (_, changed, code) => {
    await expect(put({}, changed)).rejects.toMatchObject({ code });
    expect(await silo.count('supervised_subject')).toBe(0);
    expect(await now()).toBe(0n);
  });
});

describe('sources of evidence', () => {
  const DAY_MS = 86_400_000;
  const heardAt = '2026-11-01T00:00:00Z';
  const heard = (resource: string, isWhole = true, restarted = false) =>
    silo.database.transaction((held) => noteSource(held as never, { resource, heardAt, isWhole, restarted }));
  const missing = (at: number) =>
    missingSources(client(), ['ENFORCEMENT_CASE', 'INSPECTION_VISIT', 'COMPLAINT'], new Date(at));

  it('are missing until they were loaded whole, those alone from which a kind comes', async () => {
    expect(await missing(Date.parse(heardAt))).toEqual(['enforcement', 'inspection']);
    await heard('enforcement-case');
    await heard('inspection', false);
    expect(await missing(Date.parse(heardAt))).toEqual(['inspection']);
    expect(await missingSources(client(), ['COMPLAINT', 'KEY_LISTING'], new Date(heardAt))).toEqual([]);
  });

  it('are missing when their silo has been silent for more than a day', async () => {
    for (const resource of ['enforcement-case', 'inspection']) await heard(resource);
    expect(await missing(Date.parse(heardAt) + DAY_MS)).toEqual([]);
    expect(await missing(Date.parse(heardAt) + DAY_MS + 1)).toEqual(['enforcement', 'inspection']);
  });

  it('are missing while more than a day of what the exchange heard is still to be taken in', async () => {
    for (const resource of ['enforcement-case', 'inspection']) await heard(resource);
    const later = new Date(Date.parse(heardAt) + 9 * DAY_MS);
    const catchUp = (isWhole: boolean) =>
      silo.database.transaction((held) =>
        noteSource(held, { resource: 'inspection', heardAt: later.toISOString(), isWhole, restarted: false }),
      );
    await catchUp(false);
    expect(await missingSources(client(), ['INSPECTION_VISIT'], later)).toEqual(['inspection']);
    await catchUp(true);
    expect(await missingSources(client(), ['INSPECTION_VISIT'], later)).toEqual([]);
  });

  it('are missing while they are read anew, until they are whole again', async () => {
    for (const resource of ['enforcement-case', 'inspection']) await heard(resource);
    await heard('inspection', false, true);
    expect(await missing(Date.parse(heardAt))).toEqual(['inspection']);
    await heard('inspection', true, true);
    expect(await missing(Date.parse(heardAt))).toEqual([]);
  });
});
