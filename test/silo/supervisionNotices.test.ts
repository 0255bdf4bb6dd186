import type { Viewer } from '../../kernel/service/silo';
import { storeSupervisionMatters } from '../../subgraphs/supervision';
import { PUBLIC } from '../support/openSilo';
import { actors, PLAIN_MATTER } from '../support/supervision/plainRules';
import { useSilo } from '../support/supervision/useSilo';

const NOTICE = {
  authority: 'SAMR-310115',
  matter: PLAIN_MATTER.code,
  step: 'ORDER',
  facts: '实施细则公布后逾期未报备',
  article: '上海市分类监管管理办法 8-3',
  dueOn: '2026-11-03',
};
const FIELDS = `number office { code } authority { code } matter step facts article issuedOn dueOn overdue state version
  answer answeredOn closedOn`;
const INPUTS: Readonly<Record<string, string>> = {
  issueOversightNotice: 'IssueOversightNoticeInput',
  answerOversightNotice: 'AnswerOversightNoticeInput',
  returnOversightAnswer: 'ReturnOversightAnswerInput',
  closeOversightNotice: 'CloseOversightNoticeInput',
};

const silo = useSilo('supervision_plain_matter', (database) => storeSupervisionMatters(database, [PLAIN_MATTER]));

async function change(name: string, input: object, viewer: Viewer) {
  const query = `mutation M($input: ${INPUTS[name]}!) { ${name}(input: $input) { ${FIELDS} } }`;
  const { data, errors } = await silo.now.ask(query, { input }, viewer);
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
  return { notice: data?.[name] as any, code: errors?.[0]?.extensions.code, facts: errors?.[0]?.extensions };
}
const issue = (changed: object = {}, viewer: Viewer = actors.pudongOffice) =>
  change('issueOversightNotice', { ...NOTICE, ...changed }, viewer);
const answer = { notice: 'OVN-2026-000001', version: 1, answer: '已于当日报备' };
const close = { notice: 'OVN-2026-000001', version: 2, reason: '已改正' };

// biome-ignore lint/suspicious/noExplicitAny: a test looks into an answer of any shape
async function ask(query: string, viewer: Viewer, variables: object = {}): Promise<any> {
  const { data, errors } = await silo.now.ask(query, { ...variables }, viewer);
  return errors ? { code: errors[0]?.extensions.code } : data;
}
const numbers = async (viewer: Viewer, filter: object = {}) => {
  const query =
    'query N($filter: OversightNoticeFilter) { oversightNotices(filter: $filter) { edges { node { number } } } }';
  const { oversightNotices } = await ask(query, viewer, { filter });
  return oversightNotices.edges.map(({ node }: { node: { number: string } }) => node.number);
};

describe('分类监管管理办法 25: a notice to an authority', () => {
  silo.forEach();

  it('is issued with facts, article, step and last day; answered by the authority; closed by the office', async () => {
    expect((await issue()).notice).toMatchObject({
      number: 'OVN-2026-000001',
      office: { code: 'REFORM_OFFICE-310115' },
      step: 'ORDER',
      issuedOn: '2026-11-02',
      state: 'ISSUED',
      overdue: false,
    });
    const answered = await change('answerOversightNotice', answer, actors.pudongApprover);
    expect(answered.notice).toMatchObject({ state: 'ANSWERED', answer: answer.answer, answeredOn: '2026-11-02' });
    expect((await change('closeOversightNotice', close, actors.pudongOffice)).notice).toMatchObject({
      state: 'CLOSED',
      closedOn: '2026-11-02',
      version: 3,
    });
    const [row] = await silo.now.database.dataSource.query(
      `SELECT array_agg(kind ORDER BY sequence) AS kinds FROM supervision_event WHERE number = 'OVN-2026-000001'`,
    );
    expect(row.kinds).toEqual(['ISSUED', 'ANSWERED', 'CLOSED']);
  });

  it('cannot be closed by the authority, nor answered by the office, nor closed without an answer', async () => {
    await issue();
    expect((await change('closeOversightNotice', { ...close, version: 1 }, actors.pudongOffice)).code).toBe(
      'WORK_STATE_UNFIT',
    );
    expect((await change('answerOversightNotice', answer, actors.pudongOffice)).code).toBe('NOT_YOUR_SUPERVISION');
    await change('answerOversightNotice', answer, actors.pudongApprover);
    for (const viewer of [actors.pudongApprover, actors.approver]) {
      expect((await change('closeOversightNotice', close, viewer)).code).toBe('NOT_YOUR_AREA');
    }
    expect(await silo.now.count(`oversight_notice WHERE state = 'ANSWERED'`)).toBe(1);
  });

  it('goes back to the authority with a new last day where the answer will not do', async () => {
    await issue();
    await change('answerOversightNotice', answer, actors.pudongApprover);
    const back = { notice: 'OVN-2026-000001', version: 2, reason: '未说明整改措施', dueOn: '2026-11-10' };
    expect((await change('returnOversightAnswer', { ...back, dueOn: '2026-11-02' }, actors.office)).code).toBe(
      'OVERSIGHT_DUE_UNFIT',
    );
    expect((await change('returnOversightAnswer', back, actors.office)).notice).toMatchObject({
      state: 'ISSUED',
      dueOn: '2026-11-10',
      answeredOn: null,
    });
  });

  it('is of the district’s office in its own district alone, and of the city’s everywhere', async () => {
    expect((await issue({}, actors.minhangOffice)).code).toBe('NOT_YOUR_AREA');
    expect((await issue({ authority: 'SAMR' }, actors.pudongOffice)).code).toBe('NOT_YOUR_AREA');
    expect((await issue({ authority: 'SAMR' }, actors.pudongApprover)).code).toBe('NOT_YOUR_AREA');
    expect(await silo.now.count('oversight_notice')).toBe(0);
    expect((await issue({ authority: 'SAMR' }, actors.office)).notice).toMatchObject({
      office: { code: 'REFORM_OFFICE' },
    });
    expect((await issue({}, actors.office)).notice).toMatchObject({ authority: { code: 'SAMR-310115' } });
    const stranger = { notice: 'OVN-2026-000002', version: 1, reason: '办结' };
    expect((await change('closeOversightNotice', stranger, actors.minhangOffice)).code).toBe('WORK_UNKNOWN');
  });

  it('is seen overdue from the day after its last by office and authority, and by nobody else', async () => {
    await issue();
    const overdue = async (viewer: Viewer) => numbers(viewer, { overdue: true });
    await silo.now.database.dataSource.query(`UPDATE oversight_notice SET due_on = '2026-11-02'`);
    expect(await overdue(actors.pudongOffice)).toEqual([]);
    await silo.now.database.dataSource.query(`UPDATE oversight_notice SET due_on = '2026-11-01'`);
    for (const viewer of [actors.pudongOffice, actors.office, actors.pudongOfficer, actors.officer]) {
      expect(await overdue(viewer)).toEqual(['OVN-2026-000001']);
    }
    for (const viewer of [actors.minhangOffice, actors.stranger]) expect(await numbers(viewer)).toEqual([]);
    expect(await ask('{ oversightNotices { totalCount } }', PUBLIC)).toEqual({ code: 'NOT_PUBLIC' });
  });
});

describe('分类监管管理办法 25: what is no notice', () => {
  silo.forAll();

  it.each([
    ['a last day that is today', { dueOn: '2026-11-02' }, 'OVERSIGHT_DUE_UNFIT', 'dueOn'],
    ['a last day more than a year off', { dueOn: '2027-11-03' }, 'OVERSIGHT_DUE_UNFIT', 'dueOn'],
    ['no article', { article: '' }, 'TEXT_EMPTY', 'article'],
    ['a matter that is not known', { matter: 'NONE' }, 'SUPERVISION_MATTER_UNKNOWN', 'matter'],
    ['an authority that is not known', { authority: 'NOBODY' }, 'UNKNOWN_DEPARTMENT', 'authority'],
  ])('is refused with %s, and nothing is stored', async (_, changed, code, field) => {
    expect(await issue(changed)).toMatchObject({ code, facts: { field } });
    expect(await silo.now.count('oversight_notice')).toBe(0);
  });
});
