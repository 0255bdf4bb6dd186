import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { listWork } from '../../../../kernel/service/work/listWork';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { findWork, listingOf } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { CLUES, type ClueRow } from './clueRows';
import { RISK_MODELS, type RiskModelRow } from './riskModelRows';

type Page = Parameters<typeof listWork>[2];

/** Which clues are wanted. */
export interface ClueFilter {
  readonly authority?: string | null;
  readonly matter?: string | null;
  readonly uscc?: string | null;
  readonly state?: string | null;
  readonly source?: string | null;
  /** True for those whose present step is overdue. */
  readonly overdue?: boolean | null;
}

/** Clues of the authorities in a viewer's sight, newest first. */
export function listClues(statements: Statements, filter: ClueFilter, page: Page & { today: Day }): Promise<PageRows> {
  const { authority, matter, uscc, state, source, overdue } = filter;
  const listing = listingOf(CLUES, [
    ['w.authority = ?', authority],
    ['w.matter_code = ?', matter],
    ['w.uscc = ?::character(18)', uscc],
    ['w.state = ?', state],
    ['w.source = ?', source],
    [`w.state <> 'FED_BACK' AND w.due_on < ?::date`, overdue ? page.today : null],
  ]);
  return listWork(statements, listing, page);
}

/** The clue of a number; undefined where there is none. */
export function findClue(statements: Statements, number: string): Promise<ClueRow | undefined> {
  return findWork<ClueRow>(readingFrom(statements), CLUES, number);
}

/** Which editions of models are wanted. */
export interface RiskModelFilter {
  readonly authority?: string | null;
  readonly matter?: string | null;
  readonly code?: string | null;
  /** True for the present editions alone. */
  readonly inForce?: boolean | null;
}

/** Editions that a viewer sees: those that are published, and drafts of the authorities in its sight; null for all. */
export function listRiskModels(statements: Statements, filter: RiskModelFilter, page: Page): Promise<PageRows> {
  const { authority, matter, code, inForce } = filter;
  const listing = listingOf(RISK_MODELS, [
    ['w.authority = ?', authority],
    ['w.matter_code = ?', matter],
    ['w.code = ?', code],
    [`w.state = 'PUBLISHED' AND (w.in_force_to IS NULL) = ?`, inForce ? true : null],
    [`w.state = 'PUBLISHED' OR w.authority = ANY (?::text[])`, page.authorities],
  ]);
  return listWork(statements, listing, { ...page, authorities: null });
}

/** The edition of a number; undefined where there is none. */
export function findRiskModel(statements: Statements, number: string): Promise<RiskModelRow | undefined> {
  return findWork<RiskModelRow>(readingFrom(statements), RISK_MODELS, number);
}
