import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { findDatabaseFault } from '../../../../kernel/service/errors';
import type { JobEnvironment, SiloJobs } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { keptUntil, MOST_ATTEMPTS } from '../../rules/exports/exportLimits';
import { type ExportClaims, openExportClaims } from './exportClaims';
import { exportFolder } from './exportFolder';
import { type ExportSigner, openExportSigner } from './exportKeys';
import type { ExportRecord } from './exportRecord';
import { ExportTaken, writeExport } from './writeExport';

const POLL_MS = 300;
const LONGEST_WAIT_MS = 5_000;

/** What the job needs. */
export type ExportJobOptions = Pick<JobEnvironment, 'database' | 'dataDir' | 'clock' | 'onIncident' | 'log'>;

/** Runs the exports that wait, one after the other, until it is told to stop. */
class ExportJob {
  private readonly claims: ExportClaims;
  private signer: ExportSigner | undefined;
  private failures = 0;

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
      for (const id of await this.claims.expire()) await this.removeFiles(id);
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

  private async take(record: ExportRecord): Promise<void> {
    const { id, attempts } = record;
    if (attempts > MOST_ATTEMPTS) {
      await this.claims.fail(id, 'EXPORT_INTERRUPTED', { limit: MOST_ATTEMPTS });
      return;
    }
    const { claims, signal } = this;
    const { database, dataDir } = this.options;
    try {
      this.signer ??= await openExportSigner(database, dataDir);
      const { signer } = this;
      const manifest = await writeExport(record, { ...this.options, claims, signer, signal });
      await claims.ready(id, manifest, keptUntil(this.options.clock()));
    } catch (error) {
      if (!(error instanceof ExportTaken)) await this.letGo(id, error);
    }
  }

  /** Takes back what was written; the export waits again, or has failed with its reason. */
  private async letGo(id: string, error: unknown): Promise<void> {
    await this.removeFiles(id);
    if (this.signal.aborted) await this.claims.putBack(id);
    else if (error instanceof CataloguedError) await this.claims.fail(id, error.code, error.facts);
    else if (findDatabaseFault(error)) throw error;
    else {
      const incident = randomUUID();
      this.options.onIncident(incident, error);
      await this.claims.fail(id, 'INTERNAL', { incident });
    }
  }

  private removeFiles(id: string): Promise<void> {
    return rm(exportFolder(this.options.dataDir, id), { recursive: true, force: true });
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
