import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ColumnValues, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { clueClock } from '../../rules/risk/clueClock';
import {
  CLUE_DISPOSALS,
  CLUE_FINDINGS,
  type ClueDisposal,
  type ClueFinding,
  clueDisposal,
  clueFeedback,
} from '../../rules/risk/clueDisposal';
import { mayHandleClue } from '../../rules/risk/clueParties';
import { type ClueAct, type ClueState, clueStep } from '../../rules/risk/clueState';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { CLUES, type ClueRow } from './clueRows';

/** What a step does with a clue: the rules that it must pass, the state it leads to, and what is written. */
interface ClueChange {
  readonly act: ClueAct;
  readonly kind: string;
  readonly reason?: string;
  readonly to: ClueState;
  readonly set: ColumnValues;
  readonly details?: object;
  judge?(clue: ClueRow): readonly Verdict[];
}

function clockOf(clue: ClueRow, { to, set }: ClueChange, today: Day): ColumnValues {
  const since = to === clue.state ? clue.stateSince : today;
  const disposedOn = (set.disposed_on as Day | undefined) ?? clue.disposedOn;
  return { state: to, state_since: since, due_on: clueClock({ state: to, since, disposedOn })?.dueOn ?? null };
}

function changeClue(database: SiloDatabase, at: WorkAt, doing: WorkDoing, change: ClueChange): Promise<string> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-officer');
  return database.transaction(async (client) => {
    const clue = await holdSeen<ClueRow>(client, CLUES, at, actor);
    const { id, number, authority, uscc, matter, state } = clue;
    requireLawful(mayHandleClue(actor, authority));
    requireLawful(clueStep(change.act, state));
    for (const verdict of change.judge?.(clue) ?? []) requireLawful(verdict);
    await updateWork(client, CLUES, id, { ...change.set, ...clockOf(clue, change, today) });
    const { kind, reason = null, details = {} } = change;
    await appendEvent(client, {
      topic: 'clue',
      number,
      kind,
      uscc,
      matter,
      authority,
      actor,
      on: today,
      reason,
      details,
    });
    return number;
  });
}

/**
 * Takes a clue up: its verification begins. Throws CLUE_NOT_ASSIGNED, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED.
 * 沪府发〔2020〕7号（九）
 */
export async function takeUpClue(database: SiloDatabase, at: WorkAt, doing: WorkDoing): Promise<string> {
  return changeClue(database, at, doing, { act: 'TAKE_UP', kind: 'TAKEN_UP', to: 'VERIFYING', set: {} });
}

/** What the verification found. */
export interface ClueConclusion extends WorkAt {
  readonly finding: ClueFinding;
  readonly note: string;
}

/** Concludes the verification of a clue. Throws as `takeUpClue`, and the codes of a text. 沪府发〔2020〕7号（九） */
export async function concludeClue(database: SiloDatabase, input: ClueConclusion, doing: WorkDoing): Promise<string> {
  const finding = requireOneOf(input.finding, CLUE_FINDINGS, 'finding');
  const note = workText(input.note, 'note');
  const set = { finding, finding_note: note, verified_on: doing.today };
  const change = {
    act: 'CONCLUDE',
    kind: 'VERIFIED',
    to: 'DISPOSING',
    reason: note,
    set,
    details: { finding },
  } as const;
  return changeClue(database, input, doing, change);
}

/** What is done about a clue. */
export interface ClueDisposing extends WorkAt {
  readonly disposal: ClueDisposal;
  readonly note: string;
}

/**
 * Records what was done about a clue, once. Throws CLUE_DISPOSAL_UNFIT, and as `concludeClue`. 沪府发〔2020〕7号（九）
 */
export async function disposeClue(database: SiloDatabase, input: ClueDisposing, doing: WorkDoing): Promise<string> {
  const disposal = requireOneOf(input.disposal, CLUE_DISPOSALS, 'disposal');
  const note = workText(input.note, 'note');
  const article = '沪府发〔2020〕7号 （九）';
  return changeClue(database, input, doing, {
    act: 'DISPOSE',
    kind: 'DISPOSED',
    to: 'DISPOSING',
    reason: note,
    set: { disposal, disposal_note: note, disposed_on: doing.today },
    details: { disposal },
    judge: ({ finding, disposal: before, state }) => [
      workStep<string>({ act: 'DISPOSE', state: before ? 'DISPOSED' : state, possibleIn: ['DISPOSING'], article }),
      clueDisposal(finding ?? 'NOT_FOUND', disposal),
    ],
  });
}

/** What is told back, by which a clue is closed. */
export interface ClueFeedback extends WorkAt {
  readonly feedback: string;
}

/**
 * Feeds back on a clue and closes it. Throws CLUE_NOT_DISPOSED, TEXT_EMPTY without feedback, and as `takeUpClue`.
 * 沪府发〔2020〕7号（九）
 */
export async function feedBackClue(database: SiloDatabase, input: ClueFeedback, doing: WorkDoing): Promise<string> {
  const feedback = workText(input.feedback, 'feedback');
  return changeClue(database, input, doing, {
    act: 'FEED_BACK',
    kind: 'FED_BACK',
    to: 'FED_BACK',
    reason: feedback,
    set: { feedback, fed_back_on: doing.today },
    judge: ({ disposal }) => [clueFeedback(disposal)],
  });
}
