import type { PageRows } from '../../../../kernel/service/connection';
import type { Statements } from '../../../../kernel/service/database/statements';
import { CATEGORY_ARTICLE, timelineArticle } from '../../rules/archive/timelineArticle';
import type { EvidenceKind } from '../../rules/evidence/evidenceKinds';
import type { WorkTopic } from '../../rules/work/workTopics';
import { isOwn, ownSight } from '../evidence/ownSight';

/** A page of an entity's course, newest first: how many rows, and day and key of the row before. */
export interface TimelinePage {
  readonly limit: number;
  readonly after: readonly [day: string, key: string] | null;
}

/** Parameters: the entity, and authorities whose own entries, decisions and work may be told. */
const ALL = `
  SELECT e.occurred_on AS "on", 'e' || e.id AS key, 'EVIDENCE' AS kind, e.kind AS what, e.code,
    e.source_department AS department, NULL::text AS matter, e.record_key AS reference, e.recorded_at AS "recordedAt"
  FROM evidence_record e WHERE e.uscc = $1::character(18) AND e.superseded_seq IS NULL AND NOT e.withdrawn
    AND (NOT ${isOwn('e')} OR ${ownSight('e', '$2::text[]')})
  UNION ALL
  SELECT c.since, 'c' || c.id, 'DECISION', c.status, concat_ws('-', c.category, c.level), c.authority, c.matter_code,
    c.source_department || '/' || c.source_record_id, c.recorded_at
  FROM category_assignment c WHERE c.uscc = $1::character(18) AND ($2::text[] IS NULL OR c.authority = ANY($2))
  UNION ALL
  SELECT w.done_on, 'w' || w.id, 'WORK', w.topic, w.kind, w.authority, w.matter_code, w.number, w.recorded_at
  FROM supervision_event w WHERE w.uscc = $1::character(18) AND ($2::text[] IS NULL OR w.authority = ANY($2))`;

interface TimelineRow extends Record<string, unknown> {
  readonly kind: 'EVIDENCE' | 'DECISION' | 'WORK';
  readonly what: string;
}

function articleOf({ kind, what }: TimelineRow): string {
  if (kind === 'DECISION') return CATEGORY_ARTICLE;
  return kind === 'EVIDENCE' ? timelineArticle.evidence(what as EvidenceKind) : timelineArticle.work(what as WorkTopic);
}

/** The course of an entity: evidence about it, decisions on it and what was done, each with source and article. */
export async function readTimeline(
  statements: Statements,
  { uscc, authorities }: { readonly uscc: string; readonly authorities: readonly string[] | null },
  { limit, after }: TimelinePage,
): Promise<PageRows> {
  const [day, key] = after ?? [null, null];
  const [rows, counts] = await Promise.all([
    statements.run<TimelineRow>(
      `SELECT * FROM (${ALL}) t WHERE $3::date IS NULL OR (t."on", t.key COLLATE "C") < ($3::date, $4::text)
       ORDER BY t."on" DESC, t.key COLLATE "C" DESC LIMIT $5::int`,
      [uscc, authorities, day, key, limit],
    ),
    statements.run<{ total: number }>(`SELECT count(*)::int AS total FROM (${ALL}) t`, [uscc, authorities]),
  ]);
  return { rows: rows.map((row) => ({ ...row, article: articleOf(row) })), total: counts[0]?.total ?? 0 };
}
