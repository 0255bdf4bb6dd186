import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import type { PlannedShares } from '../../rules/evaluation/plannedProportions';
import type { Grade } from '../../rules/ruleSets/ruleSetContent';
import type { Effort } from '../../rules/whatIf/whatIfFigures';
import { askWhatIf } from '../../store/whatIf/askWhatIf';
import { findWhatIf, type Mover, type StoredWhatIf, type WhatIfResult } from '../../store/whatIf/whatIfRows';
import type { SupervisionContext } from '../context';
import { seenWork } from './seenWork';
import { progressOf, sharesOf } from './shares';

interface TryRulesInput {
  readonly ruleSet: string;
  readonly proportions?: PlannedShares | null;
}
type Result = WhatIfResult & { readonly number: string };

const ORDER = [{ sql: 'uscc', field: 'uscc', type: 'text' as const }];

/** A page of the movers that are kept, by code. Throws the codes of a page. */
function movers(
  { number, movers: kept }: Result,
  args: PageArgs,
  { store: { cursorKey } }: SupervisionContext,
): Connection {
  const list = { name: 'WhatIfResult.movers', order: ORDER };
  const [after = ''] = args.after ? decodeCursor(`${list.name}\n${number}`, args.after, cursorKey) : [];
  const rows = kept.filter(({ uscc }) => uscc > String(after)).slice(0, pageSize(args.first) + 1);
  return toConnection(
    list,
    { total: kept.length, rows: rows.map((row) => ({ ...row })) },
    { ...args, cursorKey, scope: number },
  );
}

const more = ({ before, after }: Result): Effort => ({
  visits: after.visits - before.visits,
  hours: after.hours - before.hours,
});

/** Rules that are tried on all their subjects. */
export const whatIfResolvers = {
  Query: {
    /** The trial of a number, to who sees the work of its authority. */
    async whatIf(
      _: unknown,
      { number }: { number: string },
      context: SupervisionContext,
    ): Promise<StoredWhatIf | null> {
      return seenWork(await findWhatIf(readingFrom(context.store.database.statements), number), context, 'whatIf');
    },
  },
  Mutation: {
    /** Puts a trial in line. Throws the codes of `askWhatIf`. */
    tryRules(
      _: unknown,
      { input }: { input: TryRulesInput },
      { viewer, today, store }: SupervisionContext,
    ): Promise<StoredWhatIf> {
      const asked = { ruleSet: input.ruleSet, proportions: input.proportions ?? null };
      return askWhatIf(store.database, asked, { actor: viewer, today });
    },
  },
  WhatIf: {
    ruleSet: ({ ruleSetNumber }: StoredWhatIf): string => ruleSetNumber,
    progress: progressOf,
    result: ({ result, number }: StoredWhatIf): Result | null => result && { ...result, number },
  },
  WhatIfResult: {
    realised: ({ realised }: Result): PlannedShares => sharesOf(realised),
    movers,
    more,
  },
  WhatIfMover: {
    entity: ({ uscc }: Mover): { uscc: string } => ({ uscc }),
    from: ({ from }: Mover): Grade | null => from,
  },
};
