import { isAuditor } from '../isAuditor';
import { DISTRICT_OFFICES, findDepartment } from '../reference/departments';

/** Who does something, or asks. */
export interface WorkActor {
  readonly subject: string;
  readonly kind: 'public' | 'official' | 'application';
  readonly department: string | null;
  /** Six digits; null for the whole city. */
  readonly district: string | null;
  readonly roles: readonly string[];
}

/** The department of the reform offices. */
export const REFORM_OFFICE = 'REFORM_OFFICE';

const PARENTS: ReadonlySet<string | undefined> = new Set(DISTRICT_OFFICES.map(({ parent }) => parent));

/**
 * The authority for which somebody acts: the department, or its office in the district; null for the public, and for a
 * district in which a department that has offices in districts has none: nobody of such a district acts for the city.
 */
export function officeOfActor({ department, district }: Pick<WorkActor, 'department' | 'district'>): string | null {
  if (department === null || district === null) return department;
  const office = `${department}-${district}`;
  if (findDepartment(office)) return office;
  return PARENTS.has(department) ? null : department;
}

/** Whether somebody acts for an authority: its own official with the role, or one of the municipal department above it. */
export function actsFor(actor: WorkActor, authority: string, role: string): boolean {
  const office = officeOfActor(actor);
  const isIts = office !== null && (office === authority || findDepartment(authority)?.parent === office);
  return actor.kind === 'official' && isIts && actor.roles.includes(role);
}

/**
 * Authorities whose unpublished work a viewer sees: null for all, none for the public
 *
 * The city's reform office sees everything, a district's its own district, a municipal department its own line, an office
 * itself; the auditor of the data centre sees all.
 *
 * 《上海市分类监管管理办法》第四条
 */
export function authoritiesSeen(viewer: WorkActor): readonly string[] | null {
  const { kind, department, district } = viewer;
  const office = officeOfActor(viewer);
  if (isAuditor(viewer) || (kind === 'official' && office === REFORM_OFFICE)) return null;
  if (kind === 'public' || office === null || department === null) return [];
  if (findDepartment(office)?.parent === REFORM_OFFICE) {
    const at = findDepartment(office)?.district;
    return kind === 'official' ? DISTRICT_OFFICES.filter((one) => one.district === at).map(({ code }) => code) : [];
  }
  const below = district === null ? DISTRICT_OFFICES.filter(({ parent }) => parent === office) : [];
  return [office, ...below.map(({ code }) => code)];
}

/** Whether a viewer sees an authority's unpublished work; see `authoritiesSeen`. */
export function seesAuthority(viewer: WorkActor, authority: string): boolean {
  const seen = authoritiesSeen(viewer);
  return seen === null || seen.includes(authority);
}
