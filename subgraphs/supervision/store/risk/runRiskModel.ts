import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { findWork, requireSeen } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { riskLevel, warningFrom } from '../../rules/risk/riskLevel';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { makeClues } from './makeClues';
import { RISK_MODELS, type RiskModelRow } from './riskModelRows';
import { MOST_CLUES, runConditions } from './runConditions';

/** What a run of a model or of a rule of detection came to. */
export interface RiskRun {
  /** Number of the model's edition, or of the rule. */
  readonly number: string;
  /** Number of the snapshot of the evidence. */
  readonly seq: string;
  /** Subjects that stand out. */
  readonly over: number;
  /** Clues that were made. */
  readonly made: number;
  /** Of those that stand out: with an open clue of the same origin, or one closed over the same evidence. */
  readonly known: number;
  /** Left for the next run. */
  readonly left: number;
  /** Numbers of the first clues that were made. */
  readonly clues: readonly string[];
}

/** Clues of a run that it names. */
const MOST_NAMED = 100;

/** What a run came to, from its counts. */
export function runResult(
  number: string,
  { seq, over, found }: { readonly seq: bigint; readonly over: number; readonly found: number },
  clues: readonly string[],
): RiskRun {
  const made = clues.length;
  return {
    number,
    seq: String(seq),
    over,
    made,
    known: over - found,
    left: found - made,
    clues: clues.slice(0, MOST_NAMED),
  };
}

/**
 * Runs the present edition of a published model over all subjects of its authority's line: whoever reaches the level from
 * which it warns becomes a clue, unless a clue of the model is open. Throws RISK_MODEL_NOT_PUBLISHED, NOT_YOUR_SUPERVISION,
 * WORK_UNKNOWN. 沪府发〔2020〕7号（九）
 */
export async function runRiskModel(database: SiloDatabase, number: string, doing: WorkDoing): Promise<RiskRun> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-officer');
  return database.transaction(async (client) => {
    const model = requireSeen(await findWork<RiskModelRow>(client, RISK_MODELS, number), actor, number);
    const { authority, matter, code, edition, state, inForceTo, content } = model;
    requireLawful(mayActFor(actor, authority, 'supervision-officer'));
    if (state !== 'PUBLISHED' || inForceTo !== null) {
      throw new CataloguedError('RISK_MODEL_NOT_PUBLISHED', { field: 'number', received: number });
    }
    const originKey = `model:${authority}/${code}`;
    const run = { authority, matter, conditions: content.features, from: warningFrom(content), originKey, day: today };
    const { seq, over, found } = await runConditions(client, run);
    const origin = { source: 'MODEL', originKey, model: number, detectionRule: null } as const;
    const summary = `${content.name}（第${edition}版）预警`;
    const levelOf = (total: number) => riskLevel(total, content.thresholds);
    const making = { ...origin, matter, summary, seq, actor, day: today, levelOf };
    const clues = await makeClues(client, found.slice(0, MOST_CLUES), making);
    const result = runResult(number, { seq, over, found: found.length }, clues);
    const { clues: _named, ...details } = result;
    const event = { topic: 'risk-model', number, kind: 'RUN', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details });
    return result;
  });
}
