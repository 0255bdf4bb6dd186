import { day } from '../../../../kernel/values/day';
import { firstToFile } from '../../../../subgraphs/enforcement/rules/proceedings/firstToFile';

const own = {
  authority: 'SAMR-310115',
  uscc: '91310115MA1K3B7C6G',
  provision: '食品安全法 34',
  actFrom: day('2026-03-01'),
  actTo: day('2026-03-31'),
};
const standing = (filedOn: string, changed: Partial<typeof own> = {}) => ({
  ...own,
  authority: 'URBAN_MANAGEMENT-310115',
  caseNumber: `沪〔2026〕${filedOn}号`,
  filedOn: day(filedOn),
  ...changed,
});

describe('行政处罚法 25: jurisdiction of the first to file', () => {
  it('EN-2: a case on an act that nobody has filed on is filed', () => {
    expect(firstToFile(own, [])).toEqual({ lawful: true });
  });

  it('EN-2: a second case on the act is refused and names the first of those that stand', () => {
    expect(firstToFile(own, [standing('2026-05-08'), standing('2026-05-06'), standing('2026-05-07')])).toMatchObject({
      code: 'CASE_ALREADY_FILED',
      facts: { caseNumber: '沪〔2026〕2026-05-06号', authority: 'URBAN_MANAGEMENT-310115', filedOn: '2026-05-06' },
    });
    expect(firstToFile(own, [standing('2026-05-08', { authority: own.authority })])).toMatchObject({ lawful: false });
  });

  it.each([
    ['of another entity', { uscc: '91310000132260250X' }],
    ['under another provision', { provision: '广告法 9' }],
    ['that ended the day before', { actFrom: day('2026-02-01'), actTo: day('2026-02-28') }],
    ['that began the day after', { actFrom: day('2026-04-01'), actTo: day('2026-04-02') }],
  ])('EN-2: an act %s is another act', (_, changed) => {
    expect(firstToFile(own, [standing('2026-05-06', changed)])).toEqual({ lawful: true });
  });

  it('EN-2: acts with one day in common are one, and so is one that still goes on', () => {
    const lastDay = { actFrom: day('2026-03-31'), actTo: day('2026-04-02') };
    expect(firstToFile(own, [standing('2026-05-06', lastDay)]).lawful).toBe(false);
    const goesOn = { ...own, actTo: null };
    expect(
      firstToFile(goesOn, [standing('2026-05-06', { actFrom: day('2026-10-01'), actTo: day('2026-10-01') })]).lawful,
    ).toBe(false);
    expect(firstToFile(own, [{ ...standing('2026-05-06'), actFrom: day('2020-01-01'), actTo: null }]).lawful).toBe(
      false,
    );
  });
});
