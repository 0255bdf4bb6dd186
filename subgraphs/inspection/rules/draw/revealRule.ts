import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { commitNonce } from './drawSeed';

const ARTICLE = '沪府发〔2020〕7号（十一）';
const NONCE = /^[0-9a-f]{64}$/;

/**
 * Whether a nonce that a department opens is the one it committed itself to.
 *
 * FL-2
 */
export function revealRule(nonce: string, committed: string): Verdict {
  if (!NONCE.test(nonce)) return unlawful('DRAW_NONCE_MALFORMED', ARTICLE, { field: 'nonce' });
  return commitNonce(nonce) === committed
    ? lawful
    : unlawful('DRAW_REVEAL_UNFIT', ARTICLE, { field: 'nonce', received: commitNonce(nonce), limit: committed });
}
