import type { PoolClient } from 'pg';
import type { Day } from '../../../../kernel/values/day';
import type { Subject } from '../../rules/evidence/evidence';
import { STANDING_JSON, type StandingCategory, standingOf } from '../evaluation/standingCategory';
import type { WorkEvent } from '../work/appendEvent';
import { appendEvents } from '../work/appendEvent';
import { holdCategories, writeCategoryAssignments } from '../writeCategories';

/** Whose categories are looked at, on which day, and who ends them. */
export interface CategoryEnding {
  /** One subject; every subject where it is left out. */
  readonly subject?: Pick<Subject, 'uscc' | 'matter'>;
  readonly today: Day;
  readonly now: Date;
  readonly actor: WorkEvent['actor'];
}

/** Decisions that are ended in one transaction. */
const MOST = 1_000;

/** A decision stood for a day at least: one of the last day of a subject ends on the day after. */
const LEFT = `SELECT ${STANDING_JSON} AS standing, greatest(s.ended_on, c.since + 1)::text AS until, s.authority,
    to_json(greatest(c.observed_at, $2::timestamptz))#>>'{}' AS "observedAt"
  FROM supervised_subject s
    JOIN category_assignment c ON c.uscc = s.uscc AND c.matter_code = s.matter_code AND c.until IS NULL
  WHERE s.superseded_seq IS NULL AND s.ended_on <= $1::date AND c.since < $1::date
    AND ($3::text IS NULL OR (s.matter_code = $3 AND s.uscc = $4::character(18)))
  ORDER BY s.matter_code, s.uscc LIMIT ${MOST}`;

interface Left {
  readonly standing: StandingCategory;
  readonly until: Day;
  readonly authority: string;
  readonly observedAt: string;
}

function eventOf({ standing, until, authority }: Left, { actor, today }: CategoryEnding): WorkEvent {
  const { uscc, matterCode: matter } = standing;
  const about = { topic: 'category', number: `${matter}/${uscc}`, kind: 'ENDED', uscc, matter, authority } as const;
  return { ...about, actor, on: today, details: { decision: standing.id, until } };
}

/**
 * Ends the categories of who is no longer under supervision
 *
 * A category is of a subject of supervision: from the first day on which it is none, the decision stands no more, and the
 * change is told as every change of a decision. Who comes under supervision again is evaluated anew. Inside the caller's
 * transaction; resolves to how many were ended, of which more may be left where they are a thousand.
 *
 * 《上海市分类监管管理办法》第二条
 */
export async function endCategories(client: PoolClient, ending: CategoryEnding): Promise<number> {
  const { subject, today, now } = ending;
  await holdCategories(client);
  const asked = [today, now, subject?.matter ?? null, subject?.uscc ?? null];
  const { rows } = await client.query<Left>(LEFT, asked);
  if (rows.length === 0) return 0;
  const ended = rows.map(({ standing, until, observedAt }) => ({ ...standingOf(standing), until, observedAt }));
  await writeCategoryAssignments(client, ended);
  await appendEvents(
    client,
    rows.map((left) => eventOf(left, ending)),
  );
  return rows.length;
}
