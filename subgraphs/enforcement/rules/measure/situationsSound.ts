import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { MEASURE_CODE } from './benchmarkSound';
import { NO_PENALTY_GROUNDS, type NoPenaltySituation } from './noPenaltyList';

/** Situations of one list at most. */
export const MOST_SITUATIONS = 200;
/** Conditions of one situation at most. */
export const MOST_CONDITIONS = 20;

const areCodes = (codes: readonly string[]): boolean =>
  codes.every((code) => MEASURE_CODE.test(code)) && new Set(codes).size === codes.length;

function isSound({ conditions, ground }: NoPenaltySituation): boolean {
  const isBounded = conditions.length >= 1 && conditions.length <= MOST_CONDITIONS;
  return isBounded && NO_PENALTY_GROUNDS.includes(ground) && areCodes(conditions.map(({ code }) => code));
}

/**
 * A list names concrete situations, each with conditions that can be checked
 *
 * A situation without a condition would waive every penalty of its provision, and is refused.
 *
 * 《行政处罚法》第三十三条；沪府发〔2020〕7号（十二）
 */
export function situationsSound(situations: readonly NoPenaltySituation[]): Verdict {
  const codes = situations.map(({ code }) => code);
  const isBounded = codes.length >= 1 && codes.length <= MOST_SITUATIONS && areCodes(codes);
  const unsound = situations.find((situation) => !isSound(situation));
  if (isBounded && !unsound) return lawful;
  return unlawful('NO_PENALTY_LIST_UNSOUND', '沪府发〔2020〕7号（十二）', {
    field: 'situations',
    received: unsound?.code ?? String(codes.length),
    situations: MOST_SITUATIONS,
    conditions: MOST_CONDITIONS,
  });
}
