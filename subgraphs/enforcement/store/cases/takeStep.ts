import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { Verdict } from '../../../../kernel/values/verdict';
import { requireDocumentYear } from '../../../../kernel/values/work/documentYear';
import { stepDay } from '../../../../kernel/values/work/stepDay';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { applyStep } from '../../rules/cases/applyStep';
import type { CaseFile } from '../../rules/cases/caseFile';
import type { CaseStep, OpenStep } from '../../rules/cases/caseStep';
import { judgeStep } from '../../rules/cases/judgeStep';
import { stepInSealed } from '../../rules/cases/sealedFile';
import { settledFollowUp } from '../after/settledFollowUp';
import { tellEffect } from '../after/tellEffect';
import { transferBars } from '../transfers/openTransfers';
import { appendEvents } from '../work/appendEvent';
import { CASE_FILES, type CaseFileRow, columnsOf, holdCaseFile, holdSeenFile, plainOf } from './caseRows';
import { holdActs, knownOf } from './knownOf';
import { answerLeadOfFile } from './leadOfFile';
import { projectCase } from './projectCase';

/** Which file, in the version that somebody saw, and what is done in it. */
export interface StepAt extends WorkAt {
  readonly step: CaseStep;
  /** Day that its document bears; that of the entry unless stated. */
  readonly on?: Day | null;
}

/** Day of the last entry of a file, before which no further step can have been taken. */
async function lastDayOf(client: PoolClient, number: string): Promise<Day | null> {
  const sql = `SELECT max(done_on)::text AS day FROM enforcement_event WHERE topic = 'case' AND number = $1`;
  return (await client.query<{ day: Day | null }>(sql, [number])).rows[0]?.day ?? null;
}

/** Adds what was done to the record of a file: the step as it was taken, from which the file can be made again. EN-14 */
export async function recordStep(
  client: PoolClient,
  { number, file, step }: { readonly number: string; readonly file: CaseFile; readonly step: CaseStep | OpenStep },
  { actor, today }: WorkDoing,
): Promise<void> {
  const { kind, ...details } = plainOf(step) as { readonly kind: string };
  const about = { topic: 'case' as const, number, uscc: file.uscc, caseNumber: file.caseNumber };
  await appendEvents(client, { ...about, kind, authority: file.authority, actor, on: today, details });
}

/** Where else a number may stand: in another file, or in a case that another source told. */
const NUMBERS = [
  { field: 'caseNumber', file: 'case_number', fact: 'enforcement_case', column: 'case_number' },
  { field: 'decisionNumber', file: 'decision_number', fact: 'enforcement_decision', column: 'number' },
] as const;

/** A number of a case or a decision that is another's already. Throws CASE_NUMBER_TAKEN. */
async function requireFreeNumbers(client: PoolClient, { id }: CaseFileRow, file: CaseFile): Promise<void> {
  const given = { caseNumber: file.caseNumber, decisionNumber: file.decision?.number ?? null };
  for (const { field, file: own, fact, column } of NUMBERS) {
    const received = given[field];
    const sql = `SELECT FROM case_file WHERE ${own} = $1 AND id <> $2
      UNION ALL SELECT FROM ${fact} WHERE ${column} = $1 AND (source_department, source_record_id) <> ($3, $1)`;
    const { rows } = await client.query(sql, [received, id, file.authority]);
    if (rows.length > 0)
      throw new CataloguedError('CASE_NUMBER_TAKEN', { field, received: received ?? '', article: '行政处罚法 47' });
  }
}

/** Steps that end a case, and are not taken while it is on its way to the police. EN-4 */
const BARRED_BY_TRANSFER: readonly CaseStep['kind'][] = ['DECIDE', 'TRANSFER_AGENCY', 'TERMINATE'];

/**
 * What stands outside the file and bars a step: an open transfer to the police bars the decision, the handing on and the end
 * without a decision, an open follow-up of the decision the archive.
 */
async function settled(
  client: PoolClient,
  { number, file }: CaseFileRow,
  { kind }: CaseStep,
): Promise<readonly Verdict[]> {
  if (BARRED_BY_TRANSFER.includes(kind)) return [await transferBars(client, number)];
  return kind === 'ARCHIVE' && file.decision ? [await settledFollowUp(client, file.decision.number)] : [];
}

/** Takes a step in a file that the transaction holds. What facts tell of a case changes with its stage alone. */
async function advance(client: PoolClient, row: CaseFileRow, step: CaseStep, doing: WorkDoing): Promise<CaseFileRow> {
  const { actor, today } = doing;
  requireAll(stepInSealed(row.sealedOn, step.kind));
  await holdActs(client, row.uscc, step);
  const known = await knownOf(client, row, { step, on: today });
  requireAll(...judgeStep(row.file, step, { actor, today, known }), ...(await settled(client, row, step)));
  const file = applyStep(row.file, step, doing);
  requireYears(row.file, file, today);
  await requireFreeNumbers(client, row, file);
  const columns = columnsOf(file, today);
  await updateWork(client, CASE_FILES, row.id, columns);
  await recordStep(client, { number: row.number, file, step }, doing);
  if (file.history.length > row.file.history.length) await projectCase(client, { file }, { on: today });
  await answerLeadOfFile(client, { file, step }, doing);
  if (file.decision !== null && row.file.decision === null) await tellEffect(client, file.decision.number, today);
  const { stage, procedure, caseNumber, filedOn, decision } = file;
  const dueOn = columns.due_on as CaseFileRow['dueOn'];
  const decided = { decisionNumber: decision?.number ?? null, decidedOn: decision?.decidedOn ?? null };
  return { ...row, version: row.version + 1, stage, procedure, caseNumber, filedOn, dueOn, ...decided, file };
}

/** The numbers that a step gives are of the year of its document. Throws DOCUMENT_YEAR_UNFIT. */
function requireYears(before: CaseFile, file: CaseFile, on: Day): void {
  const given = { caseNumber: file.caseNumber, decisionNumber: file.decision?.number ?? null };
  const stood = [before.caseNumber, before.decision?.number ?? null];
  for (const [field, number] of Object.entries(given)) {
    if (number !== null && !stood.includes(number)) requireDocumentYear(number, { field, on });
  }
}

/**
 * Takes a step in the caller's transaction, in a file as it stands, for an area that judges who may
 *
 * Throws the codes of `judgeStep` and of `ingestCases`, DOCUMENT_YEAR_UNFIT, CASE_NUMBER_TAKEN and WORK_UNKNOWN; nothing is
 * stored then.
 *
 * 《行政处罚法》第四十七条
 */
export async function takeStepIn(
  client: PoolClient,
  { number, step }: { readonly number: string; readonly step: CaseStep },
  doing: WorkDoing,
): Promise<CaseFileRow> {
  return advance(client, await holdCaseFile(client, number), step, doing);
}

/**
 * Takes a step in a file that the actor sees, in the version that he saw, and gives its number. Throws as `takeStepIn`
 * does, WORK_CHANGED, STEP_DAY_AHEAD and STEP_DAY_BEFORE_LAST. 《行政处罚法》第四十七条
 */
export function takeStep(database: SiloDatabase, { step, on, ...at }: StepAt, doing: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const row = await holdSeenFile(client, at, doing.actor);
    const taken = stepDay(on, { today: doing.today, notBefore: await lastDayOf(client, row.number) });
    return (await advance(client, row, step, { ...doing, today: taken })).number;
  });
}
