import type { Queryable } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { PLANNED_WORK } from '../plans/plannedWork';

/** Of what a file is asked for. */
export type ArchiveKind = 'visit' | 'plan' | 'round';

/** A file: of which thing, and whose work it is. */
export interface ArchiveScope {
  readonly kind: ArchiveKind;
  readonly number: string;
  /** Authorities that take part. */
  readonly parties: readonly string[];
}

/** What an archive is asked for by: exactly one of the three. */
export type ArchiveArgs = Readonly<Partial<Record<ArchiveKind, string | null>>>;

const PARTIES: Readonly<Record<ArchiveKind, string>> = {
  visit: `SELECT array_append(v.departments, v.authority) || ARRAY(
    SELECT p.office FROM visit_part p WHERE p.visit = v.number) AS parties FROM visit v WHERE v.number = $1`,
  plan: 'SELECT array_append(p.departments, p.authority) AS parties FROM inspection_plan p WHERE p.number = $1',
  round: 'SELECT array_append(r.departments, r.authority) AS parties FROM draw_round r WHERE r.number = $1',
};

/** The visits of a file, as SQL over its number $1. */
export const VISITS_OF: Readonly<Record<ArchiveKind, string>> = {
  visit: 'SELECT v.number FROM visit v WHERE v.number = $1',
  plan: `SELECT w.visit AS number FROM ${PLANNED_WORK} w WHERE w.plan = $1
    UNION SELECT p.visit FROM visit_part p WHERE p.plan_number = $1`,
  round: 'SELECT v.number FROM visit v WHERE v.round_number = $1',
};

/** The numbers of everything that a file holds, as a CTE `held (number)` over its number $1. */
export const heldBy = (kind: ArchiveKind): string => `
  visits AS (${VISITS_OF[kind]}),
  held AS (
    SELECT $1::text AS number
    UNION SELECT number FROM visits
    UNION SELECT unnest(ARRAY[v.round_number, v.plan_number, v.check_number] || v.merged_checks)
      FROM visit v JOIN visits USING (number)
    UNION SELECT unnest(ARRAY[p.plan_number, p.check_number]) FROM visit_part p JOIN visits ON visits.number = p.visit
    UNION SELECT w.plan FROM ${PLANNED_WORK} w JOIN visits ON visits.number = w.visit
    UNION SELECT r.number FROM part_result r JOIN visits ON visits.number = r.visit
    UNION SELECT f.number FROM result_flag f JOIN visits ON visits.number = f.visit
    UNION SELECT h.number FROM hand_over h JOIN visits ON visits.number = h.visit
    UNION SELECT c.number FROM team_recusal c JOIN visits ON visits.number = c.visit
    UNION SELECT i.checklist FROM visit_item i JOIN visits ON visits.number = i.visit
  )`;

/** Entries of the history that are in a file, over `held`: things by their number, or by what stands before a slash. */
export const IN_FILE = `split_part(e.number, '/', 1) IN (SELECT h.number FROM held h WHERE h.number IS NOT NULL)`;

/** What is asked for. Throws ARCHIVE_SCOPE_UNFIT. */
export function archiveAsked(args: ArchiveArgs): { readonly kind: ArchiveKind; readonly number: string } {
  const [first, ...others] = (['visit', 'plan', 'round'] as const).flatMap((kind) => {
    const number = args[kind];
    return number ? [{ kind, number }] : [];
  });
  if (first && others.length === 0) return first;
  throw new CataloguedError('ARCHIVE_SCOPE_UNFIT', { field: 'visit' });
}

/** The file of a thing with its parties; undefined where there is no such thing. */
export async function findArchive(
  client: Queryable,
  { kind, number }: { readonly kind: ArchiveKind; readonly number: string },
): Promise<ArchiveScope | undefined> {
  const row = (await client.query<{ parties: string[] }>(PARTIES[kind], [number])).rows[0];
  return row && { kind, number, parties: row.parties };
}
