import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { storeSupervisionMatters, supervision } from '../../../subgraphs/supervision';
import { type OpenSilo, openSilo } from '../openSilo';
import { actors } from './actors';
import { PLAIN_MATTER } from './plainRules';

/** Codes of entities with sound check digits. */
export const USCCS = [
  '91310115MA1K3B7C6G',
  '91310000132260250X',
  '91310000631696382C',
  '9131000010000595XD',
  '9131000013221158XC',
  '91310115MA1H9YGWXX',
] as const;

/** Who works on risk and tasks in the tests. */
export const people = {
  officer: actors.officer,
  approver: actors.approver,
  pudong: actors.pudongOfficer,
  pudongColleague: { ...actors.pudongOfficer, subject: 'colleague-pudong' },
  minhang: actors.minhangOfficer,
  office: actors.office,
  pudongOffice: actors.pudongOffice,
  emergency: actors.stranger,
} as const;

/** A version of evidence to be stored; what is left out is nothing, or the present. */
export interface PlantedEvidence {
  readonly key: string;
  readonly uscc: string;
  readonly kind: string;
  readonly code?: string;
  readonly grade?: string;
  readonly on: string;
  readonly endedOn?: string;
  /** SAMR unless told otherwise. */
  readonly source?: string;
}

/** Stores evidence as other areas of the silo keep it, one change of the clock for all of it. */
export async function plantEvidence(database: SiloDatabase, rows: readonly PlantedEvidence[]): Promise<void> {
  await database.transaction(async (client) => {
    const clock = await client.query<{ seq: string }>('UPDATE evidence_clock SET seq = seq + 1 RETURNING seq');
    for (const { key, uscc, kind, code = null, grade = null, on, endedOn = null, source = 'SAMR' } of rows) {
      await client.query(
        `INSERT INTO evidence_record (record_key, uscc, kind, code, grade, occurred_on, ended_on, source_department,
           observed_at, seq) VALUES ($1, $2, $3, $4, $5, $6, $7, $9, now(), $8)`,
        [key, uscc, kind, code, grade, on, endedOn, clock.rows[0]?.seq, source],
      );
    }
  });
}

async function plantSubjects(database: SiloDatabase): Promise<void> {
  await storeSupervisionMatters(database, [PLAIN_MATTER]);
  await database.transaction(async (client) => {
    for (const [at, uscc] of USCCS.entries()) {
      await client.query(
        `INSERT INTO supervised_subject (matter_code, uscc, authority, approval, approved_on, source_department,
           source_record_id, observed_at, seq) VALUES ($1, $2, $3, 'LICENCE', '2020-01-02', 'SAMR', $4, now(), 0)`,
        [PLAIN_MATTER.code, uscc, at < 4 ? 'SAMR-310115' : 'SAMR-310112', `subject-${at}`],
      );
    }
  });
}

/** A silo with six subjects of FOOD_SERVICE: four of Pudong, two of Minhang. */
export function openRiskSilo(): Promise<OpenSilo> {
  return openSilo(supervision as never, 'supervision_risk', plantSubjects);
}

/** Empties tables between tests, in the order in which they rest on one another. */
export async function clear(silo: OpenSilo, ...tables: readonly string[]): Promise<void> {
  for (const table of tables) await silo.database.dataSource.query(`DELETE FROM ${table}`);
}

/** What became of a change: the object as it stands, or the extensions of the refusal. */
export interface Change {
  readonly done: Record<string, unknown> | null;
  readonly refusal: Record<string, unknown> | undefined;
}

/** A mutation with one input, to be made by people; the fields are those that are read of its outcome. */
export function changing(silo: () => OpenSilo, name: string, inputType: string, fields: string) {
  const text = `mutation ($input: ${inputType}!) { ${name}(input: $input) { number version ${fields} } }`;
  return async (input: object, as: Viewer): Promise<Change> => {
    const { data, errors } = await silo().ask(text, { input }, as);
    return { done: (data?.[name] as Record<string, unknown>) ?? null, refusal: errors?.[0]?.extensions };
  };
}

/** The number and version of what was done, for the next change. */
export function at({ done, refusal }: Change): { readonly number: string; readonly version: number } {
  if (!done) throw new Error(`refused: ${JSON.stringify(refusal)}`);
  return { number: String(done.number), version: Number(done.version) };
}
