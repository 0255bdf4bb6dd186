import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

const ARTICLE = '沪府发〔2020〕7号 （十二）';
/** Codes that one enrolment names at most. */
const MOST_CODES = 100;

/** What stands against an enrolment. */
export interface SandboxObstacles {
  /** Department that handles a grave case of the entity which is not concluded; null without one. */
  readonly graveCaseOf: string | null;
  /** Number of an enrolment in the same matter whose days overlap; null without one. */
  readonly overlapping: string | null;
}

/**
 * Who may be enrolled in a sandbox
 *
 * Room for trial and error is not for whoever has a grave case that is not concluded, and nobody is in a matter twice at
 * once: a proposal counts as well as an enrolment. That a grave case excludes is this project's reading of 坚持底线思维.
 *
 * 沪府发〔2020〕7号（十二）
 */
export function sandboxAdmission({ graveCaseOf, overlapping }: SandboxObstacles): Verdict {
  if (graveCaseOf !== null) return unlawful('SANDBOX_GRAVE_CASE', ARTICLE, { source: graveCaseOf });
  return overlapping === null ? lawful : unlawful('SANDBOX_TWICE', ARTICLE, { enrolment: overlapping });
}

/**
 * What a sandbox tolerates is named by codes that there are
 *
 * Each code is that of an indicator or a measure of the rules in force; where a matter has no such rules, none is known
 * to compare with. `admitted` is null then. 沪府发〔2020〕7号（十二）
 */
export function sandboxLimits(codes: readonly string[], admitted: readonly string[] | null): Verdict {
  const isOnce = codes.length <= MOST_CODES && new Set(codes).size === codes.length;
  const unknown = codes.find((code) => code.trim() === '' || (admitted !== null && !admitted.includes(code)));
  return isOnce && unknown === undefined
    ? lawful
    : unlawful('SANDBOX_LIMITS_UNFIT', ARTICLE, {
        field: 'tolerated',
        unknown: unknown ?? null,
        limit: MOST_CODES,
        admitted: admitted ?? [],
      });
}
