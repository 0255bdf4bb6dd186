import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * Who found a breach does not decide on it
 *
 * What counts against an entity is entered by one person and decided by another (reading of this project).
 *
 * 《上海市社会信用条例》第十一条；《上海市优化营商环境条例》第二十七条
 */
export function anotherHead(decider: string, finder: string | null): Verdict {
  return decider === finder
    ? unlawful('SAME_PERSON_APPROVES', '上海市优化营商环境条例 27', { decider, finder })
    : lawful;
}
