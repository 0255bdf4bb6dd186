import { isOfficial, type Page } from '../page';

/** The pages of the handling of cases. */
export const CASES: Page = {
  path: '/cases',
  zh: '案件办理',
  en: 'Cases',
  group: 'work',
  load: async () => (await import('../../pages/cases/CasesPage')).CasesPage,
  isFor: isOfficial,
  isClosed: true,
  inner: [
    { path: '/cases/leads', load: async () => (await import('../../pages/cases/LeadsPage')).LeadsPage },
    { path: '/cases/decisions', load: async () => (await import('../../pages/cases/FollowUpsPage')).FollowUpsPage },
    {
      path: '/cases/decisions/:decision',
      load: async () => (await import('../../pages/cases/DecisionPage')).DecisionPage,
    },
    { path: '/cases/repairs', load: async () => (await import('../../pages/cases/RepairsPage')).RepairsPage },
    {
      path: '/cases/transfers',
      load: async () => (await import('../../pages/cases/transfers/TransfersPage')).TransfersPage,
    },
    {
      path: '/cases/transfers/:number',
      load: async () => (await import('../../pages/cases/transfers/TransferPage')).TransferPage,
    },
    {
      path: '/cases/referrals',
      load: async () => (await import('../../pages/cases/transfers/ReferralsPage')).ReferralsPage,
    },
    {
      path: '/cases/disputes',
      load: async () => (await import('../../pages/cases/transfers/DisputesPage')).DisputesPage,
    },
    { path: '/cases/:number', load: async () => (await import('../../pages/cases/CasePage')).CasePage },
  ],
};
