import type { Param } from '../../../../kernel/service/entityReader';
import { readingFrom } from '../../../../kernel/service/work/queryable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { addDays } from '../../../../kernel/values/day';
import { pageSize } from '../../../../kernel/values/page';
import { requireUscc } from '../../../../kernel/values/uscc';
import { authoritiesSeen } from '../../../../kernel/values/work/workParties';
import { seesOutcome } from '../../rules/rounds/roundSight';
import { FRAMED_ROUNDS, type FramedEntity } from '../../store/rounds/drawnParts';
import { getRound, type RoundRow } from '../../store/rounds/roundRows';
import type { InspectionContext } from '../context';
import type { ProofView } from './proofFields';
import { commitmentOf } from './roundFields';

const ROUNDS_OF_ENTITY = { default: 5, max: 10 };

async function framedRounds(
  uscc: string,
  { round, limit }: { readonly round: string | null; readonly limit: number },
  { viewer, today, loaders }: InspectionContext,
): Promise<FramedEntity[]> {
  const params: Param[] = [authoritiesSeen(viewer), today, round, limit];
  return (await loaders.entity.load(uscc, { part: FRAMED_ROUNDS, params })) as FramedEntity[];
}

function sealedState({ state }: RoundRow): ProofView['state'] {
  return state === 'VOID' || state === 'FRAME_CHANGED' ? 'ROUND_VOID' : 'ROUND_STILL_OPEN';
}

/**
 * What a round means for one entity, by its code alone. Throws WORK_UNKNOWN where there is no such round, and the codes of
 * `requireUscc`.
 */
export async function findDrawProof(
  _: unknown,
  { round: number, uscc: given }: { readonly round: string; readonly uscc: string },
  context: InspectionContext,
): Promise<ProofView> {
  const { viewer, today, store } = context;
  const uscc = requireUscc(given);
  const round = await getRound(readingFrom(store.database.statements), number);
  const about = { round: number, uscc, opensOn: addDays(round.windowTo, 1), commitment: commitmentOf(round) };
  if (!seesOutcome(viewer, round, today)) return { ...about, state: sealedState(round), framed: null };
  const [framed = null] = await framedRounds(uscc, { round: number, limit: 1 }, context);
  return { ...about, state: framed ? 'IN_FRAME' : 'NOT_IN_FRAME', framed };
}

/** The drawn rounds in whose frames an entity was, as far as the viewer may be told. Throws the codes of a page. */
export async function entityDrawProofs(
  { uscc }: { readonly uscc: string },
  { first }: { readonly first?: number | null },
  context: InspectionContext,
): Promise<ProofView[]> {
  const limit = pageSize(first, ROUNDS_OF_ENTITY);
  const framed = await framedRounds(uscc, { round: null, limit }, context);
  return Promise.all(
    framed.map(async (one) => {
      const { commitment } = await context.store.bundles.load(one.round);
      const { round, windowTo, committedAt } = one;
      const told = { ...commitment, committedAt };
      return { round, uscc, state: 'IN_FRAME', opensOn: addDays(windowTo, 1), commitment: told, framed: one } as const;
    }),
  );
}

/** Throws ROUND_SEALED for who may not be told yet what was drawn in a round. */
export function requireOutcome(round: RoundRow, { viewer, today }: InspectionContext): void {
  if (seesOutcome(viewer, round, today)) return;
  const { number, windowTo, state } = round;
  throw new CataloguedError('ROUND_SEALED', { field: 'round', received: number, opensOn: addDays(windowTo, 1), state });
}
