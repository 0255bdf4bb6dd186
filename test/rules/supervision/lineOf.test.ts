import { DISTRICT_OFFICES, findDepartment } from '../../../kernel/values/reference/departments';
import { lineOf } from '../../../kernel/values/work/lineOf';

describe('沪府发〔2020〕7号（四）: the line of an authority', () => {
  it('is the municipal department above an office, which is what stands before the hyphen of its code', () => {
    expect(DISTRICT_OFFICES.length).toBeGreaterThan(16);
    for (const { code } of DISTRICT_OFFICES) expect(lineOf(code)).toBe(code.split('-')[0]);
  });

  it('is a municipal department itself', () => {
    for (const { parent = '' } of DISTRICT_OFFICES) {
      expect(findDepartment(parent)?.code).toBe(parent);
      expect(lineOf(parent)).toBe(parent);
    }
  });
});
