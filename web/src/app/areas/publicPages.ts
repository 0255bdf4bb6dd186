import type { Page } from '../page';

/** The pages for everybody. */
export const PUBLIC: Page = {
  path: '/public',
  zh: '公示公开',
  en: 'Public information',
  group: 'public',
  load: async () => (await import('../../pages/public/PublicPage')).PublicPage,
  inner: [
    { path: '/public/plans', load: async () => (await import('../../pages/public/PlansPage')).PlansPage },
    { path: '/public/draws', load: async () => (await import('../../pages/public/DrawsPage')).DrawsPage },
    { path: '/public/penalties', load: async () => (await import('../../pages/public/PenaltiesPage')).PenaltiesPage },
    { path: '/public/results', load: async () => (await import('../../pages/public/ResultsPage')).ResultsPage },
    { path: '/public/draws/:number', load: async () => (await import('../../pages/public/DrawPage')).DrawPage },
    { path: '/public/check', load: async () => (await import('../../pages/public/SelfCheckPage')).SelfCheckPage },
  ],
};
