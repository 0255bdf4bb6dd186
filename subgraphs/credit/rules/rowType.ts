import { clip } from '../../../kernel/values/cataloguedError';
import { ENTERPRISE_TYPES, findEnterpriseType } from '../../../kernel/values/reference/enterpriseTypes';
import { type Judged, keep, refuse } from './judged';
import { plainText, shiftedValue } from './shiftedValue';

const LONGEST = 60;
const BY_NAME = new Map(ENTERPRISE_TYPES.map(({ code, zh }) => [zh, code]));

/** An enterprise type: its code where one is known, and the text as received. */
export interface RowType {
  readonly code: string | null;
  readonly text: string | null;
}

/**
 * The enterprise type of a register row
 *
 * A code or a name of the table gives the code; another name is kept as text with a doubt, for registers name types in
 * more ways than any table. A date, a sum of money or a code of an entity is a field of another column.
 *
 * 《市场主体登记管理条例》第八条
 */
export function rowType(text: string): Judged<RowType> {
  const plain = plainText(text);
  if (plain === '') return keep({ code: null, text: null });
  const byCode = findEnterpriseType(plain);
  if (byCode) return keep({ code: byCode.code, text: byCode.zh });
  if (plain.length > LONGEST || shiftedValue(plain) !== undefined) {
    return refuse('ENTITY_TYPE_UNFIT', '市场主体登记管理条例 8', { field: 'enterpriseType', received: clip(text) });
  }
  const code = BY_NAME.get(plain.normalize('NFKC')) ?? null;
  return code === null ? keep({ code, text: plain }, 'TYPE_UNLISTED') : keep({ code, text: plain });
}
