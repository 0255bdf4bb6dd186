import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import type { IntensityCategory } from '../../../../kernel/values/reference/intensityCategories';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { officeOfActor } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { hearingClosesOn } from '../../rules/disclosure/hearingWindow';
import type { PublicationAudience } from '../../rules/disclosure/publicationAudience';
import { mayActFor } from '../../rules/work/workParties';
import { requireMatter } from '../oversight/requireMatter';
import { appendEvent, appendEvents } from '../work/appendEvent';
import { requireRole } from '../work/workDoing';
import { officesOf, type PublishableCategory, publicationCandidates } from './publicationCandidates';

const OFFICER = 'supervision-officer';

/** What is to be published: the categories of a run, of one category of it, or of a list of entities. */
export interface PublicationProposal {
  readonly matter: string;
  /** The proposer's own office unless stated. */
  readonly authority?: string | null;
  readonly audience: PublicationAudience;
  /** Number of an adopted run. */
  readonly run?: string | null;
  readonly category?: IntensityCategory | null;
  readonly usccs?: readonly string[] | null;
  readonly reason: string;
}

type Scope = Pick<PublicationProposal, 'run' | 'usccs' | 'category' | 'matter'> & { readonly authority: string };

const RUN = `SELECT id::text FROM evaluation_run
  WHERE number = $1 AND matter_code = $2 AND state = 'ADOPTED' AND authority = ANY($3)`;

/** The run of an authority, of its offices or of the department above it; a run of others is none. Throws WORK_UNKNOWN. */
async function getRunId(client: PoolClient, number: string, { matter, authority }: Scope): Promise<string> {
  const own = [...officesOf(authority), lineOf(authority)];
  const { rows } = await client.query<{ id: string }>(RUN, [number, matter, own]);
  if (rows[0]) return rows[0].id;
  throw new CataloguedError('WORK_UNKNOWN', { field: 'run', received: number });
}

async function getRun(client: PoolClient, scope: Scope) {
  const { run, usccs, category } = scope;
  const isOne = (run ?? null) === null ? (usccs ?? null) !== null : (usccs ?? null) === null;
  if (!isOne) throw new CataloguedError('PUBLICATION_SCOPE_UNFIT', { field: 'run' });
  return run ? { id: await getRunId(client, run, scope), category: category ?? null } : null;
}

const ENTER = `INSERT INTO publication_entry (publication, assignment, uscc, category, level, outcome)
  SELECT $1, n.*, 'PENDING' FROM unnest($2::bigint[], $3::text[], $4::text[], $5::smallint[]) n`;
const CALL = `INSERT INTO publication_hearing (id, number, assignment, uscc, matter_code, authority, publication,
    notified_on, closes_on) OVERRIDING SYSTEM VALUE
  SELECT n.id, $1 || repeat('0', 6 - length(n.id::text)) || n.id, n.assignment, n.uscc, $2, n.authority, $3, $4, n.closes_on
  FROM (SELECT nextval(pg_get_serial_sequence('publication_hearing', 'id')) AS id, c.*
    FROM unnest($5::bigint[], $6::text[], $7::text[], $8::date[]) c (assignment, uscc, authority, closes_on)) n
  RETURNING number, uscc, authority, closes_on AS "closesOn"`;

interface Called {
  readonly number: string;
  readonly uscc: string;
  readonly authority: string;
  readonly closesOn: Day;
}

/** Calls the hearings of those of higher intensity, each with its last day. */
async function callHearings(
  client: PoolClient,
  { id, number, matter }: { readonly id: string; readonly number: string; readonly matter: string },
  { heard, actor, today }: WorkDoing & { readonly heard: readonly PublishableCategory[] },
): Promise<void> {
  const closes = new Map(heard.map(({ hearingDays }) => [hearingDays, hearingClosesOn(today, hearingDays)]));
  const { rows } = await client.query<Called>(CALL, [
    `HRG-${today.slice(0, 4)}-`,
    matter,
    id,
    today,
    heard.map((one) => one.id),
    heard.map(({ uscc }) => uscc),
    heard.map(({ authority }) => authority),
    heard.map(({ hearingDays }) => closes.get(hearingDays)),
  ]);
  const work = { topic: 'hearing', kind: 'NOTIFIED', matter, actor, on: today } as const;
  const told = rows.map(({ closesOn, ...one }) => ({ ...work, ...one, details: { publication: number, closesOn } }));
  await appendEvents(client, told);
}

async function storeProposal(
  client: PoolClient,
  proposal: PublicationProposal & { readonly authority: string },
  { candidates, runId, actor, today }: WorkDoing & { candidates: readonly PublishableCategory[]; runId: string | null },
): Promise<string> {
  const { matter, authority, audience } = proposal;
  const reason = workText(proposal.reason, 'reason');
  const columns = { matter_code: matter, authority, run: runId, audience, state: 'PROPOSED', reason };
  const by = { proposed_by: actor.subject, proposed_on: today };
  const made = { table: 'category_publication', prefix: 'PUB', on: today, columns: { ...columns, ...by } };
  const { id, number } = await insertWork(client, made);
  await client.query(ENTER, [
    id,
    candidates.map((one) => one.id),
    candidates.map(({ uscc }) => uscc),
    candidates.map(({ category }) => category),
    candidates.map(({ level }) => level),
  ]);
  const heard = candidates.filter(({ category }) => category === 'HIGHER');
  const details = { audience, run: proposal.run ?? null, entities: candidates.length, hearings: heard.length };
  const work = { topic: 'publication', number, kind: 'PROPOSED', matter, authority, actor, on: today } as const;
  await appendEvent(client, { ...work, reason, details });
  if (heard.length > 0) await callHearings(client, { id, number, matter }, { heard, actor, today });
  return number;
}

/**
 * Proposes to publish categories, and calls the hearing of each subject of higher intensity among them, whose window
 * begins the same day. Gives the publication's number. Throws NOT_YOUR_SUPERVISION, PUBLICATION_SCOPE_UNFIT,
 * SUPERVISION_MATTER_UNKNOWN, WORK_UNKNOWN for a run, CALENDAR_UNKNOWN_YEAR, the codes of a text and what
 * `publicationCandidates` throws, and then nothing is stored.
 */
export function proposePublication(
  database: SiloDatabase,
  proposal: PublicationProposal,
  { actor, today }: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    requireRole(actor, OFFICER);
    const authority = getDepartment(proposal.authority ?? officeOfActor(actor) ?? '', 'authority').code;
    requireLawful(mayActFor(actor, authority, OFFICER));
    await requireMatter(client, proposal.matter);
    const run = await getRun(client, { ...proposal, authority });
    const { matter, audience, usccs = null } = proposal;
    const scope = { matter, authority, audience, on: today, run, usccs };
    const candidates = await publicationCandidates(client, scope);
    return storeProposal(client, { ...proposal, authority }, { candidates, runId: run?.id ?? null, actor, today });
  });
}
