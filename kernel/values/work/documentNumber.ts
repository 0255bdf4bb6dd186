import { CataloguedError } from '../cataloguedError';
import { personalIdLikeness } from '../personalId';
import { requireText } from '../requireRow';

/** Characters of a number of a document as it is typed. */
const LONGEST = 100;
const UNSEEN = /[\s\p{Cf}]/gu;
const YEAR_BRACKETS = /[〔[(【「]((?:19|20)\d{2})[〕\])】」]/;
const FORM = /^[\p{Script=Han}A-Za-z]{1,30}〔(?:19|20)\d{2}〕第?[A-Za-z]{0,10}\d{1,20}(?:-\d{1,4})?号$/u;

/**
 * A number of an official document in its one form: code of the agency, year in 〔〕, serial number, 号
 *
 * Widths, compatibility characters, blanks and the brackets around the year are brought to one form (NFKC), so that a number
 * is found however it is typed; nothing else is changed. What passes the check of a citizen's identity number is none.
 * Throws the codes of `requireText`, TEXT_TOO_LONG and DOCUMENT_NUMBER_UNFIT.
 *
 * 《党政机关公文处理工作条例》第九条（发文字号）
 */
export function documentNumber(text: string, field: string): string {
  requireText(text, field);
  if (text.length > LONGEST) throw new CataloguedError('TEXT_TOO_LONG', { field, length: text.length, limit: LONGEST });
  const number = text.normalize('NFKC').replace(UNSEEN, '').replace(YEAR_BRACKETS, '〔$1〕');
  const serial = number.slice(number.indexOf('〕') + 1).replace(/\D/g, '');
  const isPersonal = personalIdLikeness(serial) !== 'NONE';
  if (FORM.test(number) && !isPersonal) return number;
  throw new CataloguedError('DOCUMENT_NUMBER_UNFIT', { field, ...(!isPersonal && { received: text }) });
}
