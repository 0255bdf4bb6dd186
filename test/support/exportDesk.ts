import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLog } from '../../kernel/service/log';
import { outboxOf } from '../../kernel/service/readOutbox';
import type { SiloJobs, Viewer } from '../../kernel/service/silo';
import { storeCreditRecords, storeMarketEntities } from '../../subgraphs/credit';
import { exchange } from '../../subgraphs/exchange';
import { openExportJob } from '../../subgraphs/exchange/store/exports/exportJob';
import { FEED_APPLIERS } from '../../subgraphs/exchange/store/feed/appliers';
import { catchUpFollowers } from '../../subgraphs/exchange/store/feed/openFollowers';
import { preparePage } from '../../subgraphs/exchange/store/feed/preparePage';
import { storePage } from '../../subgraphs/exchange/store/feed/storePage';
import { entryOf, recordOf } from './feedFacts';
import { openCredit } from './openCredit';
import { type OpenSilo, openSilo } from './openSilo';

/** An export as its state is asked for. */
export interface ExportNode {
  readonly id: string;
  readonly state: string;
  readonly rowsDone: number;
  readonly rowsTotal: number | null;
  readonly purpose: string;
  readonly agreement: string | null;
  readonly failureCode: string | null;
  readonly manifest: string | null;
  readonly files: readonly { readonly name: string; readonly path: string; readonly rows: number }[];
}

const FIELDS = 'id state rowsDone rowsTotal purpose agreement failureCode manifest files { name path rows }';

/** The exchange with what it took in of a small credit silo, and a folder for its exports. */
export interface ExportDesk {
  readonly source: OpenSilo;
  readonly hub: OpenSilo;
  readonly dataDir: string;
  /** Milliseconds since 1970 as the job sees them; tests turn it. */
  now: number;
  /** Takes in all that is new in the credit silo, however long transactions elsewhere on the server hold it back. */
  takeIn(): Promise<void>;
  /** Starts the running of exports. */
  startJob(): SiloJobs;
  /** Asks for an export; the answer with its errors. */
  request(viewer: Viewer, input: object): ReturnType<OpenSilo['ask']>;
  find(viewer: Viewer, id: string): Promise<ExportNode>;
  /** Waits until the export is in one of the states. */
  until(viewer: Viewer, id: string, ...states: string[]): Promise<ExportNode>;
  close(): Promise<void>;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const recordsOf = (n: number) => [
  recordOf(n),
  recordOf(n, { title: '=1+1', sourceRecordId: `formula-${n}`, severity: 'SERIOUS' }),
];

/** Opens the desk with entities 1 to `entities`, each with two credit records. */
export async function openExportDesk(entities: number): Promise<ExportDesk> {
  const [source, hub] = [await openCredit(), await openSilo(exchange)];
  const dataDir = mkdtempSync(join(tmpdir(), 'hub-export-'));
  const numbers = Array.from({ length: entities }, (_, index) => index + 1);
  await storeMarketEntities(
    source.database,
    numbers.map((n) => entryOf(n)),
  );
  await storeCreditRecords(source.database, numbers.flatMap(recordsOf));
  const jobs: SiloJobs[] = [];
  let after: string | null = null;
  let taken = 0;
  const desk: ExportDesk = {
    source,
    hub,
    dataDir,
    now: Date.now(),
    async takeIn() {
      const told = await source.count('outbox');
      while (taken < told) {
        const page = await outboxOf('credit', source.database).read(after, 10_000);
        if (page.events.length === 0) await pause();
        else
          await storePage(hub.database, {
            silo: 'credit',
            after,
            page: preparePage('credit', page),
            appliers: FEED_APPLIERS,
          });
        after = page.position;
        taken += page.events.length;
      }
      await catchUpFollowers(hub.database);
    },
    startJob() {
      const { database, incidents } = hub;
      const onIncident = (_: string, error: unknown) => incidents.push(error);
      const log = openLog('exports', 'silent');
      const job = openExportJob({ database, dataDir, clock: () => desk.now, onIncident, log });
      jobs.push(job);
      return job;
    },
    request: (viewer, input) =>
      hub.ask(
        `mutation ($input: RequestExportInput!) { requestExport(input: $input) { export { ${FIELDS} } } }`,
        { input },
        viewer,
      ),
    async find(viewer, id) {
      const answer = await hub.ask(`query ($id: ID!) { dataExport(id: $id) { ${FIELDS} } }`, { id }, viewer);
      return answer.data?.dataExport as ExportNode;
    },
    async until(viewer, id, ...states) {
      for (;;) {
        const found = await desk.find(viewer, id);
        if (states.includes(found.state)) return found;
        await pause();
      }
    },
    async close() {
      await Promise.all(jobs.map((job) => job.stop()));
      await source.close();
      await hub.close();
      rmSync(dataDir, { recursive: true });
    },
  };
  await desk.takeIn();
  return desk;
}
