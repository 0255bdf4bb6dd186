import type { Day } from '../../../../kernel/values/day';
import type { DecisionEffect } from './decisionEffect';

/**
 * The first day of a decision in the enterprise publicity system: the day that its department published it there, however
 * late that was entered. Where its department told no such day of what is published, the day on which it told so.
 *
 * 《市场监督管理行政处罚信息公示规定》（总局令第45号）第十三条 (reading of this project)
 */
export function necipsDay({
  necips_on,
  published,
  told_on,
}: Pick<DecisionEffect, 'necips_on' | 'published' | 'told_on'>): Day | null {
  if (necips_on !== undefined) return necips_on;
  return published ? told_on : null;
}
