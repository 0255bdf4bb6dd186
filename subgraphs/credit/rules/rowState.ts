import { clip } from '../../../kernel/values/cataloguedError';
import { ENTITY_STATES } from '../../../kernel/values/reference/entityStates';
import { type Judged, keep, refuse } from './judged';
import { plainText } from './shiftedValue';

/** How registers write the states, beside the names in the table. */
const WRITTEN: Readonly<Record<string, string>> = {
  '存续(在营、开业、在册)': 'IN_OPERATION',
  在业: 'IN_OPERATION',
  在营: 'IN_OPERATION',
  开业: 'IN_OPERATION',
  正常: 'IN_OPERATION',
  确立: 'IN_OPERATION',
  吊销: 'REVOKED',
  '吊销,未注销': 'REVOKED',
  清算中: 'LIQUIDATING',
  已注销: 'DEREGISTERED',
  '吊销,已注销': 'DEREGISTERED',
  撤销登记: 'VOIDED',
  已迁出: 'MOVED_OUT',
};
const BY_TEXT = new Map([
  ...Object.entries(WRITTEN),
  ...ENTITY_STATES.flatMap(({ code, zh }): [string, string][] => [
    [code, code],
    [zh, code],
  ]),
]);

/**
 * The state of registration of a register row
 *
 * Registers write a state in many ways; one that is not known keeps the row out, because a wrong state would be worse
 * than none. 停业 is not known: 歇业 is filed, to stop business is not. A row without a state says nothing of it: in
 * operation is assumed and marked as assumed, and a state that the register knows stands.
 *
 * 《市场主体登记管理条例》第三十条、第三十一条
 */
export function rowState(text: string | undefined): Judged<string> {
  const written = plainText(text ?? '').normalize('NFKC');
  if (written === '') return keep('IN_OPERATION', 'STATE_ASSUMED');
  const code = BY_TEXT.get(written) ?? BY_TEXT.get(written.toUpperCase());
  if (code !== undefined) return keep(code);
  return refuse('ENTITY_STATE_UNKNOWN', '市场主体登记管理条例 30', { field: 'state', received: clip(text ?? '') });
}
