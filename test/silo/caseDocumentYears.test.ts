import { type CaseDesk, casePeople, openCaseDesk, sha } from '../support/enforcement/caseDesk';
import { follow, proposalOf, TO_INVESTIGATION, toNotice, toService } from '../support/enforcement/casePath';

const { head } = casePeople;

let desk: CaseDesk;
beforeEach(async () => {
  desk = await openCaseDesk();
});
afterEach(() => desk.close());

const [OPEN, VERIFY] = TO_INVESTIGATION;
const file = (year: number, on?: string) =>
  desk.take('fileCase', { caseNumber: `沪市监浦案〔${year}〕17号`, sha256: sha('1'), ...(on && { on }) }, head);

describe('党政机关公文处理工作条例 9: the year in the number of a case and of its decision', () => {
  it.each([2024, 2027])(
    'is refused where it is %i and the case is filed in 2026, and nothing is stored',
    async (year) => {
      if (OPEN && VERIFY) await follow(desk, [OPEN, VERIFY]);
      const facts = {
        code: 'DOCUMENT_YEAR_UNFIT',
        field: 'caseNumber',
        on: '2026-11-02',
        earliest: 2025,
        latest: 2026,
      };
      expect((await file(year)).refusal).toMatchObject({ ...facts, received: `沪市监浦案〔${year}〕17号` });
      expect(await desk.stored()).toMatchObject({ caseNumber: null, version: 2 });
      expect((await file(2025)).refusal).toBeUndefined();
    },
  );

  it('is held against the day of the document, not that of the entry', async () => {
    if (OPEN && VERIFY) await follow(desk, [OPEN, VERIFY]);
    desk.on('2027-01-05');
    expect((await file(2027, '2026-11-03')).refusal).toMatchObject({ code: 'DOCUMENT_YEAR_UNFIT', on: '2026-11-03' });
    expect((await file(2026, '2026-11-03')).refusal).toBeUndefined();
  });

  it('is asked of the decision when it is made, and of no number that stood before', async () => {
    await follow(desk, [...TO_INVESTIGATION, ...toNotice(proposalOf())]);
    const [decide, serve] = toService(null, '2026-11-12');
    if (!decide || !serve) throw new Error('there is no decision');
    desk.on('2026-11-12');
    const [mutation, input, as] = decide;
    const wrong = { ...input, decisionNumber: '沪市监浦处〔2027〕17号' };
    const facts = { code: 'DOCUMENT_YEAR_UNFIT', field: 'decisionNumber' };
    expect((await desk.take(mutation, wrong, as)).refusal).toMatchObject(facts);
    expect((await desk.stored()).file.decision).toBeNull();
    expect(await follow(desk, [decide, serve])).toMatchObject({ stage: 'SERVED' });
  });
});
