import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../kernel/service/work/insertWork';
import { readingFrom } from '../../../kernel/service/work/queryable';
import { canonicalDigest } from '../../../kernel/values/canonicalJson';
import { type Day, day } from '../../../kernel/values/day';
import { storeCategoryAssignments, storeSupervisionMatters } from '../../../subgraphs/supervision';
import type { Evidence } from '../../../subgraphs/supervision/rules/evidence/evidence';
import { EVIDENCE_RESOURCES } from '../../../subgraphs/supervision/rules/evidence/evidenceResources';
import { stands, type ToldEvidence } from '../../../subgraphs/supervision/rules/evidence/toldEvidence';
import type { Grade, RuleSetContent } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { adoptRun } from '../../../subgraphs/supervision/store/evaluation/adoptRun';
import { continueRun } from '../../../subgraphs/supervision/store/evaluation/continueRun';
import { startRun } from '../../../subgraphs/supervision/store/evaluation/startRun';
import { getRunById, type StoredRun } from '../../../subgraphs/supervision/store/evaluation/storedRun';
import { noteSource } from '../../../subgraphs/supervision/store/evidence/evidenceSources';
import { storeEvidenceBatch } from '../../../subgraphs/supervision/store/evidence/storeEvidence';
import { storeSubjects } from '../../../subgraphs/supervision/store/evidence/storeSubjects';
import { actors, PLAIN_MATTER } from './plainRules';

/** The day on which what the desk plants was told. */
export const TOLD_AT = '2026-10-01T09:00:00+08:00';

/** What a test plants of a set of rules. */
export interface PlantedRules {
  readonly content: RuleSetContent;
  readonly state?: 'DRAFT' | 'PUBLISHED';
  readonly edition?: number;
  /** First day in force; of an edition that stands since before the tests' day unless stated. */
  readonly from?: Day;
}

/** Stores an edition of rules as it stands after it was drafted, or published. Resolves to its id and number. */
export function plantRules(database: SiloDatabase, planted: PlantedRules): Promise<{ id: string; number: string }> {
  const { content, state = 'PUBLISHED', edition = 1, from = day('2026-01-01') } = planted;
  const columns = {
    ...{ authority: content.authority, matter_code: content.matter, edition, state, content: JSON.stringify(content) },
    ...{
      content_hash: state === 'DRAFT' ? null : canonicalDigest(content),
      in_force_from: from,
      drafted_by: 'drafter',
    },
    ...{ published_on: state === 'DRAFT' ? null : from, published_by: state === 'DRAFT' ? null : 'publisher' },
  };
  return database.transaction((client) => insertWork(client, { table: 'rule_set', prefix: 'RS', on: from, columns }));
}

/** Tells that every source of evidence has been heard whole, now. */
export async function hearSources(database: SiloDatabase): Promise<void> {
  await database.transaction(async (client) => {
    for (const { resource } of EVIDENCE_RESOURCES) {
      const heardAt = new Date().toISOString();
      await noteSource(client, { resource, heardAt, isWhole: true, restarted: false });
    }
  });
}

/** Stores subjects of the plain matter, licensed on a day long ago unless stated. */
export async function plantSubjects(
  database: SiloDatabase,
  usccs: readonly string[],
  over: Partial<Parameters<typeof storeSubjects>[1][number]> = {},
): Promise<void> {
  const row = (uscc: string) => ({
    ...{ uscc, matter: PLAIN_MATTER.code, authority: 'SAMR', approval: 'LICENCE' as const },
    ...{ approvedOn: day('2020-03-01'), stoppedOn: null, endedOn: null, sourceDepartment: 'SAMR' },
    ...{ sourceRecordId: `licence-${uscc}`, observedAt: TOLD_AT },
    ...over,
  });
  await storeSubjects(database, usccs.map(row), day('2026-11-02'));
}

/** A record of evidence as a test writes it. */
export type PlantedEvidence = Pick<Evidence, 'kind' | 'code'> & Partial<Evidence> & { readonly uscc: string };

let planted = 0;
const told = ({ uscc, ...record }: PlantedEvidence): ToldEvidence =>
  stands({
    ...{
      key: `own:planted-${++planted}`,
      uscc,
      grade: null,
      amount: null,
      occurredOn: day('2026-09-01'),
      endedOn: null,
    },
    ...{ sourceDepartment: 'SAMR', observedAt: TOLD_AT, dating: 'FACT' as const },
    ...record,
  });

/** Stores records of evidence under one number. */
export function plantEvidence(database: SiloDatabase, records: readonly PlantedEvidence[]): Promise<number> {
  const from = { eventId: null, position: null };
  return storeEvidenceBatch(
    database,
    records.map((record) => ({ told: told(record), ...from })),
  );
}

/** Withdraws a record, as when credit is repaired. */
export function withdrawEvidence(database: SiloDatabase, key: string): Promise<number> {
  const sealed = { standing: 'SEALED' as const, key, observedAt: '2026-10-20T09:00:00+08:00' };
  return storeEvidenceBatch(database, [{ told: sealed, eventId: null, position: null }]);
}

/** Stores decisions that authorities took over from their own systems, in force since a day. */
export async function plantCategories(
  database: SiloDatabase,
  grades: ReadonlyMap<string, Grade>,
  since: Day = day('2026-02-01'),
): Promise<void> {
  await storeCategoryAssignments(
    database,
    [...grades].map(([uscc, { category, level }]) => ({
      ...{ uscc: uscc as never, matterCode: PLAIN_MATTER.code, status: 'ASSIGNED' as const, category, level, since },
      ...{ reason: 'REGULAR_EVALUATION' as const, until: null, authority: 'SAMR', published: false, publishedOn: null },
      ...{ sourceDepartment: 'SAMR', sourceRecordId: `planted-${uscc}`, observedAt: TOLD_AT },
    })),
  );
}

/** The plain matter, with every source heard. */
export async function fillDesk(database: SiloDatabase): Promise<void> {
  await storeSupervisionMatters(database, [PLAIN_MATTER]);
  await hearSources(database);
}

/** Fixes the shares of a year for the plain matter. */
export async function plantShares({ dataSource }: SiloDatabase, year = 2026, shares = [200, 700, 100]): Promise<void> {
  await dataSource.query(
    `INSERT INTO annual_proportions (authority, matter_code, year, lower_share, ordinary_share, higher_share, basis, set_on,
       set_by) VALUES ('SAMR', $1, $2, $3, $4, $5, 'planted', '2025-12-01', 'planter')`,
    [PLAIN_MATTER.code, year, ...shares],
  );
}

/** Takes a run as far as it goes by itself. */
export async function finishRun(database: SiloDatabase, id: string): Promise<StoredRun> {
  while (await continueRun(database, id));
  return getRunById(readingFrom(database.statements), id);
}

/** Evaluates all subjects of a rule set on a day, and has the result adopted on the same day, or another. */
export async function evaluateAll(
  database: SiloDatabase,
  { ruleSet, day: on = day('2026-11-02'), today = on }: { ruleSet: string; day?: Day; today?: Day },
): Promise<StoredRun> {
  const started = await startRun(database, { ruleSet, day: on }, { actor: actors.officer, today });
  const { number, version } = await finishRun(database, started.id);
  const adopting = await adoptRun(database, { number, version }, { actor: actors.approver, today });
  return finishRun(database, adopting.id);
}
