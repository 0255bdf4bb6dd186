import { CataloguedError } from '../../../../kernel/values/cataloguedError';

/** A place in the feed: after the event of that number, in one life of the exchange's database. */
export interface FeedPosition {
  readonly life: string;
  readonly seq: string;
}

/** Where the feed stands. */
export interface FeedStanding {
  readonly life: string;
  readonly lastSeq: string;
  /** History up to here is no longer whole: superseded events were removed. */
  readonly horizon: string;
}

const PATTERN = /^([0-9a-f]{12})-(0|[1-9][0-9]{0,17})$/;

/** The text of a position, as consumers keep it. */
export const positionText = ({ life, seq }: FeedPosition): string => `${life}-${seq}`;

/**
 * From where a consumer goes on
 *
 * Without a position from the very first event. A position of another life of the feed (it was restored), or one that
 * lies before what is kept whole, is expired and says so: silence would pass over withdrawals. The consumer then loads
 * anew from the start, which gives every fact in its present form. Throws INVALID_POSITION, POSITION_EXPIRED.
 *
 * 《上海市数据条例》第三十五条
 */
export function readPosition(text: string | null | undefined, standing: FeedStanding, field = 'after'): string {
  if (text === null || text === undefined) return '0';
  const [, life, seq] = PATTERN.exec(text) ?? [];
  if (!life || !seq) throw new CataloguedError('INVALID_POSITION', { field, received: text });
  const oldest = positionText({ life: standing.life, seq: standing.horizon });
  const expired = (reason: string): never => {
    throw new CataloguedError('POSITION_EXPIRED', { field, received: text, oldest, reason });
  };
  if (life !== standing.life) return expired('the feed was restored since');
  if (BigInt(seq) > BigInt(standing.lastSeq)) throw new CataloguedError('INVALID_POSITION', { field, received: text });
  if (seq !== '0' && BigInt(seq) < BigInt(standing.horizon)) return expired('older than what is kept');
  return seq;
}
