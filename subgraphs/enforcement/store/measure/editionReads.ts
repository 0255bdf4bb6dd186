import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkPageQuery } from '../../../../kernel/service/work/workPage';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { seesAuthority, type WorkActor } from '../../../../kernel/values/work/workParties';
import type { EditionState } from '../../rules/measure/measureEdition';
import { type EditionSort, type StandingEdition, standingEditions } from './editionRows';

/** Which editions are wanted. */
export interface EditionFilter {
  readonly authority?: string | null;
  readonly provision?: string | null;
  readonly kind?: string | null;
  readonly state?: EditionState | null;
  /** Published ones in force on this day; a repeal is in force nowhere. */
  readonly inForceOn?: Day | null;
}

const IN_FORCE = `w.state = 'PUBLISHED' AND NOT w.repeals AND w.effective_from <= ?::date
  AND (w.effective_to IS NULL OR w.effective_to > ?::date)`;
const SEEN = `w.state = 'PUBLISHED' OR w.authority = ANY (?::text[])`;

/** Editions newest first: published ones for everybody, others for those who see their department's work. */
export function listEditions(
  statements: Statements,
  sort: EditionSort,
  { authority, provision, kind, state, inForceOn }: EditionFilter,
  page: WorkPageQuery,
): Promise<PageRows> {
  const listing = listingOf(standingEditions(sort), [
    ['w.authority = ?', authority],
    ['w.provision = ?', provision],
    ['w.kind = ?', kind],
    ['w.state = ?', state],
    [IN_FORCE, inForceOn],
    [SEEN, page.authorities],
  ]);
  return listWork(statements, listing, { ...page, authorities: null });
}

/** The edition of a number; undefined where there is none of that sort that the actor sees. */
export async function findEdition(
  statements: Statements,
  sort: EditionSort,
  number: string,
  actor: WorkActor,
): Promise<StandingEdition | undefined> {
  const found = await findWork<StandingEdition>(readingFrom(statements), standingEditions(sort), number);
  return found && (found.state === 'PUBLISHED' || seesAuthority(actor, found.authority)) ? found : undefined;
}
