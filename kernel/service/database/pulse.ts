import type { DataSource } from 'typeorm';
import { openPool } from './statements';

const SESSIONS = 2;
/** Shorter than the gateway waits for a sign of life. */
const PULSE_TIMEOUT_MS = 900;

/** Signs of life of a silo's database, on sessions of their own so that no load on the others can fake its death. */
export interface Pulse {
  /**
   * Resolves when the database answers and every table of the silo can be read; rejects within seconds otherwise.
   * Whoever asks meanwhile shares the answer.
   */
  ready(): Promise<void>;
  /** When the silo last recorded a fact, as ISO 8601 in UTC; null while it holds none. */
  findLastRecorded(): Promise<string | null>;
  stop(): Promise<void>;
}

/** Reads no row, but waits behind whoever locks a table as a reader would; leaves out what nobody may read. */
function touch({ entityMetadatas, driver }: DataSource, writeOnly: readonly string[]): string {
  const tables = entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((table) => !writeOnly.includes(table))
    .map((table) => `(SELECT 1 FROM ${driver.escape(table)} WHERE false)`);
  return `SELECT ${['1', ...tables].join(', ')}`;
}

/** Opens the pulse of the database that the data source describes; `writeOnly` are tables that the silo cannot read. */
export function openPulse(dataSource: DataSource, url: string, writeOnly: readonly string[] = []): Pulse {
  const pool = openPool({ url, size: SESSIONS, statementTimeout: PULSE_TIMEOUT_MS });
  const text = touch(dataSource, writeOnly);
  let asking: Promise<void> | undefined;
  const ask = async (): Promise<void> => {
    try {
      await pool.query(text);
    } finally {
      asking = undefined;
    }
  };
  return {
    ready() {
      asking ??= ask();
      return asking;
    },
    async findLastRecorded() {
      const { rows } = await pool.query<{ at: number }>(
        `SELECT (extract(epoch FROM recorded_at) * 1000)::float8 AS at FROM outbox ORDER BY position DESC LIMIT 1`,
      );
      return rows[0] ? new Date(rows[0].at).toISOString() : null;
    },
    stop: () => pool.end(),
  };
}
