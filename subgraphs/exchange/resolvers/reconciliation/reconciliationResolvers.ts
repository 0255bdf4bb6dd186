import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { pageSize } from '../../../../kernel/values/page';
import { findTextFault } from '../../../../kernel/values/text';
import type { Decided } from '../../rules/reconciliation/decide';
import type { Candidate, ReadRow } from '../../rules/reconciliation/judgeCandidate';
import { LONGEST_TEXT } from '../../rules/reconciliation/readQuery';
import { type ListRow, readRow } from '../../rules/reconciliation/readRow';
import { REASONS, type ReasonCode } from '../../rules/reconciliation/reasons';
import { MOST_ROWS } from '../../rules/reconciliation/rowLimits';
import type { Suggestion } from '../../store/reconciliation/reconciliationStore';
import type { ExchangeContext } from '../exchangeContext';

/** A row's outcome on its way through the resolvers. */
interface RowResult extends Omit<Decided, 'decision'> {
  readonly decision: Decided['decision'] | 'REFUSED';
  readonly reading: ReadRow['reading'];
}

const CANDIDATES_A_ROW = { default: 5, max: 20 };
const SUGGESTIONS = { default: 10, max: 20 };

async function reconcile(
  _: unknown,
  { rows }: { readonly rows: readonly ListRow[] },
  { viewer, store }: ExchangeContext,
): Promise<RowResult[]> {
  const limit = MOST_ROWS[viewer.kind];
  if (rows.length > limit) {
    throw new CataloguedError('RECONCILE_TOO_MANY_ROWS', { field: 'rows', received: String(rows.length), limit });
  }
  const read = rows.map(readRow);
  const decided = await store.reconciliation.reconcile(read);
  return read.map(({ reading }, at) => {
    const { decision, candidates } = decided[at] as Decided;
    return { reading, decision: reading.kind === 'REFUSED' ? 'REFUSED' : decision, candidates };
  });
}

function reconcileSuggestions(
  _: unknown,
  { prefix, first }: { readonly prefix: string; readonly first?: number | null },
  { store }: ExchangeContext,
): Promise<Suggestion[]> {
  const fault = findTextFault(prefix);
  if (fault !== undefined) throw new CataloguedError(fault, { field: 'prefix' });
  return store.reconciliation.suggest(prefix.slice(0, LONGEST_TEXT), pageSize(first, SUGGESTIONS));
}

/** A candidate on its way through the resolvers. */
interface GivenCandidate extends Candidate {
  readonly match: boolean;
}

/** Reconciliation: what the rows of a list mean. */
export const reconciliationResolvers = {
  Query: { reconcile, reconcileSuggestions },
  ReconcileResult: {
    reading: ({ reading }: RowResult): string => reading.kind,
    fault: ({ reading }: RowResult): string | null => ('code' in reading ? reading.code : null),
    suggestion: ({ reading }: RowResult): string | null =>
      reading.kind === 'MISTYPED_CODE' ? (reading.suggestion ?? null) : null,
    candidates: (
      { decision, candidates }: RowResult,
      { first }: { readonly first?: number | null },
    ): GivenCandidate[] =>
      candidates
        .slice(0, pageSize(first, CANDIDATES_A_ROW))
        .map((candidate, at) => ({ ...candidate, match: decision === 'MATCH' && at === 0 })),
  },
  ReconcileCandidate: {
    entity: ({ entity: { uscc } }: GivenCandidate): { uscc: string } => ({ uscc }),
    uscc: ({ entity }: GivenCandidate): string => entity.uscc,
    name: ({ entity }: GivenCandidate): string => entity.name,
    formerNames: ({ entity }: GivenCandidate): readonly string[] => entity.formerNames,
  },
  ReconcileReason: {
    code: (code: ReasonCode): ReasonCode => code,
    text: (code: ReasonCode): string => REASONS[code].zh,
    textEn: (code: ReasonCode): string => REASONS[code].en,
  },
};
