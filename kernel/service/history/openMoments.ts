import { createHmac } from 'node:crypto';
import { isPastMoment } from '../../values/asOf';
import { CataloguedError } from '../../values/cataloguedError';
import { type Day, shanghaiDay } from '../../values/day';
import { seesPublishedOnly } from '../../values/seesPublishedOnly';
import type { SiloDatabase } from '../database/siloDatabase';
import type { AsOf, SiloKeys, SiloModule, Viewer } from '../silo';
import { PAST_SCHEMA, settingOf } from './factHistory';

/** The day on which an operation is answered, and the store that it reads. */
export interface SiloMoment<Store> {
  readonly today: Day;
  readonly store: Store;
}

/** What the present of a silo rests on. */
export interface Present<Store> {
  readonly database: SiloDatabase;
  readonly keys: SiloKeys;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

function requireTimes(times: AsOf, viewer: Viewer): void {
  for (const [field, moment] of Object.entries(times) as [keyof AsOf, string | null][]) {
    if (moment !== null && !isPastMoment(moment))
      throw new CataloguedError('INVALID_AS_OF', { field, received: moment });
  }
  if (times.knownAt !== null && seesPublishedOnly(viewer.kind)) {
    throw new CataloguedError('KNOWN_AT_NOT_PUBLIC', { field: 'knownAt' });
  }
}

/** A cursor of one moment is refused at any other. */
function keysAt(keys: SiloKeys, { asOf, knownAt }: AsOf): SiloKeys {
  const cursor = createHmac('sha256', keys.cursor).update(`as of ${asOf}, known at ${knownAt}`).digest();
  return { ...keys, cursor };
}

async function refuseWriting(): Promise<never> {
  throw new CataloguedError('PAST_IS_READ_ONLY');
}

/** The statements are long and their plans look dear, but each reads a few rows: compiling them would cost more. */
function pastOf<Store>(
  silo: SiloModule<Store, never>,
  { database, keys, clock }: Present<Store>,
  { times, viewer }: { times: AsOf; viewer: Viewer },
): SiloMoment<Store> {
  requireTimes(times, viewer);
  const today = shanghaiDay(clock());
  const sight = Object.entries(silo.past?.sight(viewer, today) ?? {});
  const statements = database.statements.under({
    search_path: PAST_SCHEMA,
    jit: 'off',
    [settingOf('as_of')]: times.asOf ?? 'infinity',
    [settingOf('known_at')]: times.knownAt ?? 'infinity',
    ...Object.fromEntries(sight.map(([name, value]) => [settingOf(name), value])),
  });
  const there: SiloDatabase = { ...database, statements, transaction: refuseWriting };
  return {
    today: times.asOf === null ? today : shanghaiDay(Date.parse(times.asOf)),
    store: silo.openStore(there, keysAt(keys, times)),
  };
}

/**
 * The moment at which a request is answered. Without times it is the present. For the past each request has a store of
 * its own, over views that hold what was true and known then under the names of the present, so that nothing of two
 * moments is read in one statement; what stands beside those views cannot be read from there at all. The day is that of
 * the moment asked for, so that dated rules judge that day. The function throws INVALID_AS_OF or KNOWN_AT_NOT_PUBLIC.
 */
export function openMoments<Store, Loaders>(
  silo: SiloModule<Store, Loaders>,
  present: Present<Store>,
): (times: AsOf | undefined, viewer: Viewer) => SiloMoment<Store> {
  const { store, clock } = present;
  return (times, viewer) =>
    times && silo.past ? pastOf(silo as never, present, { times, viewer }) : { today: shanghaiDay(clock()), store };
}
