import {
  confirmRectification,
  holdInterview,
  planInterview,
} from '../../subgraphs/supervision/store/disclosure/interviews';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { actors } from '../support/supervision/actors';
import {
  column,
  EASED,
  MATTER,
  ORDINARY,
  on,
  openDesk,
  RAISED,
  STRICT,
  UNKNOWN,
} from '../support/supervision/disclosureDesk';

const TODAY = on('2026-11-02');
const PLAN = {
  matter: MATTER,
  uscc: RAISED,
  reasons: '评价分值上升',
  facts: '抽查发现问题三项',
  rectifyBy: on('2026-11-20'),
};
const FIELDS = `number state version reasons facts plannedOn heldOn record rectifyBy rectifiedOn rectifiedLate matter
  entity { uscc } authority { code }`;
const PLAN_IT = `mutation ($input: PlanInterviewInput!) { planInterview(input: $input) { ${FIELDS} } }`;
const LIST = `query ($overdue: Boolean, $uscc: USCC) { interviews(overdue: $overdue, uscc: $uscc) {
  totalCount edges { node { ${FIELDS} } } } }`;

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openDesk();
});
afterAll(() => silo.close());

const doing = (today = TODAY) => ({ actor: actors.officer, today });
const plan = (changed: Partial<typeof PLAN> = {}, today = TODAY) =>
  planInterview(silo.database, { ...PLAN, ...changed }, doing(today));
const interviews = async (variables: object) => {
  const { data } = await silo.ask(LIST, { ...variables }, actors.officer);
  const found = (data as { interviews: { edges: { node: Record<string, unknown> }[] } }).interviews;
  return found.edges.map(({ node }) => node);
};

describe('interviews (分类监管管理办法 19)', () => {
  it('are planned through the API with reasons, facts and the day by which to rectify', async () => {
    const { data, errors } = await silo.ask(PLAN_IT, { input: PLAN }, actors.officer);
    expect(errors).toBeUndefined();
    expect(data?.planInterview).toMatchObject({
      number: expect.stringMatching(/^ITV-2026-\d{6}$/),
      ...{ state: 'PLANNED', version: 1, matter: MATTER, heldOn: null, rectifiedOn: null, rectifyBy: '2026-11-20' },
      ...{ plannedOn: '2026-11-02', entity: { uscc: RAISED }, authority: { code: 'SAMR' } },
    });
  });

  it.each([
    ['of ordinary intensity from the first', ORDINARY],
    ['of higher intensity from the first', STRICT],
    ['that was relaxed', EASED],
  ])('are refused with a subject %s, and nothing is stored', async (_, uscc) => {
    const before = await silo.count('supervision_interview');
    await expect(plan({ uscc })).rejects.toMatchObject({ code: 'INTERVIEW_NOT_TIGHTENED' });
    expect(await silo.count('supervision_interview')).toBe(before);
  });

  it.each([
    ['without reasons', { reasons: '  ' }, 'INTERVIEW_INCOMPLETE'],
    ['without facts', { facts: '' }, 'INTERVIEW_INCOMPLETE'],
    ['whose rectification is due on the day itself', { rectifyBy: TODAY }, 'RECTIFICATION_NOT_AHEAD'],
    ['about an entity without a category', { uscc: UNKNOWN }, 'CATEGORY_NOT_IN_FORCE'],
    ['in a matter that is unknown', { matter: 'NO_SUCH' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['about a code that is none', { uscc: '91310115MA1H9YGWX0' }, 'USCC_CHECK_DIGIT'],
    ['that names a telephone', { facts: '联系13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['that is too long', { facts: '长'.repeat(2_001) }, 'TEXT_TOO_LONG'],
  ])('are refused %s, and nothing is stored', async (_, changed, code) => {
    const before = [await silo.count('supervision_interview'), await silo.count('supervision_event')];
    await expect(plan(changed)).rejects.toMatchObject({ code });
    expect([await silo.count('supervision_interview'), await silo.count('supervision_event')]).toEqual(before);
  });

  it('are held with a written record, then confirmed, and each step stands in the history of the entity', async () => {
    const number = await plan();
    await holdInterview(silo.database, { number, version: 1, record: '当面告知并要求整改' }, doing());
    await confirmRectification(
      silo.database,
      { number, version: 2, rectification: '已全部整改' },
      doing(on('2026-11-20')),
    );
    const steps = `SELECT kind FROM supervision_event WHERE topic = 'interview' AND number = '${number}'
      AND uscc = '${RAISED}' AND matter_code = '${MATTER}' ORDER BY sequence`;
    expect(await column(silo, steps)).toEqual(['PLANNED', 'HELD', 'RECTIFIED']);
    const [found] = (await interviews({ uscc: RAISED })).filter((one) => one.number === number);
    expect(found).toMatchObject({ state: 'RECTIFIED', rectifiedLate: false, record: '当面告知并要求整改' });
  });

  it('stand in the history under the code of the entity, however it was written', async () => {
    const number = await plan({ uscc: `${RAISED.slice(0, 8)} ${RAISED.slice(8)}`.toLowerCase() });
    const told = `SELECT uscc FROM supervision_event WHERE topic = 'interview' AND number = '${number}'`;
    expect(await column(silo, told)).toEqual([RAISED]);
  });

  it('are not confirmed before they were held, nor held twice', async () => {
    const number = await plan();
    const early = confirmRectification(silo.database, { number, version: 1, rectification: '已整改' }, doing());
    await expect(early).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT', facts: { state: 'PLANNED' } });
    await holdInterview(silo.database, { number, version: 1, record: '记录' }, doing());
    const again = holdInterview(silo.database, { number, version: 2, record: '记录' }, doing());
    await expect(again).rejects.toMatchObject({ code: 'WORK_STATE_UNFIT' });
  });

  it('are held with time left to rectify: one planned too long ago needs another day', async () => {
    const number = await plan({ rectifyBy: on('2026-10-30') }, on('2026-10-20'));
    const held = { number, version: 1, record: '记录' };
    await expect(holdInterview(silo.database, held, doing())).rejects.toMatchObject({
      code: 'RECTIFICATION_NOT_AHEAD',
    });
    await holdInterview(silo.database, { ...held, rectifyBy: on('2026-11-03') }, doing());
    expect(await silo.count(`supervision_interview WHERE number = '${number}' AND rectify_by = '2026-11-03'`)).toBe(1);
  });

  it('are listed as overdue from the day after the last, and not on it', async () => {
    const day = on('2026-10-12');
    const [late, due] = [await plan({ rectifyBy: on('2026-11-01') }, day), await plan({ rectifyBy: TODAY }, day)];
    for (const number of [late, due]) {
      await holdInterview(silo.database, { number, version: 1, record: '记录' }, doing(day));
    }
    const overdue = (await interviews({ overdue: true })).map(({ number }) => number);
    expect(overdue).toContain(late);
    expect(overdue).not.toContain(due);
    expect((await interviews({ overdue: false })).map(({ number }) => number)).toContain(due);
    await confirmRectification(silo.database, { number: late, version: 2, rectification: '已整改' }, doing());
    expect((await interviews({ overdue: true })).map(({ number }) => number)).not.toContain(late);
    const [told] = (await interviews({ uscc: RAISED })).filter(({ number }) => number === late);
    expect(told).toMatchObject({ state: 'RECTIFIED', rectifiedLate: true });
  });

  it('are refused to whoever does not act for the authority, without telling what there is', async () => {
    const { stranger, approver, pudongOfficer } = actors;
    const by = (actor: typeof stranger | typeof approver) =>
      planInterview(silo.database, PLAN, { actor, today: TODAY });
    await expect(by(stranger as never)).rejects.toMatchObject({ code: 'CATEGORY_NOT_IN_FORCE' });
    await expect(by(pudongOfficer as never)).rejects.toMatchObject({ code: 'CATEGORY_NOT_IN_FORCE' });
    await expect(by(approver)).rejects.toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    await expect(by(PUBLIC as never)).rejects.toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
  });

  it('refuse a version that somebody else has changed', async () => {
    const number = await plan();
    await holdInterview(silo.database, { number, version: 1, record: '记录' }, doing());
    const stale = confirmRectification(silo.database, { number, version: 1, rectification: '已整改' }, doing());
    await expect(stale).rejects.toMatchObject({ code: 'WORK_CHANGED', facts: { version: 2 } });
  });

  it('are for the authority and who oversees it: the public gets NOT_PUBLIC, another department an empty list', async () => {
    const refused = await silo.ask(LIST, {}, PUBLIC);
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['NOT_PUBLIC']);
    const { data } = await silo.ask(LIST, {}, actors.stranger);
    expect(data).toEqual({ interviews: { totalCount: 0, edges: [] } });
    const { data: office } = await silo.ask(LIST, {}, actors.office);
    expect((office as { interviews: { totalCount: number } }).interviews.totalCount).toBeGreaterThan(0);
  });
});
