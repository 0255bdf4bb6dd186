import { parseUscc, type Uscc } from '../../../kernel/values/uscc';
import { type Judged, keep, refuse } from './judged';
import { holdsPersonalNumber } from './personalNumber';
import type { QualityFlag } from './qualityFlags';

/** A code in one form, and as it was received. */
export interface RowCode {
  readonly uscc: Uscc;
  readonly received: string;
}

/**
 * The code of a register row
 *
 * A code is taken when it passes the standard after spaces, width and letter case are brought to one form; what was
 * received is kept beside it. No letter is ever guessed. A wrong check digit of the organisation code is a doubt.
 *
 * GB 32100-2015 4
 */
export function rowCode(text: string): Judged<RowCode> {
  const parsed = parseUscc(text);
  if (!parsed.ok) {
    if (holdsPersonalNumber(text)) return refuse('USCC_PERSONAL_ID', 'GB 32100-2015 4', { field: 'uscc' });
    const suggestion = parsed.suggestion === undefined ? {} : { suggestion: parsed.suggestion };
    return refuse(parsed.code, 'GB 32100-2015 4', { field: 'uscc', ...parsed.facts, ...suggestion });
  }
  const flags: QualityFlag[] = [...parsed.flags];
  if (parsed.changed) flags.unshift('CODE_REWRITTEN');
  return keep({ uscc: parsed.uscc, received: parsed.raw }, ...flags);
}
