import type { BenchCity } from '../benchCity';

/** Something that answers the workload over HTTP on this machine. */
export interface Contestant {
  readonly name: string;
  readonly endpoint: URL;
  /** What the callers send beside the operation: each request in turn takes the next ones. At least one. */
  readonly headers: readonly Readonly<Record<string, string>>[];
  /** Whether it knows `sources`, which the hub's own gateway adds. */
  readonly withSources: boolean;
  /** Its processes, without PostgreSQL's. */
  readonly pids: readonly number[];
  stop(): Promise<void>;
}

/** Starts a contestant over the city's databases. */
export type StartContestant = (city: BenchCity) => Promise<Contestant>;

/** Starts several one after the other; when one does not start, those before it are stopped. */
export async function startAll<T extends { stop(): Promise<void> }>(
  starts: readonly (() => Promise<T>)[],
): Promise<T[]> {
  const started: T[] = [];
  try {
    for (const start of starts) started.push(await start());
    return started;
  } catch (error) {
    await Promise.all(started.map((one) => one.stop()));
    throw error;
  }
}
