import type { PoolClient } from 'pg';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import type { CaseStep } from '../../rules/cases/caseStep';
import { fileOfCase } from '../cases/caseRows';
import { takeStepIn } from '../cases/takeStep';
import type { FollowUpRow } from './followUpRow';

/** Where the case of a decision goes; END where the decision fell and nothing is left to perform. */
export type CaseMove =
  | { readonly kind: 'BEGIN_PERFORMANCE' }
  | { readonly kind: 'DEFER' }
  | { readonly kind: 'FALL_OVERDUE' }
  | { readonly kind: 'ASK_COURT' }
  | { readonly kind: 'END' }
  | { readonly kind: 'PERFORM'; readonly sha256?: string };

const UNDER_WAY = ['PERFORMING', 'DEFERRED', 'OVERDUE', 'COURT_ENFORCEMENT'];

function stepsOf(move: CaseMove, stage: string): CaseStep[] {
  if (move.kind !== 'END') return [move];
  const perform = { kind: 'PERFORM' as const };
  if (stage === 'SERVED') return [{ kind: 'BEGIN_PERFORMANCE' }, perform];
  return UNDER_WAY.includes(stage) ? [perform] : [];
}

/**
 * Moves the case of a decision where it has a file; a case that is only told by its department, or was decided on the spot,
 * has no stage to move. Throws the codes of `takeStepIn`. §4.1
 */
export async function moveCase(
  client: PoolClient,
  { caseNumber, procedure }: FollowUpRow,
  { move, doing }: { readonly move: CaseMove; readonly doing: WorkDoing },
): Promise<void> {
  const file = procedure === 'SIMPLE' ? undefined : await fileOfCase(client, caseNumber);
  if (file === undefined) return;
  for (const step of stepsOf(move, file.stage)) await takeStepIn(client, { number: file.number, step }, doing);
}
