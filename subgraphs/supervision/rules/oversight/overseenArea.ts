import { isAuditor } from '../../../../kernel/values/isAuditor';
import { DEPARTMENTS, DISTRICT_OFFICES, findDepartment } from '../../../../kernel/values/reference/departments';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { officeOfActor, REFORM_OFFICE, type WorkActor } from '../../../../kernel/values/work/workParties';

const ARTICLE = '上海市分类监管管理办法 4';

/**
 * Which area a reform office oversees: null the whole city, a district's office its own district; undefined for others
 *
 * The office of the city guides and watches over all of it, that of a district over its district; the auditor of the data
 * centre sees all.
 *
 * 《上海市分类监管管理办法》第四条第一款、第二款
 */
export function areaOfOffice(viewer: WorkActor): string | null | undefined {
  if (isAuditor(viewer)) return null;
  const office = viewer.kind === 'official' ? officeOfActor(viewer) : null;
  if (office === REFORM_OFFICE) return null;
  const found = office === null ? undefined : findDepartment(office);
  return found?.parent === REFORM_OFFICE ? found.district : undefined;
}

/** Whether a viewer oversees an area, null for the whole city; see `areaOfOffice`. */
export function overseesArea(viewer: WorkActor, area: string | null): Verdict {
  const own = areaOfOffice(viewer);
  return own === null || (own !== undefined && own === area)
    ? lawful
    : unlawful('NOT_YOUR_AREA', ARTICLE, { area: area ?? '310000', own: own ?? null });
}

/**
 * Authorities of an area: those of a district are the offices in it, those of the city are all departments and offices
 *
 * 《上海市分类监管管理办法》第四条
 */
export function authoritiesOfArea(area: string | null): readonly string[] {
  const offices = DISTRICT_OFFICES.filter(({ district }) => area === null || district === area);
  return [...(area === null ? DEPARTMENTS : []), ...offices].map(({ code }) => code);
}

/**
 * Whether somebody may act as the reform office over an authority: an official of an office with the role
 *
 * An office in a district acts in its own district, that of the city everywhere; neither acts over a reform office.
 *
 * 《上海市分类监管管理办法》第四条、第二十五条
 */
export function mayOversee(actor: WorkActor, authority: string): Verdict {
  const area = areaOfOffice(actor);
  const over = findDepartment(authority);
  const isOffice = over?.code === REFORM_OFFICE || over?.parent === REFORM_OFFICE;
  const inArea = area === null || (area !== undefined && over?.district === area);
  const may = actor.roles.includes('reform-office') && officeOfActor(actor)?.startsWith(REFORM_OFFICE) === true;
  return may && inArea && !isOffice
    ? lawful
    : unlawful('NOT_YOUR_AREA', ARTICLE, { area: over?.district ?? '310000', own: area ?? null, authority });
}
