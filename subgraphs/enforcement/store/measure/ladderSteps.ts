import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import type { LadderKind } from '../../rules/measure/ladder';
import { ladderStepFit } from '../../rules/measure/ladderStepFit';
import { type LadderOutcome, ladderStepEnds, ladderStepTerm } from '../../rules/measure/ladderStepState';
import { lowestSufficient, type ViolationFacts } from '../../rules/measure/lowestSufficient';
import { mayTakeStep } from '../../rules/measure/measureParties';
import { requireTold } from '../cases/sealedWork';
import { appendEvents } from '../work/appendEvent';
import { LADDER_STEPS, type LadderStepRow, TOLD_LADDER_STEPS } from './ladderRows';
import { requireOwnCase } from './ownCase';

const BASIS_LIMIT = 200;

/** A step as it is taken. */
export interface LadderStepInput {
  readonly authority: string;
  readonly uscc: string;
  /** The case within which it is taken; left out for none. */
  readonly caseNumber?: string | null;
  readonly kind: LadderKind;
  readonly facts: ViolationFacts;
  readonly reasons: string;
  /** Why it is not the mildest that suffices. */
  readonly deviation?: string | null;
  /** The provision on which it rests. */
  readonly basis?: string | null;
  readonly dueOn: Day;
}

/** The number of the case within which a step is taken; null for none. */
async function requireCaseOf(
  client: PoolClient,
  { caseNumber, uscc, authority }: Pick<LadderStepInput, 'caseNumber' | 'uscc' | 'authority'>,
  { actor }: WorkDoing,
): Promise<string | null> {
  if (!caseNumber) return null;
  const found = await requireOwnCase(client, caseNumber, actor);
  if (found.uscc === uscc && found.authority === authority) return found.caseNumber;
  throw new CataloguedError('MEASURE_CASE_UNKNOWN', { field: 'caseNumber', received: caseNumber });
}

/**
 * Takes a step of the ladder against an entity. Throws LADDER_STEP_NEEDS_CASE, LADDER_STEP_NEEDS_TRANSFER,
 * LADDER_STEP_HEAVIER, LADDER_STEP_INSUFFICIENT, LADDER_STEP_TERM_UNFIT, MEASURE_CASE_UNKNOWN, NOT_YOUR_CASE,
 * UNKNOWN_DEPARTMENT, the codes of a credit code and of `workText`, and then nothing is stored. 沪府发〔2020〕7号（十九）
 */
export function takeLadderStep(database: SiloDatabase, input: LadderStepInput, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  const { authority, kind, facts, dueOn } = input;
  getDepartment(authority, 'authority');
  const uscc = requireUscc(input.uscc);
  const reasons = workText(input.reasons, 'reasons');
  const deviation = input.deviation ? workText(input.deviation, 'deviation') : null;
  const basis = input.basis ? workText(input.basis, 'basis', BASIS_LIMIT) : null;
  const lowest = lowestSufficient(facts);
  requireAll(
    mayTakeStep(actor, authority, kind),
    ladderStepFit({ kind, lowest, deviation }),
    ladderStepTerm(dueOn, today),
  );
  return database.transaction(async (client) => {
    const caseNumber = await requireCaseOf(client, { ...input, uscc }, doing);
    const about = { authority, uscc, case_number: caseNumber, kind, lowest, facts: JSON.stringify(facts) };
    const texts = { reasons, deviation, basis, due_on: dueOn, state: 'TAKEN' };
    const taken = { taken_by: actor.subject, taken_on: today };
    const number = await addWork(client, LADDER_STEPS, today, { ...about, ...texts, ...taken });
    const event = {
      topic: 'ladder-step',
      number,
      kind: 'TAKEN',
      uscc,
      caseNumber,
      authority,
      actor,
      on: today,
    } as const;
    await appendEvents(client, { ...event, reason: deviation ?? reasons, details: { kind, lowest, facts, dueOn } });
    return number;
  });
}

/** How a step ended. */
export interface LadderStepEnd extends WorkAt {
  readonly outcome: LadderOutcome;
  readonly note: string;
}

/**
 * Closes a step: it was kept, was not, or is taken back. Throws NOT_YOUR_CASE, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `workText`. 沪府发〔2020〕7号（十九）
 */
export function closeLadderStep(
  database: SiloDatabase,
  input: LadderStepEnd,
  { actor, today }: WorkDoing,
): Promise<string> {
  const note = workText(input.note, 'note');
  const { outcome } = input;
  return database.transaction(async (client) => {
    const row = await holdSeen<LadderStepRow>(client, LADDER_STEPS, input, actor);
    await requireTold(client, TOLD_LADDER_STEPS, row.number);
    const { id, number, uscc, caseNumber, authority, kind, state } = row;
    requireAll(mayTakeStep(actor, authority, kind), ladderStepEnds(state));
    const closed = { closed_by: actor.subject, closed_on: today, closing_note: note };
    await updateWork(client, LADDER_STEPS, id, { state: outcome, ...closed });
    const event = {
      topic: 'ladder-step',
      number,
      kind: 'CLOSED',
      uscc,
      caseNumber,
      authority,
      actor,
      on: today,
    } as const;
    await appendEvents(client, { ...event, reason: note, details: { outcome } });
    return number;
  });
}
