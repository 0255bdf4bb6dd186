import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { supervision } from '../../../subgraphs/supervision';
import { type OpenSilo, openSilo } from '../openSilo';

/** The supervision silo of a suite: one for each test, or one for all tests of a group. */
export interface UsedSilo {
  readonly now: OpenSilo;
  /** Gives each test of the group a database of its own. */
  forEach(): void;
  /** Gives the tests of the group one database, which they leave as they found it or share. */
  forAll(prepare?: () => Promise<unknown>): void;
}

/** Opens the silo over clones of a template, as the groups of a suite ask for it. */
export function useSilo(template: string, fill: (database: SiloDatabase) => Promise<unknown>): UsedSilo {
  let open: OpenSilo | undefined;
  const start = async (): Promise<void> => {
    open = await openSilo(supervision as never, template, fill);
  };
  const stop = async (): Promise<void> => {
    await open?.close();
    open = undefined;
  };
  return {
    get now() {
      if (!open) throw new Error('no silo is open: the group says neither forEach nor forAll');
      return open;
    },
    forEach() {
      beforeEach(start);
      afterEach(stop);
    },
    forAll(prepare = async () => {}) {
      beforeAll(async () => {
        await start();
        await prepare();
      });
      afterAll(stop);
    },
  };
}
