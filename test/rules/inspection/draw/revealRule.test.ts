import { commitNonce } from '../../../../subgraphs/inspection/rules/draw/drawSeed';
import { revealRule } from '../../../../subgraphs/inspection/rules/draw/revealRule';
import { digitsFrom } from '../../../support/draw/drawnRound';

const NONCE = digitsFrom('nonce');

describe('opened nonce (FL-2)', () => {
  it('is the one of the commitment', () => {
    expect(revealRule(NONCE, commitNonce(NONCE))).toEqual({ lawful: true });
  });

  it('is refused when it is another', () => {
    const other = digitsFrom('another');
    expect(revealRule(other, commitNonce(NONCE))).toMatchObject({
      code: 'DRAW_REVEAL_UNFIT',
      facts: { received: commitNonce(other), limit: commitNonce(NONCE) },
    });
  });

  it.each([NONCE.toUpperCase(), NONCE.slice(1), `${NONCE}0`, `${NONCE}\n`, ''])(
    'is refused when it is written %j',
    (nonce) => {
      expect(revealRule(nonce, commitNonce(nonce))).toMatchObject({ code: 'DRAW_NONCE_MALFORMED' });
    },
  );
});
