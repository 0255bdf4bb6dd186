import { day } from '../../../../kernel/values/day';
import { deferralPlan, MOST_INSTALMENTS } from '../../../../subgraphs/enforcement/rules/after/deferralPlan';

const today = day('2026-09-30');
const on = (dueOn: string, amount: bigint) => ({ dueOn: day(dueOn), amount });
const unfit = { code: 'INSTALMENTS_UNFIT', article: '行政处罚法 66' };

describe('EN-28, 行政处罚法 66: deferral and instalments', () => {
  it('lets one day ahead defer the whole, and refuses today', () => {
    expect(deferralPlan([on('2026-10-01', 900n)], { left: 900n, today })).toEqual({ lawful: true });
    expect(deferralPlan([on('2026-09-30', 900n)], { left: 900n, today })).toMatchObject(unfit);
  });

  it('lets instalments come to what is left, in the order of their days', () => {
    expect(deferralPlan([on('2026-10-31', 400n), on('2026-11-30', 500n)], { left: 900n, today })).toEqual({
      lawful: true,
    });
  });

  it.each([
    ['none', []],
    ['too little', [on('2026-10-31', 899n)]],
    ['too much', [on('2026-10-31', 901n)]],
    ['two of one day', [on('2026-10-31', 400n), on('2026-10-31', 500n)]],
    ['the later first', [on('2026-11-30', 400n), on('2026-10-31', 500n)]],
    ['an empty one', [on('2026-10-31', 0n), on('2026-11-30', 900n)]],
    ['a negative one', [on('2026-10-31', -100n), on('2026-11-30', 1_000n)]],
  ])('refuses %s', (_, instalments) => {
    expect(deferralPlan(instalments, { left: 900n, today })).toMatchObject(unfit);
  });

  it('refuses one instalment more than the bound', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => on(`${2027 + at}-01-31`, 1n));
    const left = BigInt(MOST_INSTALMENTS);
    expect(deferralPlan(many(MOST_INSTALMENTS), { left, today })).toEqual({ lawful: true });
    expect(deferralPlan(many(MOST_INSTALMENTS + 1), { left: left + 1n, today })).toMatchObject(unfit);
  });
});
