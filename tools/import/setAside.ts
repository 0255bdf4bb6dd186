import type { QuarantineEntry } from '../../kernel/service/importRuns/importRuns';
import type { CataloguedError } from '../../kernel/values/cataloguedError';
import { CODES } from '../../kernel/values/codes';
import type { Facts } from '../../kernel/values/verdict';
import type { Refused } from '../../subgraphs/credit/rules/judged';
import { holdsPersonalNumber } from '../../subgraphs/credit/rules/personalNumber';
import type { ColumnPlan } from './planColumns';

const NUL = '\u0000';
const NUL_SHOWN = '\u2400';
const WITHHELD = '***';
const OWN_WORDS = '本项目口径';

/** A row and the number it has in its file, counted from 1 under the header. */
export interface NumberedRow {
  readonly rowNumber: number;
  readonly record: readonly string[];
}

/**
 * The row as it was, for whoever mends it: whole, but for columns that are not read, and for what may be a person's
 * number.
 */
function rawRow(record: readonly string[], codes: readonly string[], plan: ColumnPlan): string {
  const personal = codes.includes('USCC_PERSONAL_ID');
  const read = new Set(plan.positions.values());
  const unread = (index: number): boolean => plan.ignored.length > 0 && !read.has(index);
  const shown = record.map((value, index) => {
    if (unread(index) || codes.includes('ROW_NOT_JSON')) return null;
    if (holdsPersonalNumber(value) || (personal && index === plan.positions.get('uscc'))) return WITHHELD;
    return value.replaceAll(NUL, NUL_SHOWN);
  });
  return JSON.stringify(shown);
}

/** A reason's facts without what may be a person's number. */
function shownFacts({ facts, article }: Pick<Refused, 'facts' | 'article'>): Facts {
  const safe = Object.entries(facts).map(([name, value]): [string, Facts[string]] => [
    name,
    holdsPersonalNumber(JSON.stringify(value)) ? WITHHELD : value,
  ]);
  return { ...Object.fromEntries(safe), article };
}

/** The entry of a row that is put aside, with its number, its text and every reason. */
export function setAside(
  { rowNumber, record }: NumberedRow,
  reasons: readonly Pick<Refused, 'code' | 'facts' | 'article'>[],
  plan: ColumnPlan,
): QuarantineEntry {
  const codes = reasons.map(({ code }) => code);
  return { rowNumber, rawRow: rawRow(record, codes, plan), codes, facts: reasons.map(shownFacts) };
}

/** The refusal of the store or of a rule as a reason: where no article decided, the hub's own words did. */
export function reasonOf({ code, facts }: CataloguedError): Pick<Refused, 'code' | 'facts' | 'article'> {
  const { article = CODES[code].article ?? OWN_WORDS, ...rest } = facts;
  return { code, facts: rest, article: String(article) };
}
