import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { type Day, yearOf } from '../../../../kernel/values/day';
import { personalIdLikeness } from '../../../../kernel/values/personalId';
import { holdsPersonalNumber } from '../../../../kernel/values/work/workText';

const FORM = /^[\p{Script=Han}A-Z]{1,30}〔(\d{4})〕[0-9A-Z][0-9A-Z-]{0,39}号$/u;
const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[[［【(（]/g, '〔'],
  [/[\]］】)）]/g, '〕'],
];

/**
 * The number of a case, as enforcement writes it: office, year in 〔〕, number, 号
 *
 * Other brackets are forgiven and blanks left out. Only the form is judged here: the case itself is with enforcement. The
 * year is not after the present one, and no number of a document stands in place of the case's. Throws CASE_NUMBER_INVALID.
 *
 * 《上海市分类监管管理办法》第二十一条
 */
export function requireCaseNumber(raw: string, today: Day): string {
  const blank = raw.slice(0, 200).replace(/\s/g, '');
  const text = BRACKETS.reduce((written, [found, mark]) => written.replace(found, mark), blank);
  const [, year] = FORM.exec(text) ?? [];
  const number = text.slice(text.indexOf('〕') + 1, -1);
  const personal = personalIdLikeness(number) !== 'NONE' || holdsPersonalNumber(raw.slice(0, 200));
  if (year !== undefined && Number(year) <= yearOf(today) && Number(year) >= 1990 && !personal) return text;
  throw new CataloguedError('CASE_NUMBER_INVALID', {
    field: 'caseNumber',
    ...(!personal && { received: raw }),
    article: '上海市分类监管管理办法 21',
  });
}
