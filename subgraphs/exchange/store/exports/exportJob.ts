import { randomUUID } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { findDatabaseFault } from '../../../../kernel/service/errors';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { keptUntil, MOST_ATTEMPTS } from '../../rules/exports/exportLimits';
import { type ExportClaims, openExportClaims } from './exportClaims';
import { attemptFolder, exportFolder } from './exportFolder';
import { type ExportSigner, openExportSigner } from './exportKeys';
import type { ExportRecord } from './exportRecord';
import { removeLeftFolders } from './removeLeftFolders';
import { ExportTaken, writeExport } from './writeExport';

const POLL_MS = 300;
const LONGEST_WAIT_MS = 5_000;
const SWEEP_EVERY_MS = 600_000;

/** What the job needs. */
export type ExportJobOptions = Pick<JobEnvironment, 'database' | 'dataDir' | 'clock' | 'onIncident' | 'log'>;

/** Runs the exports that wait, one after the other, until it is told to stop. */
class ExportJob {
  private readonly claims: ExportClaims;
  private signer: ExportSigner | undefined;
  private failures = 0;
  private sweepAt = performance.now();

  constructor(
    private readonly options: ExportJobOptions,
    private readonly signal: AbortSignal,
  ) {
    this.claims = openExportClaims(options.database, randomUUID(), options.clock);
  }

  async run(): Promise<void> {
    while (!this.signal.aborted) {
      await delay(await this.step(), undefined, { signal: this.signal }).catch(() => undefined);
    }
  }

  /** Does what there is to do; resolves to the milliseconds until the next look. */
  private async step(): Promise<number> {
    try {
      await this.removeExpired();
      const record = await this.claims.take();
      this.failures = 0;
      if (!record) return POLL_MS;
      await this.take(record);
      return 0;
    } catch (error) {
      this.failures += 1;
      const level = this.failures === 1 ? 'warn' : 'debug';
      this.options.log[level]({ err: error }, 'exports could not be looked at');
      return Math.min(POLL_MS * 2 ** this.failures, LONGEST_WAIT_MS);
    }
  }

  /** Files of what is over go, also of exports that another process ended or left behind. */
  private async removeExpired(): Promise<void> {
    const { claims } = this;
    if ((await claims.expire()).length > 0) this.sweepAt = performance.now();
    if (performance.now() < this.sweepAt) return;
    await removeLeftFolders(this.options.dataDir, () => claims.listFolders());
    this.sweepAt = performance.now() + SWEEP_EVERY_MS;
  }

  private async take(record: ExportRecord): Promise<void> {
    const { id, attempts } = record;
    if (attempts > MOST_ATTEMPTS) {
      await this.claims.fail(id, 'EXPORT_INTERRUPTED', { limit: MOST_ATTEMPTS });
      return;
    }
    try {
      await this.write(record);
    } catch (error) {
      if (!(error instanceof ExportTaken)) await this.letGo(id, error);
    }
  }

  /** Writes the files in a folder of this process, which becomes the export's when they are whole, or is removed. */
  private async write(record: ExportRecord): Promise<void> {
    const { claims, signal } = this;
    const { database, dataDir, clock } = this.options;
    const [attempt, folder] = [attemptFolder(dataDir, record.id, claims.holder), exportFolder(dataDir, record.id)];
    const place = async (): Promise<void> => {
      await rm(folder, { recursive: true, force: true });
      await rename(attempt, folder);
    };
    try {
      this.signer ??= await openExportSigner(database, dataDir);
      const { signer } = this;
      const manifest = await writeExport(record, { ...this.options, claims, signer, signal });
      await claims.ready(record.id, { manifest, expiresAt: keptUntil(clock()), place });
    } finally {
      await rm(attempt, { recursive: true, force: true });
    }
  }

  /** The export waits again, or has failed with its reason. */
  private async letGo(id: string, error: unknown): Promise<void> {
    if (this.signal.aborted) await this.claims.putBack(id);
    else if (error instanceof CataloguedError) await this.claims.fail(id, error.code, error.facts);
    else if (findDatabaseFault(error)) throw error;
    else {
      const incident = randomUUID();
      this.options.onIncident(incident, error);
      await this.claims.fail(id, 'INTERNAL', { incident });
    }
  }
}

/** Starts the running of exports. */
export function openExportJob(options: ExportJobOptions): SiloJobs {
  const stopping = new AbortController();
  const running = new ExportJob(options, stopping.signal).run();
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
