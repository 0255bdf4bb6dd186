import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * Never one person on both sides
 *
 * Who asked or signed for the consumer neither answers nor signs for an owner, and the other way round, whatever
 * departments and roles a person has come to hold. 上海市数据条例 38-39, this project's reading
 */
export function bothSides(subject: string, otherSide: readonly (string | null)[]): Verdict {
  if (!otherSide.includes(subject)) return lawful;
  return unlawful('ONE_PERSON_BOTH_SIDES', '上海市数据条例 38-39', { subject });
}
