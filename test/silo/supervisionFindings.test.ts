import { setTimeout as delay } from 'node:timers/promises';
import { openLog } from '../../kernel/service/log';
import type { Viewer } from '../../kernel/service/silo';
import { storeSupervisionMatters } from '../../subgraphs/supervision';
import { fillDuesDaily } from '../../subgraphs/supervision/store/work/fillDuesDaily';
import { PUBLIC } from '../support/openSilo';
import { actors, PLAIN_MATTER } from '../support/supervision/plainRules';
import { useSilo } from '../support/supervision/useSilo';

const FINDING = {
  uscc: '91310115MA1K3B7C6G',
  matter: PLAIN_MATTER.code,
  authority: 'SAMR-310115',
  source: 'VISIT',
  reference: 'INS-2026-000001',
  facts: '后厨生熟未分开，未按要求留样',
  foundOn: '2026-10-09',
};
const FIELDS = `number entity { uscc } matter authority { code } source reference facts foundOn dueOn overdue state version
  caseNumber reason handledOn`;

const silo = useSilo('supervision_plain_matter', (database) => storeSupervisionMatters(database, [PLAIN_MATTER]));

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
type Told = { data: any; code: string | undefined; facts: any };

async function change(name: string, input: object, viewer: Viewer): Promise<Told> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation M($input: ${type}) { ${name}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await silo.now.ask(query, { input }, viewer);
  return { data: data?.[name], code: errors?.[0]?.extensions.code, facts: errors?.[0]?.extensions };
}
const record = (changed: object = {}, viewer: Viewer = actors.pudongOfficer) =>
  change('recordFinding', { ...FINDING, ...changed }, viewer);

async function list(filter: object, viewer: Viewer) {
  const query = `query L($filter: ViolationFindingFilter) { violationFindings(filter: $filter) {
    totalCount edges { node { number overdue } } } }`;
  const { data, errors } = await silo.now.ask(query, { filter }, viewer);
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
  return { numbers: (data as any)?.violationFindings?.edges.map(({ node }: any) => node.number), errors };
}

describe('分类监管管理办法 21: what may be a violation', () => {
  silo.forEach();

  it('is entered with its last day, 15 working days from the day of it', async () => {
    expect((await record()).data).toMatchObject({
      number: 'FND-2026-000001',
      entity: { uscc: FINDING.uscc },
      authority: { code: 'SAMR-310115' },
      source: 'VISIT',
      dueOn: '2026-10-29',
      overdue: true,
      state: 'OPEN',
      version: 1,
      handledOn: null,
    });
    const entry = `supervision_event WHERE topic = 'finding' AND kind = 'FOUND' AND uscc = '${FINDING.uscc}'`;
    expect(await silo.now.count(entry)).toBe(1);
  });

  it('becomes a case by its number, of which the form is checked', async () => {
    const { number: finding, version } = (await record()).data;
    const refused = await change('fileCaseForFinding', { finding, version, caseNumber: '12' }, actors.pudongOfficer);
    expect(refused).toMatchObject({ code: 'CASE_NUMBER_INVALID', facts: { field: 'caseNumber', received: '12' } });
    const filed = { finding, version, caseNumber: '沪市监浦案[2026]000012号' };
    expect((await change('fileCaseForFinding', filed, actors.pudongOfficer)).data).toMatchObject({
      state: 'CASE_FILED',
      caseNumber: '沪市监浦案〔2026〕000012号',
      overdue: false,
      version: 2,
      handledOn: '2026-11-02',
    });
  });

  it('has otherwise a reason for no case, which somebody else than who found it gives', async () => {
    const both = { ...actors.pudongOfficer, roles: ['supervision-officer', 'supervision-approver'] };
    const { number: finding, version } = (await record({}, both)).data;
    const input = { finding, version, reason: '经核查已当场改正，不构成违法' };
    expect((await change('closeFindingWithoutCase', input, both)).code).toBe('SAME_PERSON_DECIDES');
    expect((await change('closeFindingWithoutCase', input, actors.pudongOfficer)).code).toBe('NOT_YOUR_SUPERVISION');
    expect((await change('closeFindingWithoutCase', { ...input, reason: ' ' }, actors.pudongApprover)).code).toBe(
      'TEXT_EMPTY',
    );
    expect((await change('closeFindingWithoutCase', input, actors.pudongApprover)).data).toMatchObject({
      state: 'NO_CASE',
      reason: input.reason,
      caseNumber: null,
    });
  });

  it('is handled once, and by the version that was read', async () => {
    const { number: finding } = (await record()).data;
    const input = { finding, version: 1, caseNumber: '沪市监案〔2026〕1号' };
    await change('fileCaseForFinding', input, actors.officer);
    expect((await change('fileCaseForFinding', input, actors.officer)).code).toBe('WORK_CHANGED');
    expect((await change('fileCaseForFinding', { ...input, version: 2 }, actors.officer)).code).toBe(
      'WORK_STATE_UNFIT',
    );
  });

  it('is entered by the authority and the department above it alone', async () => {
    for (const viewer of [actors.minhangOfficer, actors.stranger, actors.pudongOffice, actors.pudongApprover, PUBLIC]) {
      expect((await record({}, viewer)).code).toBe('NOT_YOUR_SUPERVISION');
    }
    expect((await record({}, actors.officer)).data).toMatchObject({ state: 'OPEN' });
  });
});

describe('分类监管管理办法 21: what is no finding', () => {
  silo.forAll();

  it.each([
    ['a day to come', { foundOn: '2026-11-03' }, 'FINDING_DAY_UNFIT', 'foundOn'],
    ['a day before the Measures', { foundOn: '2018-07-31' }, 'FINDING_DAY_UNFIT', 'foundOn'],
    ['a matter that is not known', { matter: 'NONE' }, 'SUPERVISION_MATTER_UNKNOWN', 'matter'],
    ['a wrong code', { uscc: '91310115MA1K3B7C6H' }, 'USCC_CHECK_DIGIT', 'uscc'],
    ['an authority that is not known', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT', 'authority'],
    ['no facts', { facts: '' }, 'TEXT_EMPTY', 'facts'],
    ['a telephone in its facts', { facts: '联系人电话 13812345678' }, 'PERSONAL_DATA_IN_TEXT', 'facts'],
  ])('is refused with %s, and nothing is stored', async (_, changed, code, field) => {
    expect(await record(changed)).toMatchObject({ code, facts: { field } });
    expect(await silo.now.count('violation_finding')).toBe(0);
    expect(await silo.now.count('supervision_event')).toBe(0);
  });
});

describe('分类监管管理办法 21: findings of which nothing was made', () => {
  silo.forEach();

  const UNHANDLED = '{ unhandledFindings { authority { code } open overdue oldestFoundOn } }';

  it('are overdue from the day after their last, and counted by authority', async () => {
    await record({ foundOn: '2026-10-10' });
    await record({ foundOn: '2026-10-12' });
    await record({ foundOn: '2026-10-09', authority: 'SAMR' }, actors.officer);
    const { data } = await silo.now.ask(UNHANDLED, {}, actors.office);
    expect(data?.unhandledFindings).toEqual([
      { authority: { code: 'SAMR' }, open: 1, overdue: 1, oldestFoundOn: '2026-10-09' },
      { authority: { code: 'SAMR-310115' }, open: 2, overdue: 1, oldestFoundOn: '2026-10-10' },
    ]);
    expect((await list({ overdue: true }, actors.office)).numbers).toEqual(['FND-2026-000003', 'FND-2026-000001']);
    expect((await list({ overdue: false }, actors.office)).numbers).toEqual(['FND-2026-000002']);
  });

  it('get their last day once the holidays of the year are known, as the silo starts', async () => {
    await record({ foundOn: '2026-10-09' });
    await silo.now.database.dataSource.query('UPDATE violation_finding SET due_on = NULL');
    expect((await list({ overdue: true }, actors.office)).numbers).toEqual([]);
    const incidents: unknown[] = [];
    const log = openLog('dues', 'silent');
    const { database } = silo.now;
    const job = fillDuesDaily({ database, log, onIncident: (_, error) => incidents.push(error) });
    const filled = `violation_finding WHERE due_on = '2026-10-29'`;
    for (let tries = 0; tries < 100 && (await silo.now.count(filled)) === 0; tries += 1) await delay(20);
    await job.stop();
    expect(incidents).toEqual([]);
    expect((await list({ overdue: true }, actors.office)).numbers).toEqual(['FND-2026-000001']);
  });

  it('are told each office of its own, and no more', async () => {
    await record();
    await record({ authority: 'SAMR' }, actors.officer);
    const own = async (viewer: Viewer) => (await list({}, viewer)).numbers;
    expect(await own(actors.pudongOffice)).toEqual(['FND-2026-000001']);
    expect(await own(actors.officer)).toEqual(['FND-2026-000002', 'FND-2026-000001']);
    for (const viewer of [actors.minhangOffice, actors.stranger]) expect(await own(viewer)).toEqual([]);
    expect((await list({}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    const one = await silo.now.ask(
      '{ violationFinding(number: "FND-2026-000002") { number } }',
      {},
      actors.pudongOffice,
    );
    expect(one.data).toEqual({ violationFinding: null });
  });
});
