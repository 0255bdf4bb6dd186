import { CASE_USCC, type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { CASE_NUMBER, CERTIFIED, follow, OPENING } from '../support/enforcement/casePath';

const { officer, head } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

const act = { ...OPENING.act, actFrom: '2026-06-01', actTo: '2026-06-30' };
const opened = (on: string) => desk.take('openCaseFile', { ...OPENING, act, foundOn: on, on });

interface Entry {
  readonly kind: string;
  readonly on: string;
  readonly recordedAt: string;
  readonly enteredLate: boolean;
}
async function entries(): Promise<readonly Entry[]> {
  const text =
    '{ caseFile(number: "CF-2026-000001") { history { kind on recordedAt enteredLate } limits { id value unit verified } } }';
  const { data } = await desk.ask(text, {}, officer);
  const { caseFile } = data as { caseFile: { history: readonly Entry[]; limits: readonly object[] } };
  expect(caseFile.limits).toContainEqual({
    id: 'HEARING_SUM_ORGANISATION',
    value: 5_000_000,
    unit: 'FEN',
    verified: false,
  });
  return caseFile.history;
}

describe('行政处罚法 47: the day that a step bears', () => {
  it('is that of its document, while the record tells when it was entered', async () => {
    await opened('2026-09-01');
    await follow(desk, [
      ['verifyCase', { on: '2026-09-02' }, officer],
      ['fileCase', { on: '2026-09-07', caseNumber: CASE_NUMBER, sha256: sha('1') }, head],
      ['assignCaseOfficers', { officers: CERTIFIED }, head],
    ]);
    expect((await entries()).map(({ kind, on }) => [kind, on])).toEqual([
      ['OPEN', '2026-09-01'],
      ['VERIFY', '2026-09-02'],
      ['FILE', '2026-09-07'],
      ['ASSIGN', '2026-11-02'],
    ]);
    expect((await desk.stored()).file).toMatchObject({
      uscc: CASE_USCC,
      openedOn: '2026-09-01',
      filedOn: '2026-09-07',
    });
    const told = await entries();
    expect(told.every(({ on, recordedAt, enteredLate }) => enteredLate === recordedAt.slice(0, 10) > on)).toBe(true);
    expect(told[0]?.enteredLate).toBe(true);
  });

  it('sets the terms: ninety days run from the filing as it was, past National Day', async () => {
    await opened('2026-07-01');
    await desk.take('verifyCase', { on: '2026-07-02' });
    const { file } = await desk.take('fileCase', { on: '2026-07-06', caseNumber: CASE_NUMBER, sha256: sha('1') }, head);
    expect(file).toMatchObject({ filedOn: '2026-07-06', dueOn: '2026-10-08' });
  });

  it('is never ahead, and never before the step that it follows: nothing is stored', async () => {
    await opened('2026-09-01');
    const ahead = await desk.take('verifyCase', { on: '2026-11-03' });
    expect(ahead.refusal).toMatchObject({ code: 'STEP_DAY_AHEAD', field: 'on', received: '2026-11-03' });
    const before = await desk.take('verifyCase', { on: '2026-08-31' });
    expect(before.refusal).toMatchObject({ code: 'STEP_DAY_BEFORE_LAST', notBefore: '2026-09-01' });
    expect(await entries()).toHaveLength(1);
    expect((await desk.take('openCaseFile', { ...OPENING, on: '2026-11-03' })).refusal).toMatchObject({
      code: 'STEP_DAY_AHEAD',
    });
  });
});
