import type { PoolClient } from 'pg';
import type { CopyValue } from '../../../kernel/service/copyRows';
import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { addIngested } from '../../../kernel/service/importRuns/storeOrRefuse';
import { type Ingested, type IngestSpec, ingest, tellAgain } from '../../../kernel/service/ingest';
import { CataloguedError } from '../../../kernel/values/cataloguedError';
import { SEALED_PUBLICATIONS } from '../rules/caseVisibility';
import { endTypicalCases } from './after/typicalCaseRows';
import { sealWork } from './cases/sealWork';
import {
  CASES,
  type CaseTable,
  DECISIONS,
  isSealed,
  PENALTIES,
  SEALED_CASE,
  SEALED_PENALTY,
  SEALED_STAGE,
  STAGES,
} from './caseTables';
import { type CaseInput, checkCase } from './checkCase';

/** A number that is taken (unique key), or that others rest on (foreign key). */
const NUMBER_VIOLATIONS = ['23505', '23503'];
/** What the trigger on case_stage_entry raises. */
const REWRITTEN = 'HUB47';
/** What the trigger on enforcement_decision raises. */
const UNSEALED = 'HUB03';

const KEY = /\(([^()]+)\)=\((.*)\)/su;

/** The member and the number that a violated key names, in the words of the API and none of the database. */
function takenNumber(detail: string): { readonly field: string; readonly received: string } {
  const [, columns = '', received = ''] = KEY.exec(detail) ?? [];
  const field = columns.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  return { field, received };
}

/** The refusal that a database error stands for; any other error is thrown on as it is. */
function refusalOf(error: unknown): never {
  const { code, detail } = error as { code?: string; detail?: string };
  if (code === REWRITTEN) throw new CataloguedError('CASE_HISTORY_REWRITTEN', { received: detail ?? '' });
  if (code === UNSEALED) throw new CataloguedError('DECISION_REPAIRED', { decision: detail ?? '' });
  if (NUMBER_VIOLATIONS.includes(code ?? '')) throw new CataloguedError('CASE_NUMBER_TAKEN', takenNumber(detail ?? ''));
  throw error;
}

const valuesOf = (table: CaseTable, rows: readonly CaseInput[]): readonly (readonly CopyValue[])[] =>
  rows.flatMap((row) => [...table.values(row)]);

const KEPT_PARTS = `
  SELECT s.number FROM unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::timestamptz[])
    AS s(number, stages, decisions, penalties, observed_at)
  JOIN enforcement_case c ON c.case_number = s.number AND c.observed_at <= s.observed_at
  WHERE ((SELECT count(*) FROM case_stage_entry e WHERE e.case_number = s.number) > s.stages
    OR (SELECT count(*) FROM enforcement_decision d WHERE d.case_number = s.number) > s.decisions
    OR (SELECT count(*) FROM penalty p JOIN enforcement_decision d ON d.number = p.decision_number
        WHERE d.case_number = s.number) > s.penalties)
  LIMIT 1`;

/** A case that is sent again still has every stage, decision and penalty it had, unless it is an older state: none vanishes unseen. */
async function requireNothingDropped(client: PoolClient, rows: readonly CaseInput[]): Promise<void> {
  const { rows: dropped } = await client.query<{ number: string }>(KEPT_PARTS, [
    rows.map(({ caseNumber }) => caseNumber),
    rows.map(({ history }) => history.length),
    rows.map(({ decisions }) => decisions.length),
    rows.map(({ decisions }) => decisions.reduce((sum, { penalties }) => sum + penalties.length, 0)),
    rows.map(({ observedAt }) => observedAt),
  ]);
  if (!dropped[0]) return;
  throw new CataloguedError('PARTS_DROPPED', {
    caseNumber: dropped[0].number,
    parts: ['history', 'decisions', 'penalties'],
  });
}

/**
 * The decisions of the batch that would be sealed by it. Asked once the case itself is written: from then on no other
 * writer of the case comes between.
 */
async function findSealing(client: PoolClient, rows: readonly CaseInput[]): Promise<string[]> {
  const numbers = rows.flatMap(({ decisions }) => decisions.filter(isSealed).map(({ number }) => number));
  if (numbers.length === 0) return [];
  const { rows: open } = await client.query<{ number: string }>(
    'SELECT number FROM enforcement_decision WHERE number = ANY ($1) AND publication <> ALL ($2)',
    [numbers, SEALED_PUBLICATIONS],
  );
  return open.map(({ number }) => number);
}

const SEALED_NOW = `t.decision_number = ANY ($1) AND EXISTS (
  SELECT FROM enforcement_decision d WHERE d.number = t.decision_number AND d.publication = ANY ($2))`;

/** The cases of the decisions of $1 of which every decision is sealed. */
const OF_SEALED_CASE = `t.case_number IN (
  SELECT d.case_number FROM enforcement_decision d WHERE d.number = ANY ($1))
  AND NOT EXISTS (SELECT FROM enforcement_decision d WHERE d.case_number = t.case_number AND d.publication <> ALL ($2))`;

/**
 * A penalty does not change when its decision is sealed, nor does a case with its stages when its last open decision is: all
 * must be let go all the same by whoever was told of them.
 */
async function tellSealed(client: PoolClient, sealing: readonly string[]): Promise<void> {
  if (sealing.length === 0) return;
  const params = [sealing, SEALED_PUBLICATIONS];
  const again: readonly [IngestSpec, string][] = [
    [SEALED_PENALTY, SEALED_NOW],
    [SEALED_CASE, OF_SEALED_CASE],
    [SEALED_STAGE, OF_SEALED_CASE],
  ];
  for (const [spec, where] of again) await tellAgain(client, spec, { where, params });
}

/** The decisions of the batch that are not published by it. */
const unpublished = (rows: readonly CaseInput[]): string[] =>
  rows.flatMap(({ decisions }) =>
    decisions.filter(({ publication }) => publication !== 'PUBLISHED').map(({ number }) => number),
  );

async function storeTable(client: PoolClient, table: CaseTable, rows: readonly CaseInput[]): Promise<Ingested> {
  return ingest(client, table.spec, valuesOf(table, rows));
}

/**
 * Stores cases with their stages, decisions and penalties inside the caller's transaction; the same cases again change
 * nothing. What is counted are cases. A case all of whose decisions are repaired is told to be let go, with its stages, and
 * what is stored of it later is told to nobody. Throws what `checkCase` throws, CASE_HISTORY_REWRITTEN, CASE_NUMBER_TAKEN,
 * DECISION_REPAIRED, RECORD_OF_ANOTHER_ENTITY or PARTS_DROPPED.
 *
 * 《信用修复管理办法》第三条
 */
export async function ingestCases(client: PoolClient, rows: readonly CaseInput[]): Promise<Ingested> {
  rows.forEach(checkCase);
  const [open, sealed] = CASES as [CaseTable, CaseTable];
  try {
    const stored = addIngested(await storeTable(client, open, rows), await storeTable(client, sealed, rows));
    const sealing = await findSealing(client, rows);
    for (const table of [...STAGES, ...DECISIONS, ...PENALTIES]) await storeTable(client, table, rows);
    await tellSealed(client, sealing);
    await sealWork(client, sealing);
    await endTypicalCases(client, unpublished(rows));
    await requireNothingDropped(client, rows);
    return stored;
  } catch (error) {
    return refusalOf(error);
  }
}

/** Stores cases in one transaction, as `ingestCases` does; when it throws, nothing is stored. */
export function storeCases(database: SiloDatabase, rows: readonly CaseInput[]): Promise<Ingested> {
  return database.transaction((client) => ingestCases(client, rows));
}
