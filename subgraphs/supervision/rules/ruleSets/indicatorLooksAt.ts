import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { EvidenceKind } from '../evidence/evidenceKinds';
import type { Indicator, RuleSetContent } from './ruleSetContent';

/** Kinds of evidence that carry an amount. */
const WITH_AMOUNT: readonly EvidenceKind[] = ['ENFORCEMENT_PENALTY', 'ARREARS'];
/** Longest window, in months. */
const LONGEST_WINDOW = 120;

const windowFits = (months: number | null): boolean =>
  months === null || (Number.isInteger(months) && months >= 1 && months <= LONGEST_WINDOW);

function codesFit({ code, input, codePoints }: Indicator): boolean {
  const { codes, kind } = input;
  if (codes?.length === 0) return false;
  if (kind === 'JUDGEMENT') return codes?.every((one) => one.startsWith(`${code}:`)) ?? false;
  if (kind === 'OTHER') return codes?.every((one) => /^[^:]+:.+$/.test(one)) ?? false;
  return codePoints.every((one) => codes === null || codes.includes(one.code));
}

function findUnfit(indicator: Indicator): { readonly name: string; readonly received: string } | undefined {
  const { input } = indicator;
  if (input.measure === 'SUM' && !WITH_AMOUNT.includes(input.kind)) return { name: 'measure', received: input.kind };
  if (!windowFits(input.windowMonths)) return { name: 'windowMonths', received: String(input.windowMonths) };
  if (input.grades?.length === 0) return { name: 'grades', received: '[]' };
  return codesFit(indicator) ? undefined : { name: 'codes', received: JSON.stringify(input.codes) };
}

/**
 * What an indicator looks at can be counted in its way
 *
 * Amounts are summed of evidence that has them; an officer's judgement names the values of this very indicator, other
 * information the entries and values of its catalogue; a window has 1 to 120 months.
 *
 * 《上海市分类监管管理办法》第十二条第一款
 */
export function indicatorLooksAt(indicator: Indicator): Verdict {
  const unfit = findUnfit(indicator);
  return unfit === undefined
    ? lawful
    : unlawful('RULES_INPUT_UNFIT', '上海市分类监管管理办法 12-1', {
        field: `indicators[${indicator.code}].input.${unfit.name}`,
        received: unfit.received,
      });
}

/** The same of what puts a subject into HIGHER, and of adjusting events: lists that name something, windows in bounds. */
export function conditionsLookAt({ standard, cycle }: Pick<RuleSetContent, 'standard' | 'cycle'>): Verdict {
  const conditions = [
    ...standard.mustBeHigher.map((one) => ({ ...one, grades: null, part: 'standard.mustBeHigher' })),
    ...cycle.adjusting.map((one) => ({ ...one, windowMonths: null, part: 'cycle.adjusting' })),
  ];
  const unfit = conditions.find(
    ({ codes, grades, windowMonths }) => codes?.length === 0 || grades?.length === 0 || !windowFits(windowMonths),
  );
  return unfit === undefined
    ? lawful
    : unlawful('RULES_INPUT_UNFIT', '上海市分类监管管理办法 12-1', {
        field: `${unfit.part}[${unfit.kind}]`,
        received: JSON.stringify([unfit.codes, unfit.grades, unfit.windowMonths]),
      });
}
