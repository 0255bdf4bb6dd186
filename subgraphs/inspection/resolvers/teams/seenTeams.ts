import { readingFrom } from '../../../../kernel/service/work/queryable';
import { requireSight } from '../../../../kernel/service/work/workPage';
import { findWork } from '../../../../kernel/service/work/workTable';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { ROUNDS, type RoundRow } from '../../store/rounds/roundRows';
import type { RecusalRow } from '../../store/teams/recusalRows';
import { findRecusal, readVisitTeams, type VisitTeams } from '../../store/teams/teamReads';
import { seesVisit } from '../../store/visits/holdVisit';
import type { InspectionContext } from '../context';

/** The teams of a visit that the viewer sees; null where there is none. */
export async function seenVisitTeams(visit: string, { viewer, store }: InspectionContext): Promise<VisitTeams | null> {
  const [found] = await readVisitTeams(readingFrom(store.database.statements), [visit]);
  const departments = found?.parts.map(({ office }) => office) ?? [];
  return found && seesVisit(viewer, { ...found, departments }) ? found : null;
}

/** The request that the viewer sees; null where there is none. */
export async function seenRecusal(number: string, { viewer, store }: InspectionContext): Promise<RecusalRow | null> {
  const row = await findRecusal(store.database.statements, number);
  return row && seesAuthority(viewer, row.authority) ? row : null;
}

/** Whether there is a round that the viewer sees: of his own line, or one in which it takes part. */
export async function seesRound(number: string, field: string, { viewer, store }: InspectionContext): Promise<boolean> {
  requireSight(viewer, field);
  const round = await findWork<RoundRow>(readingFrom(store.database.statements), ROUNDS, number);
  return round !== undefined && [round.authority, ...round.departments].some((one) => seesAuthority(viewer, one));
}
