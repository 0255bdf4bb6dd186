import { CataloguedError } from '../../../kernel/values/cataloguedError';
import { positionText, readPosition } from '../../../subgraphs/exchange/rules/feed/feedPosition';

const life = '0123456789ab';
const standing = { life, lastSeq: '90', horizon: '40' };
const at = (seq: string, of = life): string => positionText({ life: of, seq });

function codeOf(text: string): string {
  try {
    readPosition(text, standing);
  } catch (error) {
    if (error instanceof CataloguedError) return `${error.code} ${error.facts.oldest ?? ''}`.trim();
  }
  return 'none';
}

describe('上海市数据条例 35: from where a consumer goes on', () => {
  it('is the start without a position, and after the last event with the last position', () => {
    expect(readPosition(null, standing)).toBe('0');
    expect(readPosition(at('90'), standing)).toBe('90');
  });

  it('is on the horizon still, and expired the event before', () => {
    expect(readPosition(at('40'), standing)).toBe('40');
    expect(codeOf(at('39'))).toBe(`POSITION_EXPIRED ${at('40')}`);
  });

  it('is the start again for a position from before the first event', () => {
    expect(readPosition(at('0'), standing)).toBe('0');
  });

  it('is expired in another life of the feed', () => {
    expect(codeOf(at('60', 'ffffffffffff'))).toBe(`POSITION_EXPIRED ${at('40')}`);
  });

  it.each([at('91'), at('060'), '60', `${life}-`, `${life}-60 `, `${life}-9999999999999999999`])(
    'is no place at %s',
    (text) => {
      expect(codeOf(text)).toBe('INVALID_POSITION');
    },
  );
});
