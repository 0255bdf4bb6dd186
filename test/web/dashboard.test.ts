import { everyPage } from './everyPage';
import { dashboardJourney } from './journeys/dashboard';
import { integratorJourney } from './journeys/integrator';
import { plannerJourney } from './journeys/planner';
import { publicPages } from './journeys/publicPages';
import { sessionJourney } from './journeys/session';
import { siloDown } from './journeys/siloDown';
import { describeInBrowser, type StartedDashboard, startDashboard } from './support/startedDashboard';

let dashboard: StartedDashboard;
const started = (): StartedDashboard => dashboard;

describeInBrowser('the dashboard in a browser', () => {
  beforeAll(async () => {
    dashboard = await startDashboard();
  }, 180_000);
  afterAll(() => dashboard?.stop(), 30_000);

  everyPage(started);
  dashboardJourney(started);
  integratorJourney(started);
  publicPages(started);
  sessionJourney(started);
  plannerJourney(started);
  siloDown(started);
});
