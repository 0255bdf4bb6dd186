import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { day } from '../../../../kernel/values/day';
import { markOverdue } from '../../../../subgraphs/enforcement/store/after/followClocks';
import { EnforcementDesk } from './enforcementDesk';
import { tellSampleBans } from './sampleBans';
import { tellHeardCase, tellSparedCase, tellStandingCases, tellUnsparedCase } from './sampleCases';
import { tellSampleFines } from './sampleFines';
import { tellSampleLadder } from './sampleLadder';
import { tellSampleLeads } from './sampleLeads';
import { tellSampleMeasures } from './sampleMeasures';
import type { SampleParties } from './sampleParties';
import { tellSampleReferrals } from './sampleReferrals';
import { tellSampleRemedies } from './sampleRemedies';
import { tellSampleTransfers } from './sampleTransfers';

const WORK_FROM = day('2026-11-01');

/** In this order the businesses of the city are taken; a small city comes as far as it has some. */
const TELLINGS = [
  tellHeardCase,
  tellStandingCases,
  tellSampleFines,
  tellSampleRemedies,
  tellSparedCase,
  tellUnsparedCase,
  tellSampleLeads,
  tellSampleTransfers,
  tellSampleBans,
  tellSampleLadder,
  tellSampleReferrals,
];

/**
 * Does the work of enforcement in the sample city's past, by the same steps as anybody would take: benchmarks and lists,
 * cases from their leads to their ends, what followed their decisions, transfers and referrals. Doing it again does nothing;
 * in a city of an earlier day there is nothing to do.
 */
export async function doSampleEnforcement(database: SiloDatabase, parties: SampleParties): Promise<void> {
  if (parties.today === undefined || parties.today < WORK_FROM) return;
  const desk = new EnforcementDesk(database);
  await tellSampleMeasures(desk);
  for (const telling of TELLINGS) await telling({ desk, parties });
  await markOverdue(database, WORK_FROM);
}
