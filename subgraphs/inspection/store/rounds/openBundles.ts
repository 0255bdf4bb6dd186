import type { Statements } from '../../../../kernel/service/database/statements';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { DrawBundle } from '../../rules/draw/drawBundle';

/** Bundles that are kept at hand: each is as large as the cells of its frame are many. */
const AT_HAND = 8;

/** The bundles of drawn rounds, read once each as long as they are asked for. */
export interface Bundles {
  /** The bundle of a drawn round. Throws WORK_UNKNOWN where the round is none. */
  load(round: string): Promise<DrawBundle>;
}

async function readBundle(statements: Statements, round: string): Promise<DrawBundle> {
  const sql = 'SELECT bundle FROM draw_round WHERE number = $1 AND bundle IS NOT NULL';
  const [row] = await statements.run<{ bundle: string }>(sql, [round]);
  if (!row) throw new CataloguedError('WORK_UNKNOWN', { field: 'round', received: round });
  return JSON.parse(row.bundle) as DrawBundle;
}

/** Opens the bundles of a database: they never change, so that what is at hand is right. */
export function openBundles(statements: Statements): Bundles {
  const known = new Map<string, Promise<DrawBundle>>();
  return {
    load(round) {
      const found = known.get(round) ?? readBundle(statements, round);
      known.delete(round);
      known.set(round, found);
      found.catch(() => known.delete(round));
      for (const oldest of known.keys()) if (known.size > AT_HAND) known.delete(oldest);
      return found;
    },
  };
}
