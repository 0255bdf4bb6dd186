import type { Connection, PageArgs } from '../../../../kernel/service/connection';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { findDistrict } from '../../../../kernel/values/reference/districts';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { areaOfOffice, authoritiesOfArea, overseesArea } from '../../rules/oversight/overseenArea';
import { requirePeriod } from '../../rules/oversight/visitBurden';
import { type AuthorityOverdue, countOverdue, listOverdue, type OverdueKind } from '../../store/oversight/overdueWork';
import { type BurdenRow, readBurden } from '../../store/oversight/visitBurden';
import { datedPage } from '../archive/filePage';
import type { SupervisionContext } from '../context';

interface Report {
  readonly area: string | null;
  readonly on: Day;
}

/** Authorities of a report's area; null for all. */
const authoritiesOf = ({ area }: Report): readonly string[] | null => (area === null ? null : authoritiesOfArea(area));

/** A district of today, or null for the whole city. Throws UNKNOWN_DISTRICT. */
export function requireArea(area: string | null | undefined, field = 'area'): string | null {
  if (area === null || area === undefined) return null;
  const found = findDistrict(area);
  if (found?.level === 'DISTRICT' && found.to === undefined) return area;
  throw new CataloguedError('UNKNOWN_DISTRICT', { field, received: area });
}

function oversight(_: unknown, args: { readonly area?: string | null }, { viewer, today }: SupervisionContext): Report {
  requireSight(viewer, 'Query.oversight');
  const area = requireArea(args.area) ?? areaOfOffice(viewer) ?? null;
  requireLawful(overseesArea(viewer, area));
  return { area, on: today };
}

function overdue(
  report: Report,
  args: PageArgs & { readonly kind?: OverdueKind | null },
  context: SupervisionContext,
): Promise<Connection> {
  const kind = args.kind ?? null;
  const of = { authorities: authoritiesOf(report), today: report.on };
  const order = { day: 'dueOn', key: 'key', keyType: 'text' as const };
  const list = { name: 'overdueWork', scope: [report.area, report.on, kind], ...order };
  return datedPage(list, args, context, (page) =>
    listOverdue(context.store.database.statements, of, { ...page, kind }),
  );
}

const countOf = (kind: OverdueKind) => (row: AuthorityOverdue) => row.overdue[kind];

async function supervisionBurden(
  _: unknown,
  { from, to }: { readonly from: Day; readonly to: Day },
  { viewer, today, store }: SupervisionContext,
): Promise<BurdenRow[]> {
  const seen = requireSight(viewer, 'Query.supervisionBurden');
  const rows = await readBurden(store.database.statements, requirePeriod(from, to, today));
  if (seen === null) return rows;
  const places = seen.map((code) => findDepartment(code));
  return rows.filter(({ department, district }) =>
    places.some((one) => one && (one.code === department || (one.parent === department && one.district === district))),
  );
}

/** What the reform offices see of their area, and the burden of visits. */
export const oversightReport = {
  Query: { oversight, supervisionBurden },
  OversightReport: {
    authorities: (report: Report, _: unknown, { store }: SupervisionContext) =>
      countOverdue(store.database.statements, { authorities: authoritiesOf(report), today: report.on }),
    overdue,
  },
  AuthorityOverdue: {
    filings: countOf('FILING'),
    evaluations: countOf('EVALUATION'),
    interviews: countOf('INTERVIEW'),
    objections: countOf('OBJECTION'),
    findings: countOf('FINDING'),
    notices: countOf('NOTICE'),
  },
  SupervisionBurden: { repeatVisits: ({ repeats }: BurdenRow) => repeats },
};
