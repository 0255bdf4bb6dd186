import type { PoolClient } from 'pg';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { DISTRICT_OFFICES } from '../../../../kernel/values/reference/departments';
import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import { requireUscc } from '../../../../kernel/values/uscc';
import { opensToSociety, type PublicationAudience } from '../../rules/disclosure/publicationAudience';

/** Most entities of one publication. */
const MOST_PUBLISHED = 10_000;
const MOST_NAMED = 20;

/** A decision that can be published. */
export interface PublishableCategory {
  readonly id: string;
  readonly uscc: string;
  readonly authority: string;
  readonly category: IntensityCategory;
  readonly level: number;
  /** Working days of the hearing by the rules it was decided under; null for one without rules. */
  readonly hearingDays: number | null;
}

/** Whose categories, of which run or entities, are to be published, to whom, on which day. */
export interface PublicationScope {
  readonly matter: string;
  readonly authority: string;
  readonly audience: PublicationAudience;
  readonly on: Day;
  readonly run: { readonly id: string; readonly category: IntensityCategory | null } | null;
  readonly usccs: readonly string[] | null;
}

const READ = `SELECT c.id::text AS id, c.uscc, c.authority, c.category, c.level,
    (r.content->>'hearingWorkingDays')::int AS "hearingDays"
  FROM category_assignment c LEFT JOIN rule_set r ON r.id = c.rule_set`;
/** Only what was decided can be published, by the authority that decided or the one above it, and to society once. */
const CAN = `c.matter_code = $1 AND c.status = 'ASSIGNED' AND c.since <= $2 AND (c.until IS NULL OR $2 < c.until)
  AND c.authority = ANY($3) AND NOT (c.published AND $4)`;

/** An authority and the offices below it. */
export function officesOf(authority: string): string[] {
  return [authority, ...DISTRICT_OFFICES.filter(({ parent }) => parent === authority).map(({ code }) => code)];
}

/** The codes of entities as an error names them: how many, and the first of them. */
export function named(codes: readonly string[]): { readonly count: number; readonly entities: readonly string[] } {
  return { count: codes.length, entities: codes.slice(0, MOST_NAMED) };
}

function requireSize(count: number): void {
  if (count === 0) throw new CataloguedError('PUBLICATION_EMPTY', { field: 'usccs' });
  if (count <= MOST_PUBLISHED) return;
  throw new CataloguedError('PUBLICATION_TOO_LARGE', { field: 'usccs', received: `${count}`, limit: MOST_PUBLISHED });
}

async function ofList(client: PoolClient, own: unknown[], codes: readonly string[]): Promise<PublishableCategory[]> {
  const wanted = [...new Set(codes.map((uscc) => requireUscc(uscc, 'usccs')))].sort();
  requireSize(wanted.length);
  const sql = `${READ} WHERE c.uscc = ANY($5::character(18)[]) AND ${CAN} ORDER BY c.uscc`;
  const { rows } = await client.query<PublishableCategory>(sql, [...own, wanted]);
  const found = new Set(rows.map(({ uscc }) => uscc));
  const missing = wanted.filter((uscc) => !found.has(uscc));
  if (missing.length === 0) return rows;
  throw new CataloguedError('CATEGORY_NOT_PUBLISHABLE', {
    field: 'usccs',
    received: missing[0] ?? '',
    ...named(missing),
  });
}

async function ofRun(
  client: PoolClient,
  own: unknown[],
  { id, category }: NonNullable<PublicationScope['run']>,
): Promise<PublishableCategory[]> {
  const sql = `${READ} JOIN evaluation e ON e.uscc = c.uscc
    WHERE e.run = $5 AND e.status = 0 AND ${CAN} AND ($6::text IS NULL OR c.category = $6) ORDER BY c.uscc LIMIT $7`;
  const { rows } = await client.query<PublishableCategory>(sql, [...own, id, category, MOST_PUBLISHED + 1]);
  requireSize(rows.length);
  return rows;
}

/**
 * The decisions of a publication, by the entities' codes: of a list each entity must have one that can be published, of a
 * run those are taken that it scored and that can. Throws PUBLICATION_EMPTY, PUBLICATION_TOO_LARGE, CATEGORY_NOT_PUBLISHABLE and the codes of
 * `requireUscc`.
 */
export function publicationCandidates(client: PoolClient, scope: PublicationScope): Promise<PublishableCategory[]> {
  const { matter, authority, audience, on, run, usccs } = scope;
  const own = [matter, on, officesOf(authority), opensToSociety(audience)];
  return run ? ofRun(client, own, run) : ofList(client, own, usccs ?? []);
}
