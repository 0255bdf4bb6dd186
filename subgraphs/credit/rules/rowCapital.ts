import { clip } from '../../../kernel/values/cataloguedError';
import { type Judged, keep, refuse } from './judged';
import { isQualityFlag } from './qualityFlags';
import { type CapitalFact, readCapital } from './readCapital';
import { plainText, shiftedValue } from './shiftedValue';

const LONGEST = 60;

/**
 * The registered capital of a register row
 *
 * Kept as `readCapital` reads it; a text that cannot be read is a doubt. A date, a code or a text longer than any sum is
 * a field of another column.
 *
 * 《市场主体登记管理条例》第八条
 */
export function rowCapital(text: string): Judged<CapitalFact | null> {
  const plain = plainText(text);
  const look = shiftedValue(plain);
  if (plain.length > LONGEST || look === 'DATE' || look === 'CODE') {
    return refuse('ENTITY_CAPITAL_UNFIT', '市场主体登记管理条例 8', { field: 'capital', received: clip(text) });
  }
  const capital = readCapital(plain);
  const flag = capital?.flag ?? '';
  return isQualityFlag(flag) ? keep(capital, flag) : keep(capital);
}
