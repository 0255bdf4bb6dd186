import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { RatingSchemeContent } from './ratingTypes';

/** Limits of the numbers of a scheme. */
export const SCHEME_LIMITS = { indicators: 30, points: 1_000, months: 120 } as const;

const ARTICLE = '本项目口径';
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

const isPoints = (value: number, least: number): boolean =>
  Number.isInteger(value) && value >= least && value <= SCHEME_LIMITS.points;

type Fault = readonly [field: string, received: unknown] | undefined;

function indicatorFault({ code, each, cap, windowMonths }: RatingSchemeContent['indicators'][number]): Fault {
  if (!CODE.test(code)) return ['code', code];
  if (!isPoints(Math.abs(each), 1)) return ['each', each];
  if (!isPoints(cap, 1) || cap < Math.abs(each)) return ['cap', cap];
  const months = windowMonths ?? 1;
  return Number.isInteger(months) && months >= 1 && months <= SCHEME_LIMITS.months
    ? undefined
    : ['windowMonths', windowMonths];
}

const isTwice = (codes: readonly string[]): string | undefined => codes.find((code, at) => codes.indexOf(code) !== at);

/**
 * The numbers of a scheme are whole, bounded and each said once
 *
 * 1 to 30 indicators, points up to 1,000 each, windows up to ten years; a cap is no less than what one record gives.
 */
export function schemeNumbers(scheme: Pick<RatingSchemeContent, 'code' | 'base' | 'indicators'>): Verdict {
  const { code, base, indicators } = scheme;
  const faults: Fault[] = [
    CODE.test(code) ? undefined : ['code', code],
    isPoints(base, 0) ? undefined : ['base', base],
    indicators.length >= 1 && indicators.length <= SCHEME_LIMITS.indicators
      ? undefined
      : ['indicators', indicators.length],
    ...indicators.map(indicatorFault),
  ];
  const twice = isTwice(indicators.map((one) => one.code));
  const fault = faults.find((one) => one !== undefined) ?? (twice === undefined ? undefined : ['code', twice]);
  if (!fault) return lawful;
  return unlawful('RATING_SCHEME_UNFIT', ARTICLE, {
    field: fault[0],
    received: String(fault[1]),
    limits: Object.entries(SCHEME_LIMITS).map(([name, most]) => `${name} <= ${most}`),
  });
}
