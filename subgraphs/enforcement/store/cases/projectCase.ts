import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { Uscc } from '../../../../kernel/values/uscc';
import { isClosedStage } from '../../rules/caseStage';
import type { CaseFile } from '../../rules/cases/caseFile';
import type { DecisionPublication } from '../../rules/caseVisibility';
import { penaltySeverity } from '../../rules/penaltySeverity';
import type { CaseInput, DecisionInput } from '../checkCase';
import { ingestCases } from '../writeCases';
import type { CaseFileRow } from './caseRows';

/** What is told of a file at a moment: of the publication of its decision as it stands, unless it is to change. */
interface Projecting {
  readonly on: Day;
  readonly publication?: DecisionPublication;
}

/** Publication of a decision that was just made: due where the law lets it be public, by the ordinary procedure. CR-30, EN-15 */
export function firstPublication({ procedure, decision }: CaseFile): DecisionPublication {
  const severity = penaltySeverity((decision?.penalties ?? []).map(({ kind }) => kind));
  return procedure === 'SIMPLE' || severity === null || severity === 'MINOR' ? 'NONE' : 'DUE';
}

async function publicationOf(client: PoolClient, file: CaseFile): Promise<DecisionPublication> {
  const sql = 'SELECT publication FROM enforcement_decision WHERE number = $1';
  const { rows } = await client.query<{ publication: DecisionPublication }>(sql, [file.decision?.number ?? null]);
  return rows[0]?.publication ?? firstPublication(file);
}

const sourceOf = (file: CaseFile, record: string, on: Day) => ({
  sourceDepartment: file.authority,
  sourceRecordId: record,
  observedAt: `${on}T00:00:00+08:00`,
});

function decisionsOf(file: CaseFile, publication: DecisionPublication, on: Day): readonly DecisionInput[] {
  if (!file.decision) return [];
  const { number, decidedOn, outcome, title, penalties } = file.decision;
  const about = { number, decidedOn, outcome, documentTitle: title, publication, penalties };
  return [{ ...about, ...sourceOf(file, number, on) }];
}

/** The day on which a case first came to the closed stage, or the closed stages, that it is in. */
function closedOn({ history, stage }: CaseFile): Day | null {
  if (!isClosedStage(stage)) return null;
  const open = history.findLastIndex((entry) => !isClosedStage(entry.stage));
  return history[open + 1]?.enteredOn ?? null;
}

/**
 * Writes the facts of a case that everybody else reads: the case, its stages, its decision and its penalties
 *
 * A lead that was not filed is no fact about its entity. The publication of a decision stays what it is unless it is given.
 * Throws the codes of `ingestCases`. 《行政处罚法》第四十七条
 */
export async function projectCase(
  client: PoolClient,
  { file }: Pick<CaseFileRow, 'file'>,
  { on, publication }: Projecting,
): Promise<void> {
  const { caseNumber, history } = file;
  const [first] = history;
  if (caseNumber === null || first === undefined) return;
  const told: CaseInput = {
    ...sourceOf(file, caseNumber, on),
    uscc: file.uscc as Uscc,
    caseNumber,
    cause: file.cause,
    department: file.authority,
    stage: file.stage,
    openedOn: first.enteredOn,
    closedOn: closedOn(file),
    grave: file.grave,
    history,
    decisions: decisionsOf(file, publication ?? (await publicationOf(client, file)), on),
  };
  await ingestCases(client, [told]);
}
