import type { PageRows } from '../../../../kernel/service/connection';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Statements } from '../../../../kernel/service/database/statements';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { listWork } from '../../../../kernel/service/work/listWork';
import { type Queryable, readingFrom } from '../../../../kernel/service/work/queryable';
import { requireSeen } from '../../../../kernel/service/work/workTable';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { evidenceConditions } from '../../rules/risk/evidenceConditions';
import type { EvidenceCondition } from '../../rules/risk/riskModel';
import { mayActFor } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { makeClues } from './makeClues';
import type { DetectionRuleRow } from './riskModelRows';
import { MOST_CLUES, runConditions } from './runConditions';
import { type RiskRun, runResult } from './runRiskModel';

const COLUMNS = `w.id::text AS id, w.number, w.authority, w.matter_code AS matter, w.name, w.conditions,
  w.saved_by AS "savedBy", w.saved_on AS "savedOn"`;

/** A rule of detection to be saved. */
export interface DetectionRuleInput {
  readonly authority: string;
  readonly matter: string;
  readonly name: string;
  readonly conditions: readonly EvidenceCondition[];
}

/** The rule of a number; undefined where there is none. */
async function findDetectionRule(client: Queryable, number: string): Promise<DetectionRuleRow | undefined> {
  const sql = `SELECT ${COLUMNS} FROM detection_rule w WHERE w.number = $1`;
  return (await client.query<DetectionRuleRow & Record<string, unknown>>(sql, [number])).rows[0];
}

/** The rule of a number, from the statements of a database. */
export function readDetectionRule(statements: Statements, number: string): Promise<DetectionRuleRow | undefined> {
  return findDetectionRule(readingFrom(statements), number);
}

/** Rules of the authorities in a viewer's sight, newest first. */
export function listDetectionRules(statements: Statements, page: Parameters<typeof listWork>[2]): Promise<PageRows> {
  return listWork(statements, { columns: COLUMNS, from: 'detection_rule w', where: 'true', params: [] }, page);
}

/**
 * Saves a rule of detection: conditions over evidence that must all hold. A saved rule is not changed; a better one is saved
 * beside it. Throws RISK_FEATURE_UNFIT, SUPERVISION_MATTER_UNKNOWN, NOT_YOUR_SUPERVISION or the codes of a text.
 *
 * 《上海市分类监管管理办法》第十八条第二款
 */
export async function saveDetectionRule(
  database: SiloDatabase,
  rule: DetectionRuleInput,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { authority, matter, conditions } = rule;
  getDepartment(authority, 'authority');
  requireLawful(mayActFor(actor, authority, 'supervision-officer'));
  const name = workText(rule.name, 'name', 200);
  requireLawful(evidenceConditions(conditions));
  return database.transaction(async (client) => {
    await requireMatter(client, matter);
    const about = { authority, matter_code: matter, name, conditions: JSON.stringify(conditions) };
    const columns = { ...about, saved_by: actor.subject, saved_on: today };
    const { number } = await insertWork(client, { table: 'detection_rule', prefix: 'DR', on: today, columns });
    const event = { topic: 'risk-model', number, kind: 'SAVED', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details: { conditions } });
    return number;
  });
}

/**
 * Runs a saved rule over all subjects of its authority's line: each that meets every condition becomes a clue, unless a clue
 * of the rule is open. Throws NOT_YOUR_SUPERVISION, WORK_UNKNOWN. 《上海市分类监管管理办法》第十八条第二款
 */
export async function runDetectionRule(database: SiloDatabase, number: string, doing: WorkDoing): Promise<RiskRun> {
  const { actor, today } = doing;
  requireRole(actor, 'supervision-officer');
  return database.transaction(async (client) => {
    const { authority, matter, name, conditions } = requireSeen(await findDetectionRule(client, number), actor, number);
    requireLawful(mayActFor(actor, authority, 'supervision-officer'));
    const originKey = `rule:${number}`;
    const weighed = conditions.map((condition) => ({ ...condition, weight: 1 }));
    const run = { authority, matter, conditions: weighed, from: weighed.length, originKey, day: today };
    const { seq, over, found } = await runConditions(client, run);
    const origin = { source: 'DETECTION', originKey, model: null, detectionRule: number } as const;
    const making = { ...origin, matter, summary: name, seq, actor, day: today, levelOf: () => null };
    const clues = await makeClues(client, found.slice(0, MOST_CLUES), making);
    const result = runResult(number, { seq, over, found: found.length }, clues);
    const { clues: _named, ...details } = result;
    const event = { topic: 'risk-model', number, kind: 'RUN', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...event, details });
    return result;
  });
}
