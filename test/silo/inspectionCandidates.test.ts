import {
  BREACH,
  begunVisit,
  CLEAN,
  clearResults,
  formedPart,
  resultDesk,
  resultPeople,
  VISITED,
} from '../support/inspection/resultDesk';
import { listed } from '../support/inspection/resultLists';
import { at, clearVisits, openVisitSilo } from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';

let silo: OpenSilo;
let visit: string;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(async () => {
  await clearResults(silo);
  await clearVisits(silo);
  await silo.database.dataSource.query('DELETE FROM outbox');
  visit = await begunVisit(silo, [1]);
});
afterAll(() => silo.close());

const desk = resultDesk(() => silo);
const { head, inspector } = resultPeople;
const UNREACHED = { ...BREACH, codes: ['A', '2', '6'], followUp: { kind: 'STOP_AND_HAND_TO_DAILY_SUPERVISION' } };
const REACHED = { ...CLEAN, codes: ['8'], followUp: { kind: 'ORDER_TO_CORRECT' } };

const flags = () => listed(silo, ['inspectionFlags', 'InspectionFlagFilter', { kind: 'ABNORMAL_CANDIDATE' }], head);
async function told(): Promise<Record<string, unknown>[]> {
  const rows = await silo.database.dataSource.query(
    `SELECT aggregateid AS subject, payload->'data' AS data FROM outbox WHERE aggregatetype = 'abnormal-candidate'
     ORDER BY position`,
  );
  expect(rows.every(({ subject }: { subject: string }) => subject === VISITED)).toBe(true);
  return rows.map(({ data }: { data: Record<string, unknown> }) => data);
}
const settle = async (outcome: string) => {
  const [flag] = await flags();
  return desk.settle({ ...at(flag), outcome, reason: '移送登记机关核查' }, head);
};

describe('DR-24: whom an inspection could not reach is told to who decides on the list', () => {
  it('with references and codes, and no text of anybody, as the flag is raised', async () => {
    await desk.enter({ visit, ...UNREACHED }, inspector);
    expect(await told()).toEqual([]);
    await desk.complete({ visit, department: 'SAMR', version: 1 }, inspector);
    const [flag] = await flags();
    expect(await told()).toEqual([
      {
        ...{ number: flag?.number, state: 'FLAGGED', visit, item: 'AMR-01', code_set: 'ITEM_RESULTS' },
        ...{ codes: ['A', '2', '6'], uscc: VISITED, authority: 'SAMR-310115', flagged_on: '2026-11-02' },
      },
    ]);
  });

  it('and not where the flag is another, or nothing was raised', async () => {
    await formedPart(silo, visit, [REACHED]);
    expect(await told()).toEqual([]);
  });

  it('once, though the finding is corrected and still says so', async () => {
    await formedPart(silo, visit, [UNREACHED]);
    await desk.correct({ visit, ...UNREACHED, codes: ['6'], version: 1, reason: '漏记代码' }, head);
    expect(await told()).toHaveLength(1);
  });

  it('and taken back when the correction takes the flag away: what was found is not told again', async () => {
    await formedPart(silo, visit, [UNREACHED]);
    const [flag] = await flags();
    await desk.correct({ visit, ...REACHED, version: 1, reason: '当日有人到场' }, head);
    expect((await told())[1]).toEqual({
      ...{ number: flag?.number, state: 'WITHDRAWN', uscc: VISITED, authority: 'SAMR-310115' },
      withdrawn_on: '2026-11-02',
    });
  });

  it('under a number of its own where it is found anew', async () => {
    await formedPart(silo, visit, [UNREACHED]);
    await desk.correct({ visit, ...REACHED, version: 1, reason: '当日有人到场' }, head);
    await desk.correct({ visit, ...UNREACHED, version: 2, reason: '到场者并非该企业人员' }, head);
    const events = await told();
    expect(events.map(({ state }) => state)).toEqual(['FLAGGED', 'WITHDRAWN', 'FLAGGED']);
    expect(events[0]?.number).not.toBe(events[2]?.number);
  });

  it.each([
    ['NOT_PURSUED', ['FLAGGED', 'WITHDRAWN']],
    ['PURSUED', ['FLAGGED']],
  ])('and its settlement as %s tells %j in all', async (outcome, states) => {
    await formedPart(silo, visit, [UNREACHED]);
    expect((await settle(outcome)).done).toMatchObject({ state: 'SETTLED', outcome });
    expect((await told()).map(({ state }) => state)).toEqual(states);
  });

  it('by nothing that was refused', async () => {
    await desk.enter({ visit, ...UNREACHED }, inspector);
    expect((await desk.complete({ visit, department: 'SAMR', version: 9 }, inspector)).refusal).toMatchObject({
      code: 'WORK_CHANGED',
    });
    expect(await told()).toEqual([]);
  });
});
