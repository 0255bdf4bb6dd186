import type { Viewer } from '../../kernel/service/silo';
import { readingFrom } from '../../kernel/service/work/queryable';
import { day } from '../../kernel/values/day';
import { storeEvidenceBatch, storeSubjects, supervision } from '../../subgraphs/supervision';
import { currentSeq } from '../../subgraphs/supervision/store/evidence/evidenceClock';
import { evidenceOf } from '../../subgraphs/supervision/store/evidence/evidenceOf';
import { OFFICIAL, type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';
import { actors } from '../support/supervision/actors';
import { PLAIN_USCC, penaltyTold, plainSubject, sealTold } from '../support/supervision/plainEvidence';
import { named } from '../support/supervision/plainParts';
import { publishPlainRules } from '../support/supervision/publishPlainRules';

const CATALOGUE = [{ code: 'KITCHEN', name: named('明厨亮灶', 'Open kitchen'), meaning: '是否实行明厨亮灶' }];
const HUANGPU_OFFICER: Viewer = { ...actors.pudongOfficer, subject: 'officer-huangpu', district: '310101' };

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openSilo(supervision as never, 'supervision_entry', async (database) => {
    await publishPlainRules(database, { otherInformation: CATALOGUE });
    await storeSubjects(database, [plainSubject()], day('2026-11-02'));
  });
});
afterEach(() => silo.close());

const FIELDS = `{ id number kind code grade amount occurredOn endedOn withdrawn sourceDepartment { code } entity { uscc } }`;
const ENTER = `mutation ($input: EnterEvidenceInput!) { done: enterEvidence(input: $input) ${FIELDS} }`;
const WITHDRAW = `mutation ($input: WithdrawEvidenceInput!) { done: withdrawEvidence(input: $input) ${FIELDS} }`;
const SUBJECT = `mutation ($input: EnterSubjectInput!) { done: enterSubject(input: $input) {
  matter approval approvedOn stoppedOn version authority { code } sourceDepartment { code } } }`;
const COMPLAINT = {
  uscc: PLAIN_USCC,
  matter: 'FOOD_SERVICE',
  kind: 'COMPLAINT',
  code: 'HYGIENE',
  occurredOn: '2026-10-30',
};

type Done = Readonly<Record<string, unknown>>;
async function act(
  mutation: string,
  input: object,
  viewer: Viewer = actors.officer,
): Promise<{ done: Done; code?: string }> {
  const { data, errors } = await silo.ask(mutation, { input }, viewer);
  return { done: (data?.done ?? null) as Done, ...(errors ? { code: String(errors[0]?.extensions.code) } : {}) };
}
const enter = (changed: object = {}, viewer?: Viewer) => act(ENTER, { ...COMPLAINT, ...changed }, viewer);
const history = () =>
  silo.database.dataSource.query(`SELECT kind, uscc, matter_code AS matter, authority, actor, reason, details
    FROM supervision_event WHERE topic = 'evidence' ORDER BY id`);
const stored = () => silo.count('evidence_record');
const evidence = async () => {
  const client = readingFrom(silo.database.statements);
  return evidenceOf(client, PLAIN_USCC, await currentSeq(client));
};

describe('entering evidence', () => {
  it('is done by an officer of the authority in charge, or of the department above, each under its own name', async () => {
    expect(await enter({}, HUANGPU_OFFICER)).toMatchObject({
      done: {
        kind: 'COMPLAINT',
        code: 'HYGIENE',
        sourceDepartment: { code: 'SAMR-310101' },
        entity: { uscc: PLAIN_USCC },
      },
    });
    expect(await enter()).toMatchObject({ done: { sourceDepartment: { code: 'SAMR' } } });
    expect(await evidence()).toMatchObject([{ kind: 'COMPLAINT' }, { kind: 'COMPLAINT' }]);
    expect(await history()).toMatchObject([
      { kind: 'ENTERED', uscc: PLAIN_USCC, matter: 'FOOD_SERVICE', authority: 'SAMR-310101', actor: 'officer-huangpu' },
      { kind: 'ENTERED', actor: 'officer-samr' },
    ]);
  });

  it.each<[string, Viewer]>([
    ['another district', actors.pudongOfficer],
    ['another department', actors.stranger],
    ['the one who approves', actors.approver],
    ['an official without a role', OFFICIAL],
    ['the public', PUBLIC],
    ['an application', { ...actors.officer, kind: 'application' }],
  ])('is refused to %s, and then nothing is stored', async (_, viewer) => {
    expect(await enter({}, viewer)).toEqual({ done: null, code: 'NOT_YOUR_SUPERVISION' });
    expect([await stored(), (await history()).length]).toEqual([0, 0]);
  });

  it.each<[string, object, string]>([
    ['what happens tomorrow', { occurredOn: '2026-11-03' }, 'EVIDENCE_DAYS_UNFIT'],
    ['an end before the beginning', { endedOn: '2026-10-30' }, 'EVIDENCE_DAYS_UNFIT'],
    ['a text for a code', { code: '卫生' }, 'EVIDENCE_UNFIT'],
    ['a sum for a complaint', { amount: '100' }, 'EVIDENCE_UNFIT'],
    ['a sum that is none', { kind: 'ARREARS', code: null, amount: '-5' }, 'VALUE_NOT_ADMITTED'],
    ['uncatalogued information', { kind: 'OTHER', code: 'PROFIT:HIGH' }, 'EVIDENCE_NOT_CATALOGUED'],
    ['a judgement that no indicator asks for', { kind: 'JUDGEMENT', code: 'MOOD:BAD' }, 'EVIDENCE_NOT_JUDGED'],
    ['an entity that is no subject', { uscc: '91310115MA1K3B7C6G' }, 'SUBJECT_NOT_SUPERVISED'],
    ['a wrong code', { uscc: '91310101MAW000013B' }, 'USCC_CHECK_DIGIT'],
    ['an unknown matter', { matter: 'NOTHING' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['a telephone number', { document: '联系 13800138000' }, 'PERSONAL_DATA_IN_TEXT'],
  ])('refuses %s, and then nothing is stored', async (_, changed, code) => {
    expect(await enter(changed)).toEqual({ done: null, code });
    expect([await stored(), (await history()).length]).toEqual([0, 0]);
  });

  it('takes catalogued information, judgements and arrears', async () => {
    const made = [
      await enter({ kind: 'OTHER', code: 'KITCHEN:YES' }),
      await enter({ kind: 'JUDGEMENT', code: 'HYGIENE:POOR' }),
      await enter({ kind: 'ARREARS', code: 'TAX', amount: '12345' }),
    ];
    expect(made.map(({ code }) => code)).toEqual([undefined, undefined, undefined]);
    expect(await evidence()).toMatchObject([{ amount: 12_345n }, { code: 'HYGIENE:POOR' }, { code: 'KITCHEN:YES' }]);
  });
});

describe('withdrawing evidence', () => {
  it('leaves that it was withdrawn, with the reason, and nothing of what it said', async () => {
    const { done } = await enter();
    const withdrawn = await act(WITHDRAW, { number: done.number, reason: '经核查投诉不属实' });
    expect(withdrawn.done).toMatchObject({
      number: done.number,
      withdrawn: true,
      code: null,
      occurredOn: '2026-11-02',
    });
    expect(await evidence()).toEqual([]);
    expect((await history()).at(-1)).toMatchObject({
      kind: 'WITHDRAWN',
      matter: 'FOOD_SERVICE',
      reason: '经核查投诉不属实',
    });
    const again = await act(WITHDRAW, { number: done.number, reason: '再次' });
    expect(again.code).toBe('EVIDENCE_ALREADY_WITHDRAWN');
  });

  it('is refused to strangers, of what is not there, and without a reason', async () => {
    const { done } = await enter({}, HUANGPU_OFFICER);
    const input = { number: done.number, reason: '有误' };
    for (const viewer of [actors.pudongOfficer, actors.stranger]) {
      expect((await act(WITHDRAW, input, viewer)).code).toBe('WORK_UNKNOWN');
    }
    expect((await act(WITHDRAW, { ...input, number: 'EVD-2026-999999' })).code).toBe('WORK_UNKNOWN');
    expect((await act(WITHDRAW, { ...input, reason: ' ' })).code).toBe('TEXT_EMPTY');
    expect(await evidence()).toHaveLength(1);
  });

  it('is refused to the office in charge of what the department above it entered', async () => {
    const { done } = await enter();
    const { code } = await act(WITHDRAW, { number: done.number, reason: '有误' }, HUANGPU_OFFICER);
    expect(code).toBe('NOT_YOUR_SUPERVISION');
  });

  it('is for what was entered, not for what other silos told', async () => {
    await storeEvidenceBatch(silo.database, [penaltyTold()]);
    const { code } = await act(WITHDRAW, { number: 'enforcement-penalty:SAMR/d-1/1', reason: '有误' });
    expect(code).toBe('WORK_UNKNOWN');
  });
});

describe('entering subjects', () => {
  const input = {
    uscc: '91310115MA1K3B7C6G',
    matter: 'FOOD_SERVICE',
    authority: 'SAMR-310115',
    approval: 'LICENCE',
    approvedOn: '2026-11-02',
  };

  it('is done by who is in charge, in the version that was seen', async () => {
    const first = await act(SUBJECT, input, actors.pudongOfficer);
    expect(first.done).toMatchObject({ authority: { code: 'SAMR-310115' }, approvedOn: '2026-11-02', stoppedOn: null });
    const stopped = { ...input, stoppedOn: '2026-11-02' };
    expect((await act(SUBJECT, stopped)).code).toBe('WORK_CHANGED');
    const changed = await act(SUBJECT, { ...stopped, version: first.done.version }, actors.pudongOfficer);
    expect(changed.done).toMatchObject({ stoppedOn: '2026-11-02' });
    expect((await act(SUBJECT, { ...stopped, version: first.done.version })).code).toBe('WORK_CHANGED');
    expect((await history()).map(({ kind }: { kind: string }) => kind)).toEqual(['SUBJECT_ENTERED', 'SUBJECT_CHANGED']);
  });

  it('hands a subject over only by somebody who acts for both offices', async () => {
    const { done } = await act(SUBJECT, input);
    const moved = { ...input, authority: 'SAMR-310101', version: done.version };
    expect((await act(SUBJECT, moved, HUANGPU_OFFICER)).code).toBe('NOT_YOUR_SUPERVISION');
    expect((await act(SUBJECT, moved, actors.pudongOfficer)).code).toBe('NOT_YOUR_SUPERVISION');
    expect((await act(SUBJECT, moved)).done).toMatchObject({ authority: { code: 'SAMR-310101' } });
  });

  it.each<[string, object, string]>([
    ['an approval of tomorrow', { approvedOn: '2026-11-03' }, 'SUBJECT_DAYS_UNFIT'],
    ['an unknown authority', { authority: 'SAMR-999999' }, 'NOT_YOUR_SUPERVISION'],
    ['a version of what is not there', { version: 7 }, 'WORK_UNKNOWN'],
  ])('refuses %s, and then nothing is stored', async (_, changed, code) => {
    expect((await act(SUBJECT, { ...input, ...changed })).code).toBe(code);
    expect([await silo.count('supervised_subject'), (await history()).length]).toEqual([1, 0]);
  });
});

describe('asking for evidence', () => {
  const LIST = `query ($uscc: USCC!, $after: String) { list: supervisionEvidence(uscc: $uscc, first: 1, after: $after) {
    totalCount edges { node { id kind code withdrawn changeId position observedAt snapshot } } pageInfo { endCursor } } }`;
  const list = async (viewer: Viewer, after?: unknown) => {
    const { data, errors } = await silo.ask(LIST, { uscc: PLAIN_USCC, after }, viewer);
    const page = data?.list as { totalCount: number; edges: { node: Done }[]; pageInfo: { endCursor: string } };
    return { page, code: errors?.[0]?.extensions.code };
  };

  it('tells those who see the work of an authority in charge, page by page, and nobody else anything', async () => {
    await storeEvidenceBatch(silo.database, [
      penaltyTold(),
      penaltyTold({ key: 'own:EVD-1', kind: 'ACCIDENT', amount: null, sourceDepartment: 'SAMR-310101' }),
    ]);
    const { page } = await list(HUANGPU_OFFICER);
    expect(page).toMatchObject({ totalCount: 2, edges: [{ node: { kind: 'ACCIDENT' } }] });
    const next = await list(HUANGPU_OFFICER, page.pageInfo.endCursor);
    expect(next.page.edges).toMatchObject([
      { node: { kind: 'ENFORCEMENT_PENALTY', withdrawn: false, changeId: null } },
    ]);
    for (const viewer of [actors.officer, actors.office]) expect((await list(viewer)).page.totalCount).toBe(2);
    for (const viewer of [actors.pudongOfficer, actors.stranger, actors.pudongOffice]) {
      expect((await list(viewer)).page).toMatchObject({ totalCount: 0, edges: [] });
    }
    expect((await list(actors.stranger, page.pageInfo.endCursor)).code).toBe('INVALID_CURSOR');
    expect((await list(PUBLIC)).code).toBe('NOT_PUBLIC');
  });

  it('tells of a withdrawn record that it was withdrawn, and not what it said', async () => {
    await storeEvidenceBatch(silo.database, [penaltyTold()]);
    await storeEvidenceBatch(silo.database, [sealTold('enforcement-penalty:SAMR/d-1/1')]);
    const { page } = await list(actors.officer);
    expect(page).toMatchObject({ totalCount: 1, edges: [{ node: { withdrawn: true, code: null } }] });
  });

  it('tells a subject to those who see the work of its authority', async () => {
    const ask = (viewer: Viewer) =>
      silo.ask(
        'query ($uscc: USCC!) { supervisedSubject(uscc: $uscc, matter: "FOOD_SERVICE") { approvedOn version } }',
        {
          uscc: PLAIN_USCC,
        },
        viewer,
      );
    expect((await ask(actors.office)).data?.supervisedSubject).toMatchObject({ approvedOn: '2020-01-06' });
    expect((await ask(actors.pudongOfficer)).data?.supervisedSubject).toBeNull();
    expect((await ask(PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});

describe('the quality of what is told', () => {
  const QUALITY = `{ evidenceQuality(from: "2020-01-01", to: "2020-12-31") { told } }`;
  const now = new Date();
  const dayOf = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const quality = async (viewer: Viewer) => {
    const query = `{ rows: evidenceQuality(from: "${dayOf(-1)}", to: "${dayOf(1)}") {
      department { code } told corrected withdrawn mendedShare lagMedianHours lagP95Hours } }`;
    const { data, errors } = await silo.ask(query, {}, viewer);
    return { rows: data?.rows as Done[], code: errors?.[0]?.extensions.code };
  };

  it('compares departments by how late they enter and how much they take back', async () => {
    const { done } = await enter({ occurredOn: '2026-01-02' });
    await enter({ occurredOn: '2026-01-02' });
    await act(WITHDRAW, { number: done.number, reason: '有误' });
    await enter({}, HUANGPU_OFFICER);
    const { rows } = await quality(actors.officer);
    expect(rows).toMatchObject([
      { department: { code: 'SAMR' }, told: 3, corrected: 0, withdrawn: 1, mendedShare: 1 / 3 },
      { department: { code: 'SAMR-310101' }, told: 1, withdrawn: 0 },
    ]);
    const [slow, quick] = rows.map(({ lagMedianHours }) => Number(lagMedianHours));
    const hours = Math.floor((Date.now() - Date.parse('2026-01-02T00:00:00+08:00')) / 3_600_000);
    expect(slow).toBeGreaterThanOrEqual(hours - 1);
    expect(quick).toBeLessThan(slow as number);
  });

  it('is told to a department of its own line, to the reform office of all, to the public not at all', async () => {
    await enter({}, HUANGPU_OFFICER);
    expect((await quality(actors.office)).rows).toHaveLength(1);
    expect((await quality(actors.stranger)).rows).toEqual([]);
    expect((await quality(PUBLIC)).code).toBe('NOT_PUBLIC');
    expect((await silo.ask(QUALITY, {}, actors.office)).data).toEqual({ evidenceQuality: [] });
  });
});

describe('the state of sources', () => {
  it('is told to departments, each silo by name', async () => {
    const query = '{ evidenceSources { silo loadedAt heardAt missing } }';
    await silo.database.dataSource.query(`INSERT INTO evidence_source (resource, silo, heard_at, loaded_at)
      VALUES ('inspection', 'inspection', now(), now())`);
    expect((await silo.ask(query, {}, actors.stranger)).data?.evidenceSources).toEqual([
      { silo: 'credit', loadedAt: null, heardAt: null, missing: true },
      { silo: 'enforcement', loadedAt: null, heardAt: null, missing: true },
      { silo: 'inspection', loadedAt: expect.any(String), heardAt: expect.any(String), missing: false },
    ]);
    expect((await silo.ask(query, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});
