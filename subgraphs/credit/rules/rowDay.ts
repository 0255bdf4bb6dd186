import { clip } from '../../../kernel/values/cataloguedError';
import { type Day, day, isDay } from '../../../kernel/values/day';
import { type Judged, keep, refuse } from './judged';
import { plainText } from './shiftedValue';

const FORM =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/** Before it no business was registered; a spreadsheet makes 1899 and 1900 of an empty cell. */
const EARLIEST = day('1901-01-01');

/**
 * The day of registration of a register row
 *
 * The day on which the licence was issued. Written as 2004-05-31, 2004/5/31, 2004.5.31, 2004年5月31日 or 20040531, with
 * or without a time of day. It lies neither before any register nor after the day of the import.
 *
 * 《市场主体登记管理条例》第二十一条
 */
export function rowDay(text: string, today: Day): Judged<Day> {
  const plain = plainText(text).normalize('NFKC');
  const [, year = '', month = '', date = ''] = FORM.exec(plain) ?? COMPACT.exec(plain) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  if (isDay(written) && written >= EARLIEST && written <= today) return keep(written);
  const facts = { field: 'registeredOn', received: clip(text), earliest: EARLIEST, latest: today };
  return refuse('ENTITY_DAY_UNFIT', '市场主体登记管理条例 21', facts);
}
