import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { readVisitCode } from '../../rules/visits/visitCode';

/** What one department does in the visit of a code, as the enterprise may know it. */
export interface CodedPart {
  readonly department: string;
  readonly items: readonly { readonly code: string; readonly name: string }[];
  /** Numbers of the inspectors' certificates. */
  readonly certificates: readonly string[];
}

/** What the hub says of a code that somebody was shown. */
export interface VisitCodeCheck {
  readonly genuine: boolean;
  /** Whether it cannot be a code of the hub at all: a slip of the pen, or made up. */
  readonly misspelt: boolean;
  readonly code: string | null;
  readonly uscc: string | null;
  readonly scheduledOn: Day | null;
  readonly isRated: boolean;
  readonly parts: readonly CodedPart[];
}

const CODED = `SELECT v.code, v.uscc::text, v.scheduled_on::text AS "scheduledOn",
    EXISTS (SELECT 1 FROM visit_rating r WHERE r.visit = v.number) AS "isRated",
    (SELECT json_agg(json_build_object('department', p.office,
      'items', (SELECT json_agg(json_build_object('code', i.code, 'name', i.name) ORDER BY i.code)
        FROM inspection_item i WHERE i.code = ANY (p.items)),
      'certificates', (SELECT coalesce(json_agg(n.certificate_no ORDER BY s.seat), '[]')
        FROM visit_seat s JOIN inspector n ON n.number = s.inspector
        WHERE s.visit = p.visit AND s.department = p.department AND s.state = 'SEATED')) ORDER BY p.department)
      FROM visit_part p WHERE p.visit = v.number AND p.state <> 'CANCELLED') AS parts
  FROM visit v WHERE v.code = $1`;

const UNKNOWN = { genuine: false, code: null, uscc: null, scheduledOn: null, isRated: false, parts: [] } as const;

/**
 * Says to whoever was shown a code whether it is genuine, and then for whom, on which day, which departments inspect what by
 * whom; never why. DR-13
 */
export async function checkVisitCode(statements: Statements, typed: string): Promise<VisitCodeCheck> {
  const code = readVisitCode(typed);
  if (code === null) return { ...UNKNOWN, misspelt: true };
  const [found] = await statements.run<Omit<VisitCodeCheck, 'genuine' | 'misspelt'> & Record<string, unknown>>(CODED, [
    code,
  ]);
  return found ? { ...found, genuine: true, misspelt: false } : { ...UNKNOWN, misspelt: false };
}
