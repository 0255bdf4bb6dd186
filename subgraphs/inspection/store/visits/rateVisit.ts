import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { findWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { readVisitCode } from '../../rules/visits/visitCode';
import { visitRating } from '../../rules/visits/visitRating';
import { appendEvents } from '../work/appendEvent';
import { visitEvent } from './visitEvent';
import { VISITS, type VisitRow } from './visitRows';

/** What an enterprise says of a visit: how satisfied it was, from 1 to 5, and nothing else. */
export interface VisitRatingInput {
  readonly code: string;
  readonly satisfaction: number;
}

/**
 * Takes an enterprise's rating of the visit of a code. Throws VISIT_CODE_UNKNOWN, VISIT_RATING_UNFIT, VISIT_RATING_EARLY,
 * VISIT_RATED, VISIT_RATING_OF_OFFICE. DR-13
 */
export async function rateVisit(
  database: SiloDatabase,
  { code: typed, satisfaction }: VisitRatingInput,
  { actor, today }: WorkDoing,
): Promise<string> {
  const code = readVisitCode(typed);
  return database.transaction(async (client) => {
    const held = await client.query<{ number: string }>('SELECT number FROM visit WHERE code = $1 FOR UPDATE', [code]);
    const visit = held.rows[0] && (await findWork<VisitRow>(client, VISITS, held.rows[0].number));
    if (!visit || code === null) throw new CataloguedError('VISIT_CODE_UNKNOWN', { field: 'code', received: typed });
    const { rowCount } = await client.query('SELECT 1 FROM visit_rating WHERE visit = $1', [visit.number]);
    const fromOffice = actor.kind !== 'public';
    requireLawful(visitRating({ satisfaction, state: visit.state, alreadyRated: (rowCount ?? 0) > 0, fromOffice }));
    const rated = [visit.number, satisfaction, today];
    await client.query('INSERT INTO visit_rating (visit, satisfaction, rated_on) VALUES ($1, $2, $3)', rated);
    const event = visitEvent(visit, 'RATED', { actor: { subject: 'enterprise', department: null }, today });
    await appendEvents(client, { ...event, details: { satisfaction } });
    return code;
  });
}
