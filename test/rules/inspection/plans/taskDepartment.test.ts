import type { ObjectScope } from '../../../../subgraphs/inspection/rules/plans/planTask';
import { taskDepartment } from '../../../../subgraphs/inspection/rules/plans/taskDepartment';

const item = {
  ...{ code: 'SAMR-01', department: 'SAMR', kind: 'GENERAL' as const, methods: [], ratioCeilingPpm: 100_000 },
  ...{ ratioFloorPpm: null, mostPerYear: null, basisEnded: false },
};
const scope = (districts: string[] | null): ObjectScope => ({
  ...{ districts, industries: null, grades: null, categories: null, risks: null },
});
const judge = (department: string, districts: string[] | null) =>
  taskDepartment({ department, scope: scope(districts) }, item);

describe('DR-1: each department inspects its own items', () => {
  it('or its office in a district does', () => {
    expect(judge('SAMR', null)).toEqual({ lawful: true });
    expect(judge('SAMR', ['310115', '310112'])).toEqual({ lawful: true });
    expect(judge('SAMR-310115', ['310115'])).toEqual({ lawful: true });
  });

  it('and no other', () => {
    expect(judge('FIRE', null)).toMatchObject({ code: 'PLAN_DEPARTMENT_UNFIT', facts: { owner: 'SAMR' } });
    expect(judge('FIRE-310115', ['310115'])).toMatchObject({ code: 'PLAN_DEPARTMENT_UNFIT' });
  });

  it('an office reaches its own district alone', () => {
    for (const districts of [null, ['310112'], ['310115', '310112']]) {
      expect(judge('SAMR-310115', districts)).toMatchObject({ code: 'PLAN_OFFICE_OUTSIDE_DISTRICT' });
    }
  });

  it('nor does a department do what the list gives to an office', () => {
    const own = { ...item, department: 'SAMR-310115' };
    expect(taskDepartment({ department: 'SAMR', scope: scope(['310115']) }, own)).toMatchObject({
      code: 'PLAN_DEPARTMENT_UNFIT',
    });
  });
});
