import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork, findWork, requireSeen } from '../../../../kernel/service/work/workTable';
import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import type { Verdict } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { editionInTime, sameSeries } from '../../rules/measure/measureEdition';
import { mayDraftMeasure } from '../../rules/measure/measureParties';
import { appendEvents } from '../work/appendEvent';
import { type EditionRow, type EditionSort, editionsOf, seriesOf } from './editionRows';

const TITLE_LIMIT = 200;
const NUMBER_LIMIT = 40;

/** What every draft says, whatever its sort. */
export interface EditionInput {
  readonly authority: string;
  /** Number of an edition of the series that this one revises; left out for a new series. */
  readonly revises?: string | null;
  /** Whether it ends the series. */
  readonly repeals?: boolean | null;
  readonly title: string;
  readonly effectiveFrom: Day;
}

/** What is drafted of one sort. */
export interface DraftContent {
  readonly sort: EditionSort;
  readonly provision: string | null;
  readonly kind: string | null;
  /** How many degrees or situations it has; a repeal has none. */
  readonly size: number;
  readonly content: unknown;
  readonly sound: Verdict;
}

/** Of which topic of the history editions are. */
export const EDITION_TOPIC = { BENCHMARK: 'benchmark', NO_PENALTY_LIST: 'no-penalty-list' } as const;

const LAST = `SELECT max(edition) FILTER (WHERE state = 'PUBLISHED') AS edition,
    max(effective_from) FILTER (WHERE state = 'PUBLISHED')::text AS "effectiveFrom",
    min(number) FILTER (WHERE state = 'DRAFT') AS draft
  FROM measure_edition WHERE coalesce(first_edition, number) = $1`;

/** Where a series stands: its last published edition, from when that is in force, and a draft that waits. */
export interface SeriesStanding {
  readonly edition: number | null;
  readonly effectiveFrom: Day | null;
  readonly draft: string | null;
}

const NEW_SERIES: SeriesStanding = { edition: null, effectiveFrom: null, draft: null };

/** Where a series stands; whoever asks keeps others from changing it until the transaction ends. */
export async function holdSeries(client: PoolClient, series: string): Promise<SeriesStanding> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('measure_edition'), hashtext($1))`, [series]);
  const { rows } = await client.query<SeriesStanding & Record<string, unknown>>(LAST, [series]);
  return rows[0] ?? NEW_SERIES;
}

async function findRevised(client: PoolClient, sort: EditionSort, input: EditionInput, { actor }: WorkDoing) {
  if (!input.revises) return undefined;
  const number = workText(input.revises, 'revises', NUMBER_LIMIT);
  const found = await findWork<EditionRow>(client, editionsOf(sort), number);
  return requireSeen(found?.sort === sort ? found : undefined, actor, input.revises);
}

function requireContent({ repeals, revises }: EditionInput, { size, sound }: DraftContent): void {
  if (!repeals) requireAll(sound);
  else if (!revises || size > 0) throw new CataloguedError('EDITION_REPEAL_UNFIT', { field: 'repeals', size });
}

/**
 * Drafts an edition of a benchmark or of a list. Throws NOT_YOUR_CASE, EDITION_TOO_EARLY, EDITION_OF_ANOTHER,
 * EDITION_DRAFT_OPEN, EDITION_REPEAL_UNFIT, WORK_UNKNOWN, UNKNOWN_DEPARTMENT, what is unsound about its content and the
 * codes of a text, and then nothing is stored. 《行政处罚法》第三十四条
 */
export function draftEdition(
  database: SiloDatabase,
  input: EditionInput,
  draft: DraftContent,
  doing: WorkDoing,
): Promise<string> {
  const { actor, today } = doing;
  const { authority, effectiveFrom } = input;
  const { sort, provision, kind, content } = draft;
  getDepartment(authority, 'authority');
  const title = workText(input.title, 'title', TITLE_LIMIT);
  requireAll(mayDraftMeasure(actor, authority));
  requireContent(input, draft);
  return database.transaction(async (client) => {
    const revised = await findRevised(client, sort, input, doing);
    const firstEdition = revised ? seriesOf(revised) : null;
    const standing = firstEdition ? await holdSeries(client, firstEdition) : NEW_SERIES;
    const about = { authority, provision, kind };
    requireAll(
      sameSeries(about, revised ?? about),
      editionInTime(effectiveFrom, { today, before: standing.effectiveFrom }),
    );
    if (standing.draft) throw new CataloguedError('EDITION_DRAFT_OPEN', { field: 'revises', draft: standing.draft });
    const edition = (standing.edition ?? 0) + 1;
    const number = await addWork(client, editionsOf(sort), today, {
      ...{ authority, sort, first_edition: firstEdition, edition, title, provision, kind },
      ...{ repeals: input.repeals ?? false, content: canonicalJson(content), content_hash: canonicalDigest(content) },
      ...{ effective_from: effectiveFrom, state: 'DRAFT', drafted_by: actor.subject, drafted_on: today },
    });
    const event = { topic: EDITION_TOPIC[sort], number, kind: 'DRAFTED', authority, actor, on: today };
    await appendEvents(client, {
      ...event,
      details: { edition, effectiveFrom, contentHash: canonicalDigest(content) },
    });
    return number;
  });
}
