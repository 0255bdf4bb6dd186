import { parameterOn } from '../../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { type DecisionClock, decisionTerm } from './decisionTerm';
import type { DecisionExtension } from './types';

/**
 * The term of the decision is lengthened before it is over: by the head once, then by collective discussion
 *
 * A collective discussion sets how many days, at least one and no more than a bound of this project.
 *
 * 《行政处罚法》第六十条；《市场监督管理行政处罚程序规定》第六十四条（未核对）
 */
export function extensionFits(clock: DecisionClock, next: DecisionExtension): Verdict {
  const { dueOn } = decisionTerm(clock, next.on);
  const { value: most } = parameterOn('CASE_COLLECTIVE_EXTENSION_MAX', next.on);
  const byHead = clock.extensions.some(({ by }) => by === 'HEAD');
  const inTurn = next.by === 'HEAD' ? !byHead : byHead;
  const counted = next.by === 'HEAD' || (Number.isInteger(next.days) && next.days >= 1 && next.days <= most);
  return inTurn && counted && next.on >= clock.filedOn && !isOverdue(dueOn, next.on)
    ? lawful
    : unlawful('EXTENSION_UNFIT', '市场监督管理行政处罚程序规定 64', { by: next.by, on: next.on, dueOn, most });
}
