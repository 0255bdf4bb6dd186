import { CataloguedError } from './cataloguedError';
import { personalIdLikeness } from './personalId';
import { USCC_ALPHABET } from './usccCheck';

declare const subjectKeyBrand: unique symbol;

/** Pseudonym of a supervised citizen: P and 17 symbols of the credit code's alphabet. */
export type SubjectKey = string & { readonly [subjectKeyBrand]: true };

const FORM = new RegExp(`^P[${USCC_ALPHABET}]{17}$`);
const ID_LENGTHS = [15, 17, 18];

/** Whether a citizen's identity number seems to stand anywhere in a text, blanks and hyphens left out. */
function holdsPersonalId(text: string): boolean {
  const places = [...text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '')].map((_, at, all) =>
    ID_LENGTHS.map((length) => all.slice(at, at + length).join('')),
  );
  return places.flat().some((window) => personalIdLikeness(window) !== 'NONE');
}

/**
 * A supervised citizen is known by a pseudonym, and never by a number of identity
 *
 * The authority makes it of what it knows with a key of its own (HMAC), so that it alone can say who that is; reading A10:
 * citizens have no credit code. What looks like an identity number is refused, and nothing of what came is shown: it may
 * be a name. Throws SUBJECT_KEY_PERSONAL_ID, SUBJECT_KEY_INVALID.
 *
 * 《上海市分类监管管理办法》第二条、第二十三条
 */
export function requireSubjectKey(raw: string, field = 'subjectKey'): SubjectKey {
  if (raw.length <= 200 && FORM.test(raw) && !holdsPersonalId(raw)) return raw as SubjectKey;
  const code = holdsPersonalId(raw.slice(0, 200)) ? 'SUBJECT_KEY_PERSONAL_ID' : 'SUBJECT_KEY_INVALID';
  throw new CataloguedError(code, { field, length: raw.length, article: '上海市分类监管管理办法 2' });
}
