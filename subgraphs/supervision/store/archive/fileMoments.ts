import type { Statements } from '../../../../kernel/service/database/statements';
import { PAST_SCHEMA, settingOf } from '../../../../kernel/service/history/factHistory';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { PastMoments } from '../../rules/archive/pastMoments';

/** Both sides of the past that a file tells. */
export interface FileMoments extends PastMoments {
  /** What was recorded by this moment is told; UTC to the microsecond. */
  readonly knownAt: string;
}

/** A subject of supervision in a matter, at both sides of the past. */
export interface FileOf extends FileMoments {
  readonly uscc: string;
  readonly matter: string;
}

const CLOCK = `SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS now,
  coalesce($1::timestamptz > now(), false) AS later`;

/**
 * The moment up to which things were known: now, by the clock by which things are recorded, unless one is given. So the
 * pieces of one file, read one after the other, are of one moment. Throws AS_OF_IN_THE_FUTURE.
 */
export async function knownMoment(statements: Statements, knownAt: string | null): Promise<string> {
  const [clock] = await statements.run<{ now: string; later: boolean }>(CLOCK, [knownAt]);
  const now = clock?.now ?? '';
  if (clock?.later) {
    throw new CataloguedError('AS_OF_IN_THE_FUTURE', { field: 'knownAt', received: knownAt ?? '', limit: now });
  }
  return knownAt ?? now;
}

/** The view that holds the past of a table under the settings of `pastOf`. */
export const pastTable = (table: string): string => `${PAST_SCHEMA}.${table}`;

/** Reads in which the views of the past tell what was so, and was known, at the moments of a file. */
export function pastOf(statements: Statements, { asOf, knownAt }: FileMoments): Statements {
  return statements.under({
    jit: 'off',
    [settingOf('as_of')]: asOf,
    [settingOf('known_at')]: knownAt,
    [settingOf('published_only')]: '',
  });
}
