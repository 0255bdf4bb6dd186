import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { InspectionTrigger } from '../inspectionTrigger';

/** What one department would do in a visit, as the code would say it. */
export interface PartBeforeCode {
  readonly department: string;
  /** Plan that holds it, where it is public; null where none is. */
  readonly publicPlan: string | null;
  /** Triggered check that it rests on; null where it rests on a plan. */
  readonly check: string | null;
  /** Inspectors seated in its team. */
  readonly seated: number;
}

/** The triggered check on which a part rests; a special one rests on its plan, and the check alone is no ground. */
export function checkGroundOf({
  trigger,
  check,
}: {
  readonly trigger: InspectionTrigger;
  readonly check: string | null;
}): string | null {
  return trigger === 'SPECIAL' ? null : check;
}

/** A visit as it stands before its code. */
export interface VisitBeforeCode {
  readonly scheduledOn: Day | null;
  readonly parts: readonly PartBeforeCode[];
  /** Least inspectors of a team. */
  readonly teamAtLeast: number;
}

/**
 * Whether a visit can have its code: each part rests on a public plan or a recorded trigger, has its team, and the day is set
 *
 * Without a filed plan or a trigger there is no code, and without a code no inspection. Two inspectors at least go out, each
 * with the certificate that the code shows.
 *
 * DR-13, DR-11; 沪府发〔2020〕7号（十一）; 《中华人民共和国行政处罚法》第四十二条
 */
export function visitReady({ scheduledOn, parts, teamAtLeast }: VisitBeforeCode): Verdict {
  const groundless = parts.find(({ publicPlan, check }) => publicPlan === null && check === null);
  if (groundless) {
    return unlawful('VISIT_WITHOUT_GROUND', 'DR-13', { department: groundless.department });
  }
  if (scheduledOn === null) return unlawful('VISIT_NOT_SCHEDULED', 'DR-13', {});
  const small = parts.find(({ seated }) => seated < teamAtLeast);
  return small
    ? unlawful('VISIT_TEAM_TOO_SMALL', '中华人民共和国行政处罚法 42', { ...small, limit: teamAtLeast })
    : lawful;
}
