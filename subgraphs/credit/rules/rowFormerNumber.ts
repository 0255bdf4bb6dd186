import { isRegistrationNumber } from '../../../kernel/values/registrationNumber';
import { type Judged, keep } from './judged';
import { plainText } from './shiftedValue';

const SEPARATORS = /[\s\p{Cf}\p{Pd}'\u2019]/gu;

/**
 * The 15-digit number of a register row, by which the entity was registered before its code
 *
 * Registers kept it in a column of its own when codes took its place (2015). A number whose check digit does not agree is
 * kept with a doubt, since old ones were given out by hand; what is no number of 15 digits is left out with a doubt. The
 * code of the row stands on its own in either case.
 *
 * 国务院办公厅关于加快推进“三证合一”登记制度改革的意见（国办发〔2015〕50号）
 */
export function rowFormerNumber(text: string): Judged<string | null> {
  const plain = plainText(text).normalize('NFKC').replace(SEPARATORS, '');
  if (plain === '') return keep(null);
  if (!/^\d{15}$/.test(plain)) return keep(null, 'FORMER_NUMBER_UNREADABLE');
  return isRegistrationNumber(plain) ? keep(plain) : keep(plain, 'FORMER_NUMBER_CHECK');
}
