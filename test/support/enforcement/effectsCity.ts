import { setTimeout as delay } from 'node:timers/promises';
import type { FeedPort } from '../../../kernel/service/feedPort';
import { openLog } from '../../../kernel/service/log';
import type { Silo } from '../../../kernel/service/silo';
import { startSubgraph } from '../../../kernel/service/startSubgraph';
import { credit } from '../../../subgraphs/credit';
import { enforcement } from '../../../subgraphs/enforcement';
import { exchange } from '../../../subgraphs/exchange';
import { inspection } from '../../../subgraphs/inspection';
import { supervision } from '../../../subgraphs/supervision';
import { CLOCK, type OpenSilo } from '../openSilo';
import { testRunFolder } from '../testRun';

const MODULES = { credit, enforcement, inspection, supervision, exchange } as const;

/** The silos of the city, each over a database of its own. */
export type EffectsCity = Readonly<Record<keyof typeof MODULES, OpenSilo>>;
type Part = keyof EffectsCity;
const FACTS: readonly Part[] = ['credit', 'enforcement', 'inspection', 'supervision'];

/** What runs beside the answering of operations, silo by silo as processes of their own would. */
export function runningCity(city: () => EffectsCity) {
  const running = new Map<Part, Silo>();
  const log = openLog('effects', 'silent');
  const incidents: unknown[] = [];
  const keys = { cursor: Buffer.alloc(32, 1), assertion: Buffer.alloc(32, 2) };
  const open = (part: Part): Silo => {
    const onIncident = (_: string, error: unknown) => incidents.push(error);
    const { database } = city()[part];
    return startSubgraph(MODULES[part] as never, { database, keys, onIncident, clock: () => CLOCK });
  };
  return {
    incidents,
    /** Starts the exchange, which hears every silo, and those silos that are named; all unless told otherwise. */
    start(parts: readonly Part[] = FACTS): void {
      const hub = open('exchange');
      const [dataDir, feed] = [testRunFolder(), hub.feed as FeedPort];
      running.set('exchange', hub);
      hub.startJobs({ dataDir, outboxes: FACTS.map((part) => city()[part].running.outbox), feed, log });
      for (const part of parts) {
        const silo = open(part);
        running.set(part, silo);
        silo.startJobs({ dataDir, outboxes: [], feed, log });
      }
    },
    /** Stops everything, wherever it is. */
    async stop(): Promise<void> {
      const all = [...running.values()];
      running.clear();
      await Promise.all(all.map((silo) => silo.stopJobs()));
    },
  };
}

/** Polls until something holds, and gives the milliseconds that it took; throws after `withinMs`. */
export async function withinTime(withinMs: number, what: string, holds: () => Promise<boolean>): Promise<number> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > withinMs) throw new Error(`${what}: not within ${withinMs} ms`);
    await delay(25);
  }
  return performance.now() - began;
}
