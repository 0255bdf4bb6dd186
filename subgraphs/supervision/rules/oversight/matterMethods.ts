import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireOneOf, requireText } from '../../../../kernel/values/requireRow';

/** Ways in which a matter is supervised. */
const MATTER_METHODS = ['ON_SITE', 'OFF_SITE', 'REMOTE', 'MOBILE'] as const;

/** One way of supervision. */
export type MatterMethod = (typeof MATTER_METHODS)[number];

/** Most departments that work together with the lead of one matter. */
const MOST_COOPERATING = 50;

/** What the list of matters says of a matter beside its lead; null where it was not told. */
export interface MatterParties {
  readonly leadDepartment: string;
  readonly cooperating: readonly string[] | null;
  readonly object: string | null;
  readonly methods: readonly MatterMethod[] | null;
}

function refuseList(field: string, received: string, limit?: number): never {
  throw new CataloguedError('MATTER_PARTIES_UNFIT', { field, received, ...(limit !== undefined && { limit }) });
}

/**
 * A matter names whom it is about, how it is supervised, and who works together with its lead
 *
 * Cooperating departments are known, differ from the lead and from each other; methods are of the list. Throws
 * UNKNOWN_DEPARTMENT, VALUE_NOT_ADMITTED, TEXT_EMPTY or MATTER_PARTIES_UNFIT.
 *
 * 沪府发〔2020〕7号（五）
 */
export function requireMatterParties({ leadDepartment, cooperating, object, methods }: MatterParties): void {
  for (const code of cooperating ?? []) {
    getDepartment(code, 'cooperating');
    if (code === leadDepartment) refuseList('cooperating', code);
  }
  if (new Set(cooperating).size < (cooperating?.length ?? 0)) refuseList('cooperating', String(cooperating));
  if ((cooperating?.length ?? 0) > MOST_COOPERATING) refuseList('cooperating', String(cooperating), MOST_COOPERATING);
  for (const method of methods ?? []) requireOneOf(method, MATTER_METHODS, 'methods');
  if (methods && new Set(methods).size < methods.length) refuseList('methods', String(methods));
  if (object !== null) requireText(object, 'object');
}
