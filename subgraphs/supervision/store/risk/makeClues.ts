import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { WorkActor } from '../../../../kernel/values/work/workParties';
import { clueClock } from '../../rules/risk/clueClock';
import type { RiskLevel } from '../../rules/risk/riskModel';
import { appendEvents } from '../work/appendEvent';
import type { StandingOut } from './runConditions';

/** What the clues of one run have in common. */
export interface ClueMaking {
  readonly source: 'MODEL' | 'DETECTION';
  readonly originKey: string;
  readonly model: string | null;
  readonly detectionRule: string | null;
  readonly matter: string;
  readonly summary: string;
  readonly seq: bigint;
  readonly actor: WorkActor;
  readonly day: Day;
  levelOf(total: number): RiskLevel | null;
}

const MAKE = `
  WITH told AS (SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::text[])
      AS t (uscc, authority, level, newest_seq, points)),
  given AS (SELECT nextval(pg_get_serial_sequence('risk_clue', 'id')) AS id, * FROM told)
  INSERT INTO risk_clue (id, number, uscc, authority, level, newest_seq, points, source, origin_key, model, detection_rule,
    matter_code, summary, evidence_seq, state, discovered_on, discovered_by, state_since, due_on)
  OVERRIDING SYSTEM VALUE
  SELECT id, $6 || lpad(id::text, greatest(6, length(id::text)), '0'), uscc, authority, level, newest_seq,
    points::smallint[], $7, $8, $9, $10, $11, $12, $13, 'DISCOVERED', $14::date, $15, $14::date, $16::date
  FROM given RETURNING number, uscc, authority, level`;

interface Made {
  readonly number: string;
  readonly uscc: string;
  readonly authority: string;
  readonly level: RiskLevel | null;
}

/** Stores a clue for each subject that stands out, assigned to the authority in charge of it; gives their numbers. */
export async function makeClues(
  client: PoolClient,
  found: readonly StandingOut[],
  making: ClueMaking,
): Promise<readonly string[]> {
  const { source, originKey, model, detectionRule, matter, summary, seq, actor, day, levelOf } = making;
  const dueOn = clueClock({ state: 'DISCOVERED', since: day, disposedOn: null })?.dueOn ?? null;
  const { rows } = await client.query<Made>(MAKE, [
    found.map(({ uscc }) => uscc),
    found.map(({ authority }) => authority),
    found.map(({ total }) => levelOf(total)),
    found.map(({ newestSeq }) => newestSeq),
    found.map(({ points }) => `{${points.join(',')}}`),
    `RC-${day.slice(0, 4)}-`,
    source,
    originKey,
    model,
    detectionRule,
    matter,
    summary,
    String(seq),
    day,
    actor.subject,
    dueOn,
  ]);
  const event = { topic: 'clue', kind: 'DISCOVERED', matter, actor, on: day } as const;
  const details = { source, model, detectionRule, evidenceSeq: String(seq) };
  await appendEvents(
    client,
    rows.map(({ number, uscc, authority, level }) => ({
      ...event,
      number,
      uscc,
      authority,
      details: { ...details, level },
    })),
  );
  return rows.map(({ number }) => number);
}
