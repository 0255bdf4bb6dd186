import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { FactSiloName } from '../../../../kernel/values/silos';
import { type FeedPosition, positionText, readPosition } from '../../rules/feed/feedPosition';
import type { FeedTerms } from '../../rules/feed/feedTerms';
import { findHeardAt } from './hearings';
import { type FeedRow, readFeed, readStanding } from './readFeed';

/** Numbers that one page looks at, so that a narrow scope is read in bounded time. */
const NUMBERS_A_PAGE = 40_000n;

/** What a consumer asks for. */
export interface ChangesRequest {
  readonly resource: string;
  readonly after: string | null | undefined;
  readonly limit: number;
  readonly terms: FeedTerms;
  readonly today: string;
}

/** Events in their order, and where to go on. */
export interface ChangesPage {
  readonly rows: readonly FeedRow[];
  /** Tells the text of an event's position. */
  positionOf(row: FeedRow): string;
  /** After the last event that was looked at. */
  readonly position: string;
  /** Whether more was there when the page was read; a page of a narrow scope can be empty all the same. */
  readonly more: boolean;
}

/** A consumer's word that it has taken in a resource up to a position. */
export interface Acknowledgement {
  readonly holder: string;
  readonly department: string | null;
  readonly agreement: string | null;
  readonly resource: string;
  readonly position: string;
}

/** A holder that has acknowledged an event. */
export interface ChangeDelivery {
  readonly holder: string;
  readonly department: string | null;
  readonly agreement: string | null;
  readonly acknowledgedAt: string;
}

/** The feed of changes. */
export interface FeedStore {
  /** Throws INVALID_POSITION, POSITION_EXPIRED. */
  page(request: ChangesRequest): Promise<ChangesPage>;
  /**
   * Stores the word where it covers an event that no earlier word of the holder does; resolves to the moment of the first
   * word that covers as much. Throws INVALID_POSITION, POSITION_EXPIRED.
   */
  acknowledge(word: Acknowledgement): Promise<string>;
  /** When a silo's outbox was last read to its end; null while it never was. */
  findHeardAt(silo: FactSiloName): Promise<string | null>;
  /** The resource of an event; undefined where there is no such event. */
  findResourceOf(eventId: string): Promise<string | undefined>;
  /** Who has acknowledged an event, each holder's first word; at most 500. */
  listDeliveries(eventId: string): Promise<ChangeDelivery[]>;
}

const smaller = (some: bigint, other: bigint): bigint => (some < other ? some : other);

async function readPage(database: SiloDatabase, request: ChangesRequest): Promise<ChangesPage> {
  const standing = await readStanding(database);
  const after = readPosition(request.after, standing);
  const upTo = smaller(BigInt(after) + NUMBERS_A_PAGE, BigInt(standing.lastSeq));
  const isThere = BigInt(after) < upTo;
  const rows = isThere ? await readFeed(database, { ...request, after, upTo: String(upTo) }) : [];
  const isFull = rows.length === request.limit;
  const seq = isFull ? (rows.at(-1)?.seq ?? after) : String(upTo);
  const at = (number: string): string => positionText({ life: standing.life, seq: number } satisfies FeedPosition);
  return {
    rows,
    positionOf: (row) => at(row.seq),
    position: at(seq),
    more: BigInt(seq) < BigInt(standing.lastSeq),
  };
}

const HOLD = `SELECT pg_advisory_xact_lock(hashtextextended('acknowledge ' || $1 || ' ' || $2, 0))`;

/** The holder's first word that covers every event which this one covers. */
const SAID = `
  SELECT acknowledged_at AS at FROM feed_acknowledgement
  WHERE holder = $1 AND department IS NOT DISTINCT FROM $2 AND agreement IS NOT DISTINCT FROM $3 AND resource = $4
    AND seq >= coalesce((SELECT max(seq) FROM feed_event WHERE resource = $4 AND seq <= $5::bigint), 0)
  ORDER BY id LIMIT 1`;

const ACKNOWLEDGE = `INSERT INTO feed_acknowledgement (holder, department, agreement, resource, seq)
  VALUES ($1, $2, $3, $4, $5) RETURNING acknowledged_at AS at`;

async function acknowledge(database: SiloDatabase, word: Acknowledgement): Promise<string> {
  const { holder, department, agreement, resource, position } = word;
  const seq = readPosition(position, await readStanding(database), 'position');
  const values = [holder, department, agreement, resource, seq];
  return database.transaction(async (client) => {
    await client.query(HOLD, [holder, resource]);
    const said = await client.query<{ at: string }>(SAID, values);
    const { rows } = said.rowCount ? said : await client.query<{ at: string }>(ACKNOWLEDGE, values);
    return rows[0]?.at ?? '';
  });
}

const RESOURCE = 'SELECT resource FROM feed_event WHERE event_id = $1';
const DELIVERIES = `
  SELECT DISTINCT ON (a.holder, a.agreement) a.holder, a.department, a.agreement, a.acknowledged_at AS "acknowledgedAt"
  FROM feed_event e JOIN feed_acknowledgement a ON a.resource = e.resource AND a.seq >= e.seq
  WHERE e.event_id = $1 AND a.acknowledged_at >= e.recorded_at
  ORDER BY a.holder, a.agreement, a.id LIMIT 500`;

/** Opens the feed over the exchange's database. */
export function openFeedStore(database: SiloDatabase): FeedStore {
  const { statements } = database;
  return {
    page: (request) => readPage(database, request),
    acknowledge: (word) => acknowledge(database, word),
    findHeardAt: (silo) => findHeardAt(database, silo),
    async findResourceOf(eventId) {
      const [row] = await statements.run<{ resource: string }>(RESOURCE, [eventId]);
      return row?.resource;
    },
    listDeliveries: (eventId) => statements.run<ChangeDelivery & Record<string, unknown>>(DELIVERIES, [eventId]),
  };
}
