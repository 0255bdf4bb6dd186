import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { getPurpose } from '../../../../kernel/values/reference/purposes';
import type { SharingClass } from '../../../../kernel/values/reference/resources';
import { findTextFault } from '../../../../kernel/values/text';
import type { EntryState } from './entryClock';

const LONGEST_TEXT = 64;

/** Conditions on the catalogue as a caller writes them. */
export interface CatalogueFilterInput {
  readonly text?: string | null;
  readonly owner?: string | null;
  readonly class?: SharingClass | null;
  readonly purpose?: string | null;
  readonly state?: EntryState | null;
  readonly overdue?: boolean | null;
}

/** The same conditions checked; null restricts nothing. */
export interface CatalogueFilter {
  /** Folded words, each of which an entry's text must hold. */
  readonly words: readonly string[];
  readonly owner: string | null;
  readonly class: SharingClass | null;
  readonly purpose: string | null;
  readonly state: EntryState | null;
  readonly overdue: boolean | null;
}

/** A text as the catalogue is searched by: width and case make no difference. */
export function foldText(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  const fault = findTextFault(text);
  if (fault) throw new CataloguedError(fault, { field: 'text' });
  if (text.length > LONGEST_TEXT) {
    throw new CataloguedError('NAME_SEARCH_TOO_LONG', { field: 'text', received: text, limit: LONGEST_TEXT });
  }
  return [...new Set(foldText(text).split(/\s+/).filter(Boolean))].sort();
}

/**
 * Reads the conditions on the catalogue. Throws UNKNOWN_DEPARTMENT, UNKNOWN_PURPOSE, NAME_SEARCH_TOO_LONG, TEXT_NUL or
 * TEXT_LONE_SURROGATE.
 */
export function catalogueFilter(input: CatalogueFilterInput): CatalogueFilter {
  return {
    words: wordsOf(input.text ?? ''),
    owner: input.owner ? getDepartment(input.owner, 'owner').code : null,
    class: input.class ?? null,
    purpose: input.purpose ? getPurpose(input.purpose).code : null,
    state: input.state ?? null,
    overdue: input.overdue ?? null,
  };
}
