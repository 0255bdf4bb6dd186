import { day } from '../../../../kernel/values/day';
import { measuresInForce } from '../../../../subgraphs/supervision/rules/disclosure/measuresInForce';
import { plainRules } from '../../../support/supervision/plainRules';

const RULES = plainRules();
const DAYS = { since: day('2026-06-01'), until: day('2026-12-01') };

describe('分类监管管理办法 15, 16-1: the measures of a decision', () => {
  it.each(RULES.measures)('are those of the edition for $code, with their law, on the days of the decision', (plan) => {
    expect(measuresInForce({ measurePlan: plan.code, ...DAYS }, RULES)).toEqual({
      ...plan,
      basis: RULES.legalBases.find(({ code }) => code === plan.basis),
      activeFrom: DAYS.since,
      activeTo: DAYS.until,
    });
  });

  it('are the mildest of ordinary intensity for who has no category', () => {
    const [lower, ordinary, ...higher] = RULES.measures;
    const stricter = { ...(ordinary as (typeof RULES.measures)[number]), code: 'ORDINARY-2', level: 2 };
    const rules = { ...RULES, measures: [lower, stricter, ordinary, ...higher] as typeof RULES.measures };
    expect(measuresInForce({ measurePlan: null, ...DAYS }, rules)).toMatchObject({ code: 'ORDINARY-1', level: 1 });
  });

  it('are none where the edition does not have them', () => {
    expect(measuresInForce({ measurePlan: 'HIGHER-9', ...DAYS }, RULES)).toBeUndefined();
  });
});
