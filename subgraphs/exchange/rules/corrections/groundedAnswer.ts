import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';

/**
 * An answer gives its grounds
 *
 * Whoever decides a doubt, whichever way, says what was verified and why it leads there. Silence, blanks and
 * punctuation are no grounds. 政务数据共享条例（国务院令第809号）第二十六条
 */
export function groundedAnswer(grounds: string | null | undefined): Verdict {
  if (/[\p{L}\p{N}]/u.test(grounds ?? '')) return lawful;
  return unlawful('ANSWER_WITHOUT_GROUNDS', '政务数据共享条例（国务院令第809号） 26', { missing: ['grounds'] });
}
