import { personalIdLikeness } from '../../../kernel/values/personalId';
import { parseUscc } from '../../../kernel/values/uscc';

const BETWEEN = /(?<=\d)[\s\p{C}\p{Pd}\u00b7.]+(?=[\dx])/giu;
const RUN = /\d{14,}x?/gi;
const LENGTH = 18;
const FEWEST_DIGITS = 14;

/** Digits of either width; few texts have many, so that few are looked at any further. */
function digitsOf(text: string): number {
  let digits = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if ((unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19)) digits += 1;
  }
  return digits;
}

/** A citizen's number anywhere in a longer run of digits counts only when its check character agrees. */
function holdsChecked(run: string): boolean {
  for (let from = 1; from + LENGTH <= run.length; from++) {
    if (personalIdLikeness(run.slice(from, from + LENGTH)) === 'CHECKED') return true;
  }
  return false;
}

function isPersonal(run: string): boolean {
  if (personalIdLikeness(run) === 'NONE') return holdsChecked(run);
  const parsed = parseUscc(run);
  return !parsed.ok && parsed.code !== 'USCC_OLD_REGISTRATION_NUMBER';
}

/**
 * Whether a text holds what may be a citizen's identity number
 *
 * Wherever in the text it stands, in any width, with spaces or hyphens in it. A number that is a sound code or an old
 * registration number is none. Such a text is neither stored nor shown.
 *
 * 《个人信息保护法》第六条；GB 11643-1999
 */
export function holdsPersonalNumber(text: string): boolean {
  if (digitsOf(text) < FEWEST_DIGITS) return false;
  const plain = text.normalize('NFKC').replace(BETWEEN, '').toUpperCase();
  return (plain.match(RUN) ?? []).some(isPersonal);
}
