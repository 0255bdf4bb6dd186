import {
  type PlannedSubjects,
  resourcesByCategory,
} from '../../../subgraphs/supervision/rules/overview/resourcesByCategory';

const planned = (
  category: PlannedSubjects['category'],
  subjects: number,
  resourceHours: number,
  visitsPerYear: number,
) => ({
  category,
  subjects,
  resourceHours,
  visitsPerYear,
});
const PLANS = [
  planned('LOWER', 10, 1, 0.5),
  planned('ORDINARY', 20, 4, 1),
  planned('HIGHER', 4, 12, 4),
  planned('HIGHER', 1, 20, 6),
];

describe('办法 1, 15: what supervision of each intensity takes', () => {
  it('is the plans of its subjects added up, and a share for each subject', () => {
    expect(resourcesByCategory(PLANS).categories).toEqual([
      { category: 'LOWER', subjects: 10, hours: 10, visits: 5, hoursPerSubject: 1, visitsPerSubject: 0.5 },
      { category: 'ORDINARY', subjects: 20, hours: 80, visits: 20, hoursPerSubject: 4, visitsPerSubject: 1 },
      { category: 'HIGHER', subjects: 5, hours: 68, visits: 22, hoursPerSubject: 13.6, visitsPerSubject: 4.4 },
    ]);
  });

  it('rises where each category takes more hours and visits a subject than the milder one', () => {
    expect(resourcesByCategory(PLANS).rising).toBe(true);
  });

  it('does not rise where hours or visits of two categories are the same', () => {
    expect(resourcesByCategory([planned('LOWER', 1, 4, 0.5), planned('ORDINARY', 1, 4, 1)]).rising).toBe(false);
    expect(resourcesByCategory([planned('LOWER', 1, 1, 1), planned('HIGHER', 1, 4, 1)]).rising).toBe(false);
  });

  it('leaves a category without subjects out of the comparison, and gives it no share', () => {
    const report = resourcesByCategory([planned('LOWER', 1, 1, 1), planned('HIGHER', 1, 4, 2)]);
    expect(report.rising).toBe(true);
    expect(report.categories[1]).toMatchObject({ subjects: 0, hoursPerSubject: null, visitsPerSubject: null });
  });
});
