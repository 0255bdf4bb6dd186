import { readingFrom } from '../../../../kernel/service/work/queryable';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import type { Day } from '../../../../kernel/values/day';
import { commitNonce, type NonceToCommit } from '../../store/rounds/commitNonce';
import { commitRound } from '../../store/rounds/commitRound';
import { openRound, type RoundProposal } from '../../store/rounds/openRound';
import { type ObjectToReplace, replaceDrawn } from '../../store/rounds/replaceDrawn';
import { type NonceToReveal, revealNonce } from '../../store/rounds/revealNonce';
import { findRoundView } from '../../store/rounds/roundReads';
import { type BeaconToTell, tellBeacon } from '../../store/rounds/tellBeacon';
import { type RoundToVoid, voidRound } from '../../store/rounds/voidRound';
import type { InspectionContext } from '../context';

type OpenedRound = Omit<RoundProposal, 'window'> & { readonly windowFrom: Day; readonly windowTo: Day };
type Verb<T> = (store: InspectionContext['store'], input: T, doing: ReturnType<typeof workDoingOf>) => Promise<string>;

/** Does something to a round, and gives the round as it is then. */
const doing =
  <T>(verb: Verb<T>) =>
  async (_: unknown, { input }: Input<T>, context: InspectionContext) => {
    const { store } = context;
    const number = await verb(store, input, workDoingOf(context));
    return (await findRoundView(readingFrom(store.database.statements), number)) ?? null;
  };

/** What is done to rounds. */
export const roundMutations = {
  openDrawRound: doing<OpenedRound>(({ database }, { windowFrom: from, windowTo: to, ...input }, by) =>
    openRound(database, { ...input, window: { from, to } }, by),
  ),
  commitDrawNonce: doing<NonceToCommit>(({ database }, input, by) => commitNonce(database, input, by)),
  commitDrawRound: doing<WorkAt>(commitRound),
  tellDrawBeacon: doing<BeaconToTell>(({ database }, input, by) => tellBeacon(database, input, by)),
  revealDrawNonce: doing<NonceToReveal>(({ database }, input, by) => revealNonce(database, input, by)),
  voidDrawRound: doing<RoundToVoid>(({ database }, input, by) => voidRound(database, input, by)),
  replaceDrawnObject: doing<ObjectToReplace>(({ database }, input, by) => replaceDrawn(database, input, by)),
};
