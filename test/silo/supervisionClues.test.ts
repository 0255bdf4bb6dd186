import { day } from '../../kernel/values/day';
import { takeUpClue } from '../../subgraphs/supervision/store/risk/handleClue';
import { reportClue } from '../../subgraphs/supervision/store/risk/reportClue';
import { fillClueDues } from '../../subgraphs/supervision/store/work/fillDues';
import { type OpenSilo, PUBLIC } from '../support/openSilo';
import { at, changing, clear, openRiskSilo, people, USCCS } from '../support/supervision/riskDesk';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openRiskSilo();
});
beforeEach(() => clear(silo, 'risk_clue'));
afterAll(() => silo.close());

const open = () => silo;
const CLUE = 'state nextAct dueOn isOverdue finding disposal feedback authority { code } source';
const report = changing(open, 'reportRiskClue', 'ReportRiskClueInput', CLUE);
const takeUp = changing(open, 'takeUpRiskClue', 'SupervisionWorkAt', CLUE);
const conclude = changing(open, 'concludeRiskClue', 'ConcludeRiskClueInput', CLUE);
const dispose = changing(open, 'disposeRiskClue', 'DisposeRiskClueInput', CLUE);
const feedBack = changing(open, 'feedBackRiskClue', 'FeedBackRiskClueInput', CLUE);

const { officer, pudong, minhang, office } = people;
const REPORT = {
  source: 'REPORT',
  authority: 'SAMR-310115',
  matter: 'FOOD_SERVICE',
  uscc: USCCS[0],
  summary: '反映使用过期原料',
  reference: 'letter-17',
};
async function clues(as = officer, filter: object = {}): Promise<Record<string, unknown>[]> {
  const text = `query ($filter: RiskClueFilter) { riskClues(filter: $filter, first: 100) { totalCount edges { node {
    number version state level points authority { code } entity { uscc } dueOn source model detectionRule } } } }`;
  const { data, errors } = await silo.ask(text, { filter }, as);
  expect(errors).toBeUndefined();
  return (data as { riskClues: { edges: { node: Record<string, unknown> }[] } }).riskClues.edges.map(
    ({ node }) => node,
  );
}

describe('沪府发〔2020〕7号（九）: a clue', () => {
  it('goes from discovery through verification and disposal to feedback, each with its day', async () => {
    const reported = await report(REPORT, office);
    expect(reported.done).toMatchObject({
      state: 'DISCOVERED',
      nextAct: 'TAKE_UP',
      dueOn: '2026-11-04',
      source: 'REPORT',
    });
    const taken = await takeUp(at(reported), pudong);
    expect(taken.done).toMatchObject({ state: 'VERIFYING', nextAct: 'CONCLUDE', dueOn: '2026-11-16' });
    const found = await conclude({ ...at(taken), finding: 'FOUND', note: '现场发现过期原料' }, pudong);
    expect(found.done).toMatchObject({ state: 'DISPOSING', nextAct: 'DISPOSE', dueOn: '2026-11-23', finding: 'FOUND' });
    const disposed = await dispose({ ...at(found), disposal: 'CASE_OPENED', note: '已立案' }, pudong);
    expect(disposed.done).toMatchObject({ state: 'DISPOSING', nextAct: 'FEED_BACK', dueOn: '2026-11-05' });
    const closed = await feedBack({ ...at(disposed), feedback: '已立案查处' }, pudong);
    expect(closed.done).toMatchObject({ state: 'FED_BACK', nextAct: null, dueOn: null, isOverdue: false });
    const events = await silo.database.dataSource.query(
      `SELECT kind FROM supervision_event WHERE topic = 'clue' AND number = $1 ORDER BY sequence`,
      [closed.done?.number],
    );
    const kinds = ['DISCOVERED', 'TAKEN_UP', 'VERIFIED', 'DISPOSED', 'FED_BACK'];
    expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
  });

  it('cannot be closed without feedback, nor without a disposal', async () => {
    const taken = at(await takeUp(at(await report(REPORT, office)), pudong));
    const found = at(await conclude({ ...taken, finding: 'FOUND', note: '属实' }, pudong));
    expect((await feedBack({ ...found, feedback: '办结' }, pudong)).refusal).toMatchObject({
      code: 'CLUE_NOT_DISPOSED',
    });
    const disposed = at(await dispose({ ...found, disposal: 'INTERVIEW', note: '已约谈' }, pudong));
    expect((await feedBack({ ...disposed, feedback: ' ' }, pudong)).refusal).toMatchObject({ code: 'TEXT_EMPTY' });
    const forced = `UPDATE risk_clue SET state = 'FED_BACK' WHERE number = $1`;
    await expect(silo.database.dataSource.query(forced, [disposed.number])).rejects.toThrow(/risk_clue_closed/);
    expect(await clues()).toMatchObject([{ state: 'DISPOSING' }]);
  });

  it('skips no step and takes none twice', async () => {
    const reported = at(await report(REPORT, office));
    const skip = await conclude({ ...reported, finding: 'FOUND', note: '属实' }, pudong);
    expect(skip.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT', possibleIn: ['VERIFYING'] });
    const early = await dispose({ ...reported, disposal: 'INTERVIEW', note: '约谈' }, pudong);
    expect(early.refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const taken = at(await takeUp(reported, pudong));
    expect((await takeUp(taken, pudong)).refusal).toMatchObject({ code: 'WORK_STATE_UNFIT' });
    const found = at(await conclude({ ...taken, finding: 'FOUND', note: '属实' }, pudong));
    const unfit = await dispose({ ...found, disposal: 'NONE_NEEDED', note: '无' }, pudong);
    expect(unfit.refusal).toMatchObject({ code: 'CLUE_DISPOSAL_UNFIT' });
    const disposed = at(await dispose({ ...found, disposal: 'INTERVIEW', note: '约谈' }, pudong));
    expect((await dispose({ ...disposed, disposal: 'INSPECTION', note: '再查' }, pudong)).refusal).toMatchObject({
      code: 'WORK_STATE_UNFIT',
    });
  });

  it('is handled by the authority that it is assigned to alone', async () => {
    const reported = at(await report(REPORT, office));
    expect((await takeUp(reported, officer)).refusal).toMatchObject({ code: 'CLUE_NOT_ASSIGNED' });
    expect((await takeUp(reported, minhang)).refusal).toMatchObject({ code: 'WORK_UNKNOWN' });
    expect((await takeUp(reported, office)).refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    expect((await takeUp(reported, PUBLIC)).refusal).toMatchObject({ code: 'NOT_YOUR_SUPERVISION' });
    expect((await takeUp(reported, pudong)).done).toMatchObject({ state: 'VERIFYING' });
  });

  it('is listed as overdue from the day after its last one', async () => {
    const on = (today: string) => ({ actor: office, today: day(today) });
    const told = { ...REPORT, source: 'REPORT' as const };
    const late = await reportClue(silo.database, told, on('2026-10-28'));
    const inTime = await reportClue(silo.database, { ...told, uscc: USCCS[1] }, on('2026-10-29'));
    expect((await clues(pudong, { overdue: true })).map(({ number }) => number)).toEqual([late]);
    expect((await clues(pudong)).map(({ number, dueOn }) => [number, dueOn])).toEqual([
      [inTime, '2026-11-02'],
      [late, '2026-10-30'],
    ]);
    await takeUpClue(silo.database, { number: late, version: 1 }, { actor: pudong, today: day('2026-11-02') });
    expect(await clues(pudong, { overdue: true })).toEqual([]);
  });

  it('gets the day of its step once the holidays of the year are known, and is overdue by it', async () => {
    const told = { ...REPORT, source: 'REPORT' as const };
    const early = await reportClue(silo.database, told, { actor: office, today: day('2026-10-28') });
    const late = await reportClue(
      silo.database,
      { ...told, uscc: USCCS[1] },
      { actor: office, today: day('2026-12-31') },
    );
    const version = { number: early, version: 1 };
    await silo.database.dataSource.query('UPDATE risk_clue SET due_on = NULL WHERE number = $1', [early]);
    expect(await clues(pudong, { overdue: true })).toEqual([]);
    expect([await fillClueDues(silo.database), await fillClueDues(silo.database)]).toEqual([1, 0]);
    expect(await clues(pudong, { overdue: true })).toMatchObject([{ number: early, dueOn: '2026-10-30', version: 1 }]);
    expect((await clues(pudong)).find(({ number }) => number === late)).toMatchObject({ dueOn: null });
    await takeUpClue(silo.database, version, { actor: pudong, today: day('2026-10-30') });
    await silo.database.dataSource.query('UPDATE risk_clue SET due_on = NULL WHERE number = $1', [early]);
    expect(await fillClueDues(silo.database)).toBe(1);
    expect((await clues(pudong)).find(({ number }) => number === early)).toMatchObject({ dueOn: '2026-11-13' });
  });

  it.each([
    ['a telephone number', { summary: '举报人电话13812345678' }, 'PERSONAL_DATA_IN_TEXT'],
    ['no text', { summary: '' }, 'TEXT_EMPTY'],
    ['a subject of another office', { uscc: USCCS[4] }, 'NOT_A_SUBJECT'],
    ['an unknown matter', { matter: 'NONE' }, 'SUPERVISION_MATTER_UNKNOWN'],
    ['a wrong code', { uscc: '91310115MA1K3B7C6H' }, 'USCC_CHECK_DIGIT'],
  ])('is refused with %s, and nothing is stored', async (_, changed, code) => {
    const { refusal } = await report({ ...REPORT, ...changed }, office);
    expect(refusal).toMatchObject({ code });
    expect(JSON.stringify(refusal)).not.toContain('13812345678');
    expect(await silo.count('risk_clue')).toBe(0);
  });

  it('is nothing for the public', async () => {
    const number = at(await report(REPORT, office)).number;
    const lists = await silo.ask('{ riskClues { totalCount } }', {}, PUBLIC);
    const single = await silo.ask('query ($n: ID!) { riskClue(number: $n) { number } }', { n: number }, PUBLIC);
    for (const { errors } of [lists, single]) expect(errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
  });
});
