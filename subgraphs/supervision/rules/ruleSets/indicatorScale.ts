import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Indicator, PointStep } from './ruleSetContent';

const rises = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? number));

function stepsFit(steps: readonly PointStep[], weight: number): boolean {
  const points = steps.map((step) => step.points);
  const values = steps.map(({ atLeast }) => atLeast);
  const isWhole = points.every((one) => Number.isInteger(one) && one > 0) && values.every(Number.isSafeInteger);
  return isWhole && (values[0] ?? 0) >= 1 && rises(values) && rises(points) && points.at(-1) === weight;
}

function codePointsFit({ codePoints, otherwise, weight }: Indicator): boolean {
  const all = [otherwise, ...codePoints.map(({ points }) => points)];
  const isUnique = new Set(codePoints.map(({ code }) => code)).size === codePoints.length;
  return isUnique && all.every((one) => Number.isInteger(one) && one >= 0) && Math.max(...all) === weight;
}

function fits(indicator: Indicator): boolean {
  const { input, steps, codePoints, otherwise, weight } = indicator;
  return input.measure === 'LATEST'
    ? steps.length === 0 && codePoints.length > 0 && codePointsFit(indicator)
    : codePoints.length === 0 && otherwise === 0 && stepsFit(steps, weight);
}

/**
 * Points rise to the weight
 *
 * The items of an indicator are quantified in a certain way. What is counted or summed has steps that rise in value and
 * in points; what goes by the latest code has points for its codes and for anything else. The most points are the weight,
 * all of them whole numbers.
 *
 * 《上海市分类监管管理办法》第十二条第一款
 */
export function indicatorScale(indicator: Indicator): Verdict {
  return fits(indicator)
    ? lawful
    : unlawful('RULES_STEPS_UNFIT', '上海市分类监管管理办法 12-1', {
        field: `indicators[${indicator.code}].${indicator.input.measure === 'LATEST' ? 'codePoints' : 'steps'}`,
        received: JSON.stringify(indicator.input.measure === 'LATEST' ? indicator.codePoints : indicator.steps),
        limit: indicator.weight,
      });
}
