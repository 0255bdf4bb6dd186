import { isOfficial, type Page } from '../page';

/** The pages of classified supervision. */
export const CLASSIFICATION: Page = {
  path: '/classification',
  zh: '分类监管',
  en: 'Classification',
  group: 'work',
  load: async () => (await import('../../pages/classification/ClassificationPage')).ClassificationPage,
  isFor: isOfficial,
  isClosed: true,
  inner: [
    {
      path: '/classification/rules',
      load: async () => (await import('../../pages/classification/rules/RuleSetsPage')).RuleSetsPage,
      isOpen: true,
    },
    {
      path: '/classification/rules/:number',
      load: async () => (await import('../../pages/classification/rules/RuleSetPage')).RuleSetPage,
      isOpen: true,
    },
    {
      path: '/classification/runs',
      load: async () => (await import('../../pages/classification/runs/RunsPage')).RunsPage,
    },
    {
      path: '/classification/runs/:number',
      load: async () => (await import('../../pages/classification/runs/RunPage')).RunPage,
    },
    {
      path: '/classification/trials',
      load: async () => (await import('../../pages/classification/trials/TrialsPage')).TrialsPage,
    },
    {
      path: '/classification/trials/:number',
      load: async () => (await import('../../pages/classification/trials/TrialPage')).TrialPage,
    },
    {
      path: '/classification/objections',
      load: async () => (await import('../../pages/classification/objections/ObjectionsPage')).ObjectionsPage,
    },
    {
      path: '/classification/publications',
      load: async () => (await import('../../pages/classification/publications/PublicationsPage')).PublicationsPage,
    },
    {
      path: '/classification/publications/:number',
      load: async () => (await import('../../pages/classification/publications/PublicationPage')).PublicationPage,
    },
    {
      path: '/classification/adjustments',
      load: async () => (await import('../../pages/classification/adjustments/AdjustmentsPage')).AdjustmentsPage,
    },
    {
      path: '/classification/measures',
      load: async () => (await import('../../pages/classification/measures/MeasuresPage')).MeasuresPage,
    },
    {
      path: '/classification/interviews',
      load: async () => (await import('../../pages/classification/measures/InterviewsPage')).InterviewsPage,
    },
    {
      path: '/classification/notices',
      load: async () => (await import('../../pages/classification/measures/NoticesPage')).NoticesPage,
    },
    {
      path: '/classification/key-lists',
      load: async () => (await import('../../pages/classification/measures/KeyListsPage')).KeyListsPage,
    },
    {
      path: '/classification/tasks',
      load: async () => (await import('../../pages/classification/measures/TasksPage')).TasksPage,
    },
  ],
};
