import { everyPage } from './everyPage';
import { caseWork } from './journeys/caseWork';
import { classification } from './journeys/classification';
import { closedPages } from './journeys/closedPages';
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
  closedPages(started);
  plannerJourney(started);
  caseWork(started);
  classification(started);
  siloDown(started);
});
