import { type Day, day } from '../../../kernel/values/day';
import type { RuleSetContent } from '../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import type { StoredRun } from '../../../subgraphs/supervision/store/evaluation/storedRun';
import {
  fillDesk,
  type PlantedEvidence,
  plantEvidence,
  plantRules,
  plantShares,
  plantSubjects,
} from './evaluationDesk';
import { actors, plainRules } from './plainRules';
import { sampleCode } from './sampleCode';
import { useSilo } from './useSilo';

/** The day at which the silos of the tests stand. */
export const TODAY: Day = day('2026-11-02');

/** The silo of a suite on evaluations, with the plain matter and every source heard. */
export const silo = useSilo('supervision_runs', fillDesk);

/** Its database. */
export const db = () => silo.now.database;

export const officer = { actor: actors.officer, today: TODAY };
export const approver = { actor: actors.approver, today: TODAY };

/** So many lawful codes. */
export const codes = (count: number, from = 0): string[] =>
  Array.from({ length: count }, (_, i) => sampleCode(from + i));

const SINCE = { occurredOn: day('2026-01-15') };

/** A penalty of January. */
export const penalty = (uscc: string): PlantedEvidence => ({
  uscc,
  kind: 'ENFORCEMENT_PENALTY',
  code: 'FINE',
  ...SINCE,
});

/** What an officer judged in January. */
export const hygiene = (uscc: string, value: string): PlantedEvidence => ({
  uscc,
  kind: 'JUDGEMENT',
  code: `HYGIENE:${value}`,
  ...SINCE,
});

/** Evidence of 50 points. */
export const severe = (uscc: string): PlantedEvidence[] => [penalty(uscc), penalty(uscc), hygiene(uscc, 'POOR')];

/** Ten subjects: one severe (50 points), two clean (0), seven of no evidence (5), under shares of 200, 700 and 100. */
export async function plantTen(changed: Partial<RuleSetContent> = {}): Promise<{ ruleSet: string; usccs: string[] }> {
  const usccs = codes(10);
  await plantSubjects(db(), usccs);
  const [worst = '', first = '', second = ''] = usccs;
  await plantEvidence(db(), [...severe(worst), hygiene(first, 'GOOD'), hygiene(second, 'GOOD')]);
  await plantShares(db());
  const { number } = await plantRules(db(), { content: plainRules({ inForceFrom: day('2026-01-01'), ...changed }) });
  return { ruleSet: number, usccs };
}

/** Rows of a statement. */
export const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => db().dataSource.query(sql, values);

/** What a run gave its subjects. */
export const scoresOf = ({ id }: StoredRun) =>
  rows('SELECT uscc, total, status, forced, points FROM evaluation WHERE run = $1 ORDER BY uscc', [id]);

/** A decision in force, as the tests look at it. */
export interface Standing {
  readonly uscc: string;
  readonly status: string;
  readonly reason: string;
  readonly grade: string | null;
  readonly decision: string | null;
  readonly plan: string | null;
  readonly run: string | null;
  readonly since: string;
}

/** The decisions in force. */
export const standing = () =>
  rows<Standing>(`SELECT uscc, status, reason, category || '/' || level AS grade, decision, measure_plan AS plan, run,
    since::text FROM category_assignment WHERE until IS NULL ORDER BY uscc`);

/** The decision in force on a subject. */
export const standingOf = async (uscc: string) => (await standing()).find((one) => one.uscc === uscc);

/** The version of a run that somebody has before him. */
export const at = ({ number, version }: StoredRun) => ({ number, version });
