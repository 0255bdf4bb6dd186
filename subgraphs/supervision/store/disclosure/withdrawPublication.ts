import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { opensToSociety } from '../../rules/disclosure/publicationAudience';
import { mayFollowPublication } from '../../rules/disclosure/publicationState';
import { appendEvent, appendEvents } from '../work/appendEvent';
import { holdCategories } from '../writeCategories';
import { holdForRole } from './holdForRole';
import { markPublished } from './markPublished';
import { named } from './publicationCandidates';
import { HOLD_PUBLICATION, type PublicationRow } from './publicationRows';

/** What is taken back: the whole publication, or some entities of it. */
export interface Withdrawal extends WorkAt {
  readonly reason: string;
  readonly usccs?: readonly string[] | null;
}

interface Taken {
  readonly assignment: string;
  readonly uscc: string;
  readonly authority: string;
}

const TAKE = `UPDATE publication_entry e SET outcome = 'WITHDRAWN', recorded_at = now()
  FROM category_assignment c WHERE c.id = e.assignment AND e.publication = $1 AND e.outcome IN ('PENDING', 'PUBLISHED')
    AND ($2::character(18)[] IS NULL OR e.uscc = ANY($2))
  RETURNING e.assignment::text AS assignment, e.uscc, c.authority`;

/** Takes entries back. Throws CATEGORY_NOT_PUBLISHABLE where a named entity has none to take back. */
async function takeEntries(client: PoolClient, publication: string, codes: string[] | null): Promise<Taken[]> {
  const { rows } = await client.query<Taken>(TAKE, [publication, codes]);
  const taken = new Set(rows.map(({ uscc }) => uscc));
  const missing = (codes ?? []).filter((uscc) => !taken.has(uscc));
  if (missing.length === 0) return rows;
  throw new CataloguedError('CATEGORY_NOT_PUBLISHABLE', {
    field: 'usccs',
    received: missing[0] ?? '',
    ...named(missing),
  });
}

async function tellTaken(
  client: PoolClient,
  { number, matter }: PublicationRow,
  { taken, actor, today, reason }: WorkDoing & { readonly taken: readonly Taken[]; readonly reason: string },
): Promise<void> {
  const events = taken.map(({ uscc, authority, assignment }) => ({
    topic: 'publication' as const,
    number: `${number}/${uscc}`,
    kind: 'WITHDRAWN',
    ...{ uscc, matter, authority, actor, on: today, reason },
    details: { publication: number, assignment },
  }));
  await appendEvents(client, events);
}

const CLOSE = `UPDATE category_publication SET state = CASE WHEN $2 THEN 'WITHDRAWN' ELSE state END,
  withdrawn_on = CASE WHEN $2 THEN $3::date END, version = version + 1, recorded_at = now() WHERE id = $1`;

/**
 * Takes a publication back, before or after it was carried out, wholly or for some entities; what was open to society is
 * internal again. Throws NOT_YOUR_SUPERVISION, WORK_STATE_UNFIT, PUBLICATION_EMPTY for a list of nobody,
 * CATEGORY_NOT_PUBLISHABLE, the codes of `requireUscc` and of a text, and what `holdForRole` throws, and then nothing is stored.
 */
export function withdrawPublication(
  database: SiloDatabase,
  { reason, usccs, ...at }: Withdrawal,
  { actor, today }: WorkDoing,
): Promise<string> {
  return database.transaction(async (client) => {
    const holding = { sql: HOLD_PUBLICATION, field: 'publication', actor, role: 'supervision-approver' } as const;
    const publication = await holdForRole<PublicationRow>(client, at, holding);
    requireLawful(mayFollowPublication('WITHDRAW', publication.state), { publication: at.number });
    if (usccs?.length === 0) throw new CataloguedError('PUBLICATION_EMPTY', { field: 'usccs' });
    const why = workText(reason, 'reason');
    const codes = usccs ? [...new Set(usccs.map((uscc) => requireUscc(uscc, 'usccs')))] : null;
    await holdCategories(client);
    const taken = await takeEntries(client, publication.id, codes);
    if (publication.state === 'PUBLISHED' && opensToSociety(publication.audience)) {
      const ids = taken.map(({ assignment }) => assignment);
      await markPublished(client, ids, null);
    }
    await client.query(CLOSE, [publication.id, codes === null, today]);
    const { number, matter, authority } = publication;
    const work = { topic: 'publication', number, kind: 'WITHDRAWN', matter, authority, actor, on: today } as const;
    await appendEvent(client, { ...work, reason: why, details: { entities: taken.length, whole: codes === null } });
    await tellTaken(client, publication, { taken, actor, today, reason: why });
    return number;
  });
}
