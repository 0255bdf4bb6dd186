import {
  CATEGORY_REASONS,
  CATEGORY_STATUSES,
  type CategoryDecision,
  categoryStatus,
  STATUS_REASONS,
} from '../../../subgraphs/supervision/rules/categoryStatus';

const assigned: CategoryDecision = {
  status: 'ASSIGNED',
  reason: 'REGULAR_EVALUATION',
  category: 'ORDINARY',
  level: 1,
};
const none = { category: null, level: null };

describe('分类监管管理办法 9-2, 13-3, 17: status, reason and category', () => {
  it('accepts an evaluation that gave a category', () => {
    expect(categoryStatus(assigned)).toEqual({ lawful: true });
  });

  it('refuses an evaluation without a category', () => {
    expect(categoryStatus({ ...assigned, ...none })).toMatchObject({ code: 'CATEGORY_STATUS_UNFIT' });
  });

  it('accepts an entity not evaluated without a category, and refuses it with one', () => {
    const tooNew: CategoryDecision = { status: 'NOT_EVALUATED', reason: 'LICENCE_UNDER_SIX_MONTHS', ...none };
    expect(categoryStatus(tooNew)).toEqual({ lawful: true });
    expect(categoryStatus({ ...tooNew, category: 'LOWER', level: 1 })).toMatchObject({
      code: 'CATEGORY_STATUS_UNFIT',
      article: '上海市分类监管管理办法 17-1',
    });
  });

  it.each(['DEFERRED', 'INCOMPLETE'] as const)('lets the earlier category stand on, or none, under %s', (status) => {
    const [reason] = STATUS_REASONS[status];
    expect(categoryStatus({ ...assigned, status, reason })).toEqual({ lawful: true });
    expect(categoryStatus({ status, reason, ...none })).toEqual({ lawful: true });
  });

  it('admits each reason under its own status alone', () => {
    for (const status of CATEGORY_STATUSES) {
      for (const reason of CATEGORY_REASONS) {
        const value = status === 'NOT_EVALUATED' ? none : { category: 'HIGHER' as const, level: 2 };
        const own: readonly string[] = STATUS_REASONS[status];
        const expected = own.includes(reason)
          ? { lawful: true }
          : { code: 'CATEGORY_REASON_UNFIT', facts: { admitted: own } };
        expect(categoryStatus({ status, reason, ...value })).toMatchObject(expected);
      }
    }
  });

  it.each([null, 0, 10, 1.5])('refuses level %s with a category', (level) => {
    expect(categoryStatus({ ...assigned, level })).toMatchObject({ code: 'CATEGORY_LEVEL_UNFIT' });
  });

  it('refuses a level without a category, and a category that is none', () => {
    expect(categoryStatus({ ...assigned, category: null })).toMatchObject({ code: 'CATEGORY_LEVEL_UNFIT' });
    expect(categoryStatus({ ...assigned, category: 'HIGHEST' as 'HIGHER' })).toMatchObject({
      code: 'CATEGORY_LEVEL_UNFIT',
    });
  });
});
