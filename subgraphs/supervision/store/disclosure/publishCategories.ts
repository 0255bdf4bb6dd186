import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { hearingState } from '../../rules/disclosure/hearingWindow';
import { opensToSociety } from '../../rules/disclosure/publicationAudience';
import { type LeftOutReason, publicationOutcome } from '../../rules/disclosure/publicationOutcome';
import { mayFollowPublication } from '../../rules/disclosure/publicationState';
import { anotherPerson } from '../../rules/work/anotherPerson';
import { appendEvent, appendEvents } from '../work/appendEvent';
import { holdCategories } from '../writeCategories';
import { holdForRole } from './holdForRole';
import { markPublished } from './markPublished';
import { named } from './publicationCandidates';
import { HOLD_PUBLICATION, type PublicationRow } from './publicationRows';

/** An entity of the publication, with what decides whether it may be published. */
interface Entry {
  readonly assignment: string;
  readonly uscc: string;
  readonly authority: string;
  readonly category: IntensityCategory;
  readonly inForce: boolean;
  readonly closesOn: Day | null;
  readonly heardOn: Day | null;
  readonly objectionOpen: boolean;
  readonly reevaluating: boolean;
}

interface JudgedEntry extends Entry {
  readonly leftOut: LeftOutReason | null;
}

const OBJECTION = 'SELECT FROM category_objection o';
const ITS = 'o.uscc = c.uscc AND o.matter_code = c.matter_code';
const ENTRIES = `SELECT e.assignment::text AS assignment, e.uscc, c.authority, e.category,
    c.since <= $2 AND (c.until IS NULL OR $2 < c.until) AND (c.category, c.level) = (e.category, e.level) AS "inForce",
    h.closes_on AS "closesOn", h.heard_on AS "heardOn",
    EXISTS (${OBJECTION} WHERE ${ITS} AND o.state = 'OPEN') AS "objectionOpen",
    EXISTS (${OBJECTION} JOIN evaluation_task t ON t.id = o.task WHERE ${ITS} AND t.done_at IS NULL) AS reevaluating
  FROM publication_entry e JOIN category_assignment c ON c.id = e.assignment
  LEFT JOIN publication_hearing h ON h.publication = e.publication AND h.assignment = e.assignment
  WHERE e.publication = $1 AND e.outcome = 'PENDING' ORDER BY e.id`;

async function judgeEntries(client: PoolClient, publication: string, today: Day): Promise<JudgedEntry[]> {
  const { rows } = await client.query<Entry>(ENTRIES, [publication, today]);
  return rows.map((entry) => {
    const { closesOn, heardOn } = entry;
    const hearing = closesOn === null ? null : hearingState({ closesOn, heardOn }, today);
    return { ...entry, leftOut: publicationOutcome({ ...entry, hearing }) };
  });
}

/** Refuses to pass over those who were not heard. Throws HEARING_SKIPPED, naming them and the last day of all. */
function requireHeard(entries: readonly JudgedEntry[]): void {
  const unheard = entries.filter(({ leftOut }) => leftOut === 'NOT_HEARD');
  if (unheard.length === 0) return;
  const closesOn =
    unheard
      .map((entry) => entry.closesOn ?? '')
      .sort()
      .at(-1) ?? '';
  throw new CataloguedError('HEARING_SKIPPED', { ...named(unheard.map(({ uscc }) => uscc)), closesOn });
}

const SETTLE = `UPDATE publication_entry e SET outcome = CASE WHEN n.reason IS NULL THEN 'PUBLISHED' ELSE 'LEFT_OUT' END,
    left_out = n.reason, recorded_at = now()
  FROM unnest($2::bigint[], $3::text[]) n (assignment, reason) WHERE e.publication = $1 AND e.assignment = n.assignment`;

/** Tells each entity's own history what became of it in the publication. */
async function tellEntries(
  client: PoolClient,
  { number, matter, audience }: PublicationRow,
  { entries, actor, today }: WorkDoing & { readonly entries: readonly JudgedEntry[] },
): Promise<void> {
  const events = entries.map(({ uscc, authority, assignment, leftOut }) => ({
    topic: 'publication' as const,
    number: `${number}/${uscc}`,
    kind: leftOut === null ? 'PUBLISHED' : 'LEFT_OUT',
    ...{ uscc, matter, authority, actor, on: today },
    details: { publication: number, assignment, audience, leftOut },
  }));
  await appendEvents(client, events);
}

async function settle(
  client: PoolClient,
  publication: PublicationRow,
  doing: WorkDoing & { readonly entries: readonly JudgedEntry[] },
): Promise<void> {
  const { entries, actor, today } = doing;
  const { id, number, matter, authority, audience } = publication;
  const published = entries.filter(({ leftOut }) => leftOut === null);
  const reasons = [entries.map(({ assignment }) => assignment), entries.map(({ leftOut }) => leftOut)];
  await client.query(SETTLE, [id, ...reasons]);
  if (opensToSociety(audience)) {
    await markPublished(
      client,
      published.map(({ assignment }) => assignment),
      today,
    );
  }
  await client.query(
    `UPDATE category_publication SET state = 'PUBLISHED', decided_by = $2, published_on = $3, version = version + 1,
       recorded_at = now() WHERE id = $1`,
    [id, actor.subject, today],
  );
  const details = { audience, published: published.length, leftOut: entries.length - published.length };
  const work = { topic: 'publication', number, kind: 'PUBLISHED', matter, authority, actor, on: today } as const;
  await appendEvent(client, { ...work, details });
  await tellEntries(client, publication, doing);
}

/** Which publication is to be carried out; whether those who were not heard are left out, or refused. */
export interface Publishing extends WorkAt {
  readonly leaveOut: boolean;
}

/**
 * Publishes the categories of a proposal. Entities with an open objection, or whose category was replaced, are left out
 * and listed; those of higher intensity who were neither heard nor let their window lapse are refused, or left out where
 * that is asked for. Throws NOT_YOUR_SUPERVISION, SAME_PERSON_DECIDES, WORK_STATE_UNFIT, HEARING_SKIPPED and what
 * `holdForRole` throws, and then nothing is stored.
 */
export function publishCategories(
  database: SiloDatabase,
  { leaveOut, ...at }: Publishing,
  { actor, today }: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const holding = { sql: HOLD_PUBLICATION, field: 'publication', actor, role: 'supervision-approver' } as const;
    const publication = await holdForRole<PublicationRow>(client, at, holding);
    requireLawful(anotherPerson(actor, publication.proposedBy), { publication: at.number });
    requireLawful(mayFollowPublication('PUBLISH', publication.state), { publication: at.number });
    await holdCategories(client);
    const entries = await judgeEntries(client, publication.id, today);
    if (!leaveOut) requireHeard(entries);
    await settle(client, publication, { entries, actor, today });
    return at.number;
  });
}
