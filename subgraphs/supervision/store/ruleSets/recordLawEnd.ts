import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { insertWork } from '../../../../kernel/service/work/insertWork';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { REFORM_OFFICE } from '../../../../kernel/values/work/workParties';
import { workText } from '../../../../kernel/values/work/workText';
import { mayActFor } from '../../rules/work/workParties';
import { appendEvent } from '../work/appendEvent';

/** What becomes of a law, or of one article of it. */
export interface LawEnding {
  readonly law: string;
  /** Null for the whole law. */
  readonly article: string | null;
  /** First day no longer in force; null where it turns out that the law stands. */
  readonly endedOn: Day | null;
  readonly reason: string;
}

const NAME = 200;
const UNDER_LOCK = `SELECT pg_advisory_xact_lock(hashtext('law-end'))`;
const KNOWN = `SELECT id::text AS id, number FROM law_end WHERE law = $1 AND article IS NOT DISTINCT FROM $2`;
const CHANGE = `UPDATE law_end SET ended_on = $2, recorded_by = $3, version = version + 1, recorded_at = now() WHERE id = $1`;

/**
 * Records that a law, or one article of it, is no longer in force from a day on, or that it stands after all; the city's
 * reform office does so for everybody. Throws NOT_YOUR_SUPERVISION, WORK_UNKNOWN for an end that was never recorded, and
 * the codes of `workText`. Returns the number under which it stands.
 */
export function recordLawEnd(
  database: SiloDatabase,
  input: LawEnding,
  { actor, today }: WorkDoing,
): Promise<{ readonly number: string }> {
  requireLawful(mayActFor(actor, REFORM_OFFICE, 'reform-office'));
  const law = workText(input.law, 'law', NAME);
  const article = input.article === null ? null : workText(input.article, 'article', NAME);
  const reason = workText(input.reason, 'reason');
  const { endedOn } = input;
  return database.transaction(async (client) => {
    await client.query(UNDER_LOCK);
    const { rows } = await client.query<{ id: string; number: string }>(KNOWN, [law, article]);
    if (!rows[0] && endedOn === null) throw new CataloguedError('WORK_UNKNOWN', { field: 'law', received: law });
    const columns = { law, article, ended_on: endedOn, recorded_by: actor.subject };
    const at = rows[0] ?? (await insertWork(client, { table: 'law_end', prefix: 'LAW', on: today, columns }));
    if (rows[0]) await client.query(CHANGE, [at.id, endedOn, actor.subject]);
    const kind = endedOn === null ? 'STANDS' : 'ENDED';
    const event = { topic: 'law-end', number: at.number, kind, authority: REFORM_OFFICE, actor, on: today } as const;
    await appendEvent(client, { ...event, reason, details: { law, article, endedOn } });
    return { number: at.number };
  });
}
