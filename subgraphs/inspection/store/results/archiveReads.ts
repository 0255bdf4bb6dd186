import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Queryable } from '../../../../kernel/service/work/queryable';
import { type ChainProof, verifyChains, type WorkThing } from '../../../../kernel/service/work/verifyChains';
import { ARCHIVE_STEPS, type StepCount } from '../../rules/results/archiveSteps';
import { INSPECTION_HISTORY } from '../work/appendEvent';
import { type ArchiveScope, heldBy, IN_FILE, VISITS_OF } from './archiveScope';

/** A page of entries: how many, and only those after this one. */
export interface ArchivePage {
  readonly limit: number;
  readonly after: string | null;
}

const ENTRY = `e.id::text AS no, e.topic, e.number, e.sequence, e.kind, e.plan_number AS plan, e.authority, e.actor,
  NULLIF(e.department, '') AS department, e.done_on AS "on", e.reason, e.details, e.hash, e.recorded_at AS "recordedAt"`;

/** Everything that was done, oldest first. */
export async function archiveEntries(
  statements: Statements,
  { kind, number }: ArchiveScope,
  { limit, after }: ArchivePage,
): Promise<PageRows> {
  const from = `WITH ${heldBy(kind)} SELECT`;
  const [rows, counts] = await Promise.all([
    statements.run(
      `${from} ${ENTRY} FROM inspection_event e WHERE ${IN_FILE} AND ($2::bigint IS NULL OR e.id > $2)
       ORDER BY e.id LIMIT $3`,
      [number, after, limit],
    ),
    statements.run<{ total: string }>(`${from} count(*) AS total FROM inspection_event e WHERE ${IN_FILE}`, [number]),
  ]);
  return { rows, total: Number(counts[0]?.total ?? 0) };
}

/** Things whose chains are computed anew at once, and at most for one file. */
const AT_ONCE = 500;
const MOST_THINGS = 20_000;

/**
 * The proofs of every thing in a file, its seals computed anew; null for a file of more than 20,000 things, whose visits are
 * asked for one by one. DR-26
 */
export async function archiveProofs(
  statements: Statements,
  { kind, number }: ArchiveScope,
): Promise<ChainProof[] | null> {
  const sql = `WITH ${heldBy(kind)} SELECT DISTINCT e.topic, e.number FROM inspection_event e WHERE ${IN_FILE} LIMIT $2`;
  const things = await statements.run<WorkThing & Record<string, unknown>>(sql, [number, MOST_THINGS + 1]);
  if (things.length > MOST_THINGS) return null;
  const proofs: ChainProof[] = [];
  for (let at = 0; at < things.length; at += AT_ONCE) {
    proofs.push(...(await verifyChains(statements, INSPECTION_HISTORY, things.slice(at, at + AT_ONCE))));
  }
  return proofs;
}

const told = (topic: string, number: string, kinds: string): string =>
  `EXISTS (SELECT FROM inspection_event e WHERE e.topic = '${topic}' AND e.number = ${number} AND e.kind = ANY ('{${kinds}}'))`;

const noPart = (lacks: string): string => `NOT EXISTS (SELECT FROM visit_part p
  LEFT JOIN part_result r ON r.visit = p.visit AND r.department = p.department
  WHERE p.visit = v.number AND p.state <> 'CANCELLED' AND (${lacks}))`;

/** Whether a visit `v` needs a step, and whether it is there: what was done and the entry of it in the history. */
const STEPS: Readonly<Record<(typeof ARCHIVE_STEPS)[number], readonly [required: string, done: string]>> = {
  PLAN: [
    'true',
    noPart(`NOT (CASE WHEN p.plan_number IS NULL THEN ${told('check', 'p.check_number', 'RECORDED')}
      ELSE ${told('plan', 'p.plan_number', 'PUBLISHED')} END)`),
  ],
  DRAW: ['v.round_number IS NOT NULL', told('round', 'v.round_number', 'DRAWN')],
  CODE: ['true', `v.code IS NOT NULL AND ${told('visit', 'v.number', 'CODE_ISSUED')}`],
  TEAM: [
    'true',
    `${told('seat', 'v.number', 'TEAMS_DRAWN')} AND ${noPart(`(SELECT count(*) FROM visit_seat s
      WHERE s.visit = p.visit AND s.department = p.department AND s.state = 'SEATED') < 2`)}`,
  ],
  RESULT: ['true', noPart(`r.formed_on IS NULL OR NOT ${told('result', 'r.number', 'FORMED')}`)],
  PUBLICATION: [
    'true',
    noPart(`r.id IS NULL OR NOT (r.state = 'PUBLISHED' AND ${told('result', 'r.number', 'PUBLISHED')}
      OR r.state = 'WITHHELD' AND r.review = 'UPHELD' AND ${told('result', 'r.number', 'WITHHOLDING_UPHELD')})`),
  ],
  ARCHIVE: ['true', `EXISTS (SELECT FROM visit_archive a WHERE a.visit = v.number)`],
};

/** How many visits of a file need each step, and how many have it; visits that were called off need none. DR-26 */
export async function archiveSteps(
  client: Queryable,
  { kind, number }: Pick<ArchiveScope, 'kind' | 'number'>,
): Promise<StepCount[]> {
  const counts = ARCHIVE_STEPS.map((step) => {
    const [required, done] = STEPS[step];
    const needs = `count(*) FILTER (WHERE ${required})::int`;
    return `json_build_object('step', '${step}', 'required', ${needs}, 'done', count(*) FILTER (WHERE ${required} AND (${done}))::int)`;
  });
  const sql = `SELECT json_build_array(${counts.join(', ')}) AS steps FROM visit v
    WHERE v.number IN (${VISITS_OF[kind]}) AND v.state <> 'CANCELLED'`;
  return (await client.query<{ steps: StepCount[] }>(sql, [number])).rows[0]?.steps ?? [];
}
