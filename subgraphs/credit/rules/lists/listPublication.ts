import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/** What a decision to list makes public. */
export interface PublishedEntry {
  readonly documentNumber: string | null;
  /** How one gets off the list. */
  readonly exitConditions: string | null;
  /** What the party can do against the decision. */
  readonly remedy: string | null;
}

/**
 * Entry, exit and remedy are published with the list
 *
 * CR-7；《上海市社会信用条例》第三十三条
 */
export function listPublication(entry: PublishedEntry): Verdict {
  const { documentNumber, exitConditions, remedy } = entry;
  const missing = Object.entries({ documentNumber, exitConditions, remedy }).filter(([, value]) => value === null);
  if (missing.length === 0) return lawful;
  return unlawful('LIST_PUBLICATION_INCOMPLETE', '上海市社会信用条例 33', { missing: missing.map(([field]) => field) });
}
