import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { findRefusalGround, REFUSAL_GROUNDS } from './refusalGrounds';

/** What an owner gives for a refusal. */
export interface RefusalReasons {
  readonly ground?: string | null;
  /** The provision of law that forbids it, by instrument and article. */
  readonly citation?: string | null;
  /** In words, why the provision covers what was asked. */
  readonly reason?: string | null;
}

/**
 * A refusal gives its reasons
 *
 * An owner refuses on a listed ground in force on that day, cites the provision and says why it applies. A refusal
 * without any of the three is none. Throws VALUE_NOT_ADMITTED for a ground that is not on the list.
 *
 * 政务数据共享条例（国务院令第809号）; 上海市数据条例 38
 */
export function groundedRefusal(given: RefusalReasons, on: Day): Verdict {
  const ground = given.ground?.trim();
  if (ground && !findRefusalGround(ground, on)) {
    const admitted = REFUSAL_GROUNDS.map(({ code }) => code);
    throw new CataloguedError('VALUE_NOT_ADMITTED', { field: 'ground', received: ground, admitted });
  }
  const missing = (['ground', 'citation', 'reason'] as const).filter((field) => !given[field]?.trim());
  return missing.length === 0 ? lawful : unlawful('REFUSAL_WITHOUT_GROUND', '上海市数据条例 38', { missing });
}
