import {
  ILLUSTRATIVE_CREDIT_RISK,
  ILLUSTRATIVE_PUBLIC_CREDIT,
} from '../../../../subgraphs/credit/rules/rating/illustrativeSchemes';
import { gradeDistances, placeTotal } from '../../../../subgraphs/credit/rules/rating/placeTotal';

const credit = ILLUSTRATIVE_PUBLIC_CREDIT.grades;
const risk = ILLUSTRATIVE_CREDIT_RISK.grades;

describe('CR-33: the grade of a total', () => {
  it.each([
    [95, 'AAA'],
    [94, 'AA'],
    [80, 'AA'],
    [79, 'A'],
    [0, 'C'],
  ])('of %i is %s on the scale of public credit, best at the top', (total, grade) => {
    expect(credit[placeTotal(credit, total)]?.code).toBe(grade);
  });

  it.each([
    [0, 'A'],
    [9, 'A'],
    [10, 'B'],
    [59, 'C'],
    [60, 'D'],
  ])('of %i is %s on the scale of credit risk, lowest at the bottom', (total, grade) => {
    expect(risk[placeTotal(risk, total)]?.code).toBe(grade);
  });

  it('is told with the points that lie between it and the grades beside it', () => {
    expect(gradeDistances(credit, 90)).toEqual({
      above: { grade: 'AAA', from: 95, points: 5 },
      below: { grade: 'A', from: 60, points: 11 },
    });
    expect(gradeDistances(credit, 100).above).toBeNull();
    expect(gradeDistances(risk, 0)).toEqual({ above: { grade: 'B', from: 10, points: 10 }, below: null });
  });

  it('does not exist where no grade begins at nothing', () => {
    expect(() => placeTotal(credit.slice(0, 2), 10)).toThrow('no grade');
  });
});
