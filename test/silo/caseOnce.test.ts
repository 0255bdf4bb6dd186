import { day } from '../../kernel/values/day';
import { storeCases } from '../../subgraphs/enforcement';
import { takeStepIn } from '../../subgraphs/enforcement/store/cases/takeStep';
import { decidedCase } from '../support/enforcement/afterDesk';
import { type CaseDesk, casePeople, FIRST, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { CASE_NUMBER, DECISION_NUMBER, follow, OPENING, TO_INVESTIGATION } from '../support/enforcement/casePath';

const { officer, head } = casePeople;
const OTHER_NUMBER = '沪市监浦案〔2026〕18号';

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

async function verified(): Promise<string> {
  const { file } = await desk.take('openCaseFile', OPENING, officer, 'none');
  await desk.take('verifyCase', {}, officer, String(file?.number));
  return String(file?.number);
}

const filing = (caseNumber: string) => ({ kind: 'FILE', caseNumber, grave: false, sha256: sha('1') }) as const;
const byHead = { actor: head, today: day('2026-11-02') };

describe('行政处罚法 25 (EN-2): two files on one act', () => {
  it('are not both filed where the second is decided on before the first is written', async () => {
    const [first, second] = [await verified(), await verified()];
    const { database } = desk.silo;
    let later: Promise<unknown> = Promise.resolve();
    await database.transaction(async (client) => {
      await takeStepIn(client, { number: first, step: filing(CASE_NUMBER) }, byHead);
      later = database
        .transaction((other) => takeStepIn(other, { number: second, step: filing(OTHER_NUMBER) }, byHead))
        .catch((refusal: unknown) => refusal);
      const waits = new Promise((done) => setTimeout(done, 300, 'WAITS'));
      expect(await Promise.race([later, waits])).toBe('WAITS');
    });
    expect(await later).toMatchObject({ code: 'CASE_ALREADY_FILED', facts: { caseNumber: CASE_NUMBER } });
    expect(await desk.silo.count(`case_file WHERE stage = 'FILED'`)).toBe(1);
  });
});

describe('行政处罚法 47: a number that another source told', () => {
  it('is refused by its field and its value, in no words of the database', async () => {
    const told = decidedCase({ caseNumber: CASE_NUMBER, number: DECISION_NUMBER });
    const elsewhere = { sourceDepartment: 'SAMR-310112', department: 'SAMR-310112', sourceRecordId: 'other' };
    await storeCases(desk.silo.database, [{ ...told, ...elsewhere }]);
    await follow(desk, TO_INVESTIGATION.slice(0, 2));
    const { refusal } = await desk.take('fileCase', { caseNumber: CASE_NUMBER, sha256: sha('1') }, head);
    expect(refusal).toMatchObject({ code: 'CASE_NUMBER_TAKEN', field: 'caseNumber', received: CASE_NUMBER });
    expect(JSON.stringify(refusal)).not.toMatch(/Key|exists|case_number/);
    expect((await desk.stored(FIRST)).stage).toBe('VERIFYING');
  });
});
