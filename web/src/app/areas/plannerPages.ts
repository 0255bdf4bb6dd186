import { isOfficial, type Page } from '../page';

/** The pages of random inspections. */
export const PLANNER: Page = {
  path: '/planner',
  zh: '双随机抽查',
  en: 'Random inspections',
  group: 'work',
  load: async () => (await import('../../pages/planner/PlannerPage')).PlannerPage,
  isFor: isOfficial,
  isClosed: true,
  inner: [
    {
      path: '/planner/rounds/:number',
      load: async () => (await import('../../pages/planner/RoundPage')).RoundPage,
      isOpen: true,
    },
    {
      path: '/planner/rounds/:number/pool',
      load: async () => (await import('../../pages/planner/pool/PoolPage')).PoolPage,
    },
    {
      path: '/planner/rounds/:number/board',
      load: async () => (await import('../../pages/planner/rounds/BoardPage')).BoardPage,
    },
    {
      path: '/planner/rounds/:number/fairness',
      load: async () => (await import('../../pages/planner/reports/FairnessPage')).FairnessPage,
      isOpen: true,
    },
    {
      path: '/planner/preview',
      load: async () => (await import('../../pages/planner/rounds/PreviewPage')).PreviewPage,
    },
    { path: '/planner/plans', load: async () => (await import('../../pages/planner/plans/PlansPage')).PlansPage },
    { path: '/planner/plans/new', load: async () => (await import('../../pages/planner/plans/DraftPage')).DraftPage },
    { path: '/planner/plans/:number', load: async () => (await import('../../pages/planner/plans/PlanPage')).PlanPage },
    { path: '/planner/items', load: async () => (await import('../../pages/planner/items/ItemsPage')).ItemsPage },
    { path: '/planner/visits', load: async () => (await import('../../pages/planner/visits/VisitsPage')).VisitsPage },
    {
      path: '/planner/visits/:number',
      load: async () => (await import('../../pages/planner/visits/VisitPage')).VisitPage,
    },
    { path: '/planner/checks', load: async () => (await import('../../pages/planner/checks/ChecksPage')).ChecksPage },
    {
      path: '/planner/recusals',
      load: async () => (await import('../../pages/planner/visits/RecusalsPage')).RecusalsPage,
    },
    {
      path: '/planner/results',
      load: async () => (await import('../../pages/planner/results/ResultsPage')).ResultsPage,
    },
    {
      path: '/planner/reports',
      load: async () => (await import('../../pages/planner/reports/ReportsPage')).ReportsPage,
    },
    {
      path: '/planner/rounds/:number/verify',
      load: async () => (await import('../../pages/planner/rounds/VerifyPage')).VerifyPage,
      isOpen: true,
    },
  ],
};
