import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { FactSiloName } from '../../../../kernel/values/silos';

const TOLD_EVERY_MS = 60_000;

const KEEP = `INSERT INTO feed_hearing AS h (silo, heard_at) VALUES ($1, now())
  ON CONFLICT (silo) DO UPDATE SET heard_at = greatest(h.heard_at, excluded.heard_at)`;

/** Keeps when one silo's outbox was last read to its end, at most once a minute. */
export class Hearing {
  private keptAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly database: SiloDatabase,
    private readonly silo: string,
  ) {}

  /** Says that the outbox was read to its end just now, and that all of it is in the feed. */
  async heard(): Promise<void> {
    if (performance.now() - this.keptAt < TOLD_EVERY_MS) return;
    await this.database.transaction((client) => client.query(KEEP, [this.silo]));
    this.keptAt = performance.now();
  }
}

const FIND = `SELECT to_json(heard_at)#>>'{}' AS "heardAt" FROM feed_hearing WHERE silo = $1`;

/** When a silo was last heard to the end; null while it never was. */
export async function findHeardAt({ statements }: SiloDatabase, silo: FactSiloName): Promise<string | null> {
  const [row] = await statements.run<{ heardAt: string }>(FIND, [silo]);
  return row?.heardAt ?? null;
}
