import { whileAway } from '../support/away';
import { gather } from '../support/people';
import type { StartedDashboard } from '../support/startedDashboard';
import { drawOfRound } from './plannerDraw';
import { planOfRound } from './plannerPlan';
import { lookingBack } from './plannerReport';
import { ceremonyOfRound } from './plannerRound';
import { visitsOfRound } from './plannerVisits';
import type { PlannerWork } from './plannerWork';

/**
 * Journey 5.2: a lead department and the fire service plan, draw, visit and publish, and everybody can check it. From the
 * preview to the board everything rests on the inspection silo alone: it is done while another silo is away.
 */
export function plannerJourney(dashboard: () => StartedDashboard): void {
  describe('the joint inspection', () => {
    const people = gather(dashboard);
    const nothing = { plan: '', round: '', beaconFrom: 0, frameHash: '', bound: 0, strata: 0, visit: '', uscc: '' };
    const work: PlannerWork = { ...nothing, people, nonces: new Map(), ranges: [] };
    afterAll(() => people.leave());

    planOfRound(dashboard, work);
    whileAway(dashboard, 'credit', () => {
      ceremonyOfRound(dashboard, work);
      drawOfRound(dashboard, work);
    });
    visitsOfRound(dashboard, work);
    lookingBack(dashboard, work);
  });
}
