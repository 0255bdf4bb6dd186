import { clip } from '../../../kernel/values/cataloguedError';
import { findWrittenFault } from '../../../kernel/values/text';
import { type Judged, keep, refuse } from './judged';
import { plainText, shiftedValue } from './shiftedValue';

const SHORTEST = 2;
const LONGEST = 100;
const LETTER = /\p{L}/u;
const CONTROL = /\p{Cc}/u;

/**
 * The name of a register row
 *
 * An entity has one name. A text without letters, a date, a code or a sum of money is a field of another column; a
 * control character, a mark of writing direction or more than a hundred characters is damage.
 *
 * 《市场主体登记管理条例》第八条
 */
export function rowName(text: string): Judged<string> {
  const name = plainText(text);
  const length = Array.from(name).length;
  const isName =
    length >= SHORTEST &&
    length <= LONGEST &&
    LETTER.test(name) &&
    !CONTROL.test(name) &&
    findWrittenFault(name) === undefined &&
    shiftedValue(name) === undefined;
  if (isName) return keep(name);
  return refuse('ENTITY_NAME_UNFIT', '市场主体登记管理条例 8', { field: 'name', received: clip(text) });
}
