import { requireUscc, type Uscc } from '../../../../kernel/values/uscc';
import type { ExplainedIndicator } from '../../rules/rating/explainRating';
import type { RatedRecord } from '../../rules/rating/ratingTypes';
import { explanationIsSeen } from '../../rules/ratingVisibility';
import { explainStoredRating, type RatingExplanation } from '../../store/rating/explainRating';
import { findRun } from '../../store/rating/ratingReads';
import type { RatingRunRow } from '../../store/rating/ratingRows';
import type { CreditContext } from '../creditContext';

/** An explanation that was found, with its entity. */
export interface FoundExplanation extends RatingExplanation {
  readonly uscc: string;
}

const RECORDS_LIMIT = 1_000;

interface RatingFact {
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
}

/** Why a run gave an entity what it gave; null where it did not rate it, or where the viewer sees no such explanation. */
export async function findExplanation(
  run: RatingRunRow,
  uscc: Uscc,
  { store, today, viewer }: CreditContext,
): Promise<FoundExplanation | null> {
  const found = await explainStoredRating(store.database.statements, run, { uscc, today });
  return found && explanationIsSeen(viewer, found.sealed.size) ? { uscc, ...found } : null;
}

/** Why a rating of the hub's own is what it is; null for one that another system supplied, or rests on what is sealed. */
export async function explanationOfFact(
  { sourceDepartment, sourceRecordId }: RatingFact,
  _: unknown,
  context: CreditContext,
): Promise<FoundExplanation | null> {
  const [number = '', code] = sourceRecordId.split('/');
  const run = code === undefined ? undefined : await findRun(context.store.database.statements, number);
  if (run?.authority !== sourceDepartment || code === undefined) return null;
  return findExplanation(run, requireUscc(code), context);
}

/** An indicator on its way, with what was sealed since. */
interface ScoredIndicator extends ExplainedIndicator {
  readonly sealed: RatingExplanation['sealed'];
}

const recordTold = ({ id, kind, severity, day }: RatedRecord, sealedSince: string | undefined) =>
  sealedSince === undefined
    ? { id, kind, severity, day, sealedSince: null }
    : { id, kind: null, severity: null, day: null, sealedSince };

/** Fields of explanations. */
export const explanationResolvers = {
  RatingExplanation: {
    entity: ({ uscc }: FoundExplanation) => ({ uscc }),
    run: ({ run }: FoundExplanation) => run.number,
    day: ({ run }: FoundExplanation) => run.day,
    cause: ({ run }: FoundExplanation) => run.cause,
    base: ({ scheme }: FoundExplanation) => scheme.content.base,
    indicators: ({ rating, sealed }: FoundExplanation): ScoredIndicator[] =>
      rating.indicators.map((one) => ({ ...one, sealed })),
    total: ({ rating }: FoundExplanation) => rating.score.total,
    grade: ({ rating }: FoundExplanation) => rating.grade,
    above: ({ rating }: FoundExplanation) => rating.above,
    below: ({ rating }: FoundExplanation) => rating.below,
  },
  RatingIndicatorScore: {
    count: ({ records }: ScoredIndicator) => records.length,
    records: ({ records, sealed }: ScoredIndicator) =>
      records.slice(0, RECORDS_LIMIT).map((record) => recordTold(record, sealed.get(record.id))),
  },
};
