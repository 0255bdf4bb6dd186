import { CataloguedError } from '../cataloguedError';
import type { Day } from '../day';

const YEAR = /〔(\d{4})〕/u;

/** The field that a number was given in, and the day that its document bears. */
export interface DocumentDay {
  readonly field: string;
  readonly on: Day;
}

/**
 * The year in the number of a document is that of its day, or the one before for a number that was given out and used after
 * the turn of the year
 *
 * Numbers run by the year in which they are given out; none is given out in a year that is not there yet. A number without a
 * year says nothing. Throws DOCUMENT_YEAR_UNFIT.
 *
 * 《党政机关公文处理工作条例》第九条（发文字号）; the year before: reading of this project
 */
export function requireDocumentYear(number: string, { field, on }: DocumentDay): void {
  const year = Number(YEAR.exec(number)?.[1] ?? Number.NaN);
  const latest = Number(on.slice(0, 4));
  if (Number.isNaN(year) || (year <= latest && year >= latest - 1)) return;
  throw new CataloguedError('DOCUMENT_YEAR_UNFIT', { field, received: number, on, earliest: latest - 1, latest });
}
