import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { NoPenaltySuggestion } from './noPenaltySuggestions';

/** What an officer made of a situation that was suggested within a case. */
export interface SuggestionAnswer {
  /** Number of the edition of the list. */
  readonly list: string;
  readonly situation: string;
  readonly accepted: boolean;
}

/**
 * The hub suggests and the officer decides: no suggestion of a list stays without his answer
 *
 * He accepts or declines each with his reason before a penalty is proposed. What the law itself says without a list is
 * for the decision and its review. 《行政处罚法》第三十三条；沪府发〔2020〕7号（十二）
 */
export function suggestionAnswered(
  suggestions: readonly NoPenaltySuggestion[],
  answers: readonly SuggestionAnswer[],
): Verdict {
  const open = suggestions
    .flatMap(({ listed }) => listed ?? [])
    .find(({ list, situation }) => !answers.some((one) => one.list === list && one.situation === situation));
  if (!open) return lawful;
  const { list, edition, situation } = open;
  return unlawful('NO_PENALTY_UNANSWERED', '沪府发〔2020〕7号（十二）', { list, edition, situation });
}

/**
 * No penalty where a situation that leaves no choice fits what was found, whatever the officer answered
 *
 * A list says in the concrete what the law forbids to penalise, so that an answer cannot set it aside: whoever declines such
 * a situation finds otherwise of its conditions, of the harm or of what was put right, and it is suggested no more.
 *
 * 《行政处罚法》第三十三条第一款、第二款；沪府发〔2020〕7号（十二）
 */
export function mustBeSpared(suggestions: readonly NoPenaltySuggestion[]): Verdict {
  const bars = suggestions.find(({ must, listed }) => must && listed !== null);
  if (!bars?.listed) return lawful;
  const { list, edition, situation } = bars.listed;
  const possible = [bars.ground === 'FAULTLESS' ? 'NO_FAULT' : 'NO_PENALTY_MINOR'];
  return unlawful('OUTCOME_AGAINST_FINDINGS', '行政处罚法 33', {
    outcome: 'PENALTY',
    possible,
    list,
    edition,
    situation,
  });
}
