import { AnswerNoPenaltySuggestionDocument } from '../steps.generated';
import type { ActionSpec } from './FormAction';
import { verdict } from './fields';

/** Accepts or declines within a case a situation that a no-penalty list suggests. */
export const ANSWER_SUGGESTION: ActionSpec = {
  mutation: 'answerNoPenaltySuggestion',
  input: 'AnswerNoPenaltySuggestionInput',
  document: AnswerNoPenaltySuggestionDocument,
  zh: '对不予处罚清单提示的情形逐项判断并说明理由；提示未判断的，不得提出处罚意见。判断作出后不可更改（行政处罚法 33；沪府发〔2020〕7号（十二））。',
  en: 'Accepts or declines a situation that a no-penalty list suggests, with the reason; no penalty is proposed before that, and the answer stands (33; 沪府发〔2020〕7号 12).',
  fields: [
    { kind: 'code', name: ['list'], from: 'lists' },
    { kind: 'code', name: ['situation'], from: 'situations' },
    verdict(
      ['accept'],
      ['采纳，不予处罚', 'accepted: no penalty is imposed'],
      ['不采纳，依法处理', 'declined: the case goes on'],
    ),
    { kind: 'long', name: ['reason'], max: 500 },
  ],
};
