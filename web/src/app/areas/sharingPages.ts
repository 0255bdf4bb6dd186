import { isOfficial, type Page } from '../page';

/** The pages of the sharing of data. */
export const SHARING: Page = {
  path: '/sharing',
  zh: '数据共享',
  en: 'Data sharing',
  group: 'sharing',
  load: async () => (await import('../../pages/sharing/SharingPage')).SharingPage,
  isFor: isOfficial,
  inner: [
    {
      path: '/sharing/resources/:code',
      load: async () => (await import('../../pages/sharing/ResourcePage')).ResourcePage,
    },
    {
      path: '/sharing/agreements',
      load: async () => (await import('../../pages/sharing/AgreementsPage')).AgreementsPage,
    },
    {
      path: '/sharing/agreements/:id',
      load: async () => (await import('../../pages/sharing/AgreementPage')).AgreementPage,
    },
    { path: '/sharing/log', load: async () => (await import('../../pages/sharing/AccessPage')).AccessPage },
    { path: '/sharing/usage', load: async () => (await import('../../pages/sharing/UsagePage')).UsagePage },
    { path: '/sharing/feed', load: async () => (await import('../../pages/sharing/FeedPage')).FeedPage },
    {
      path: '/sharing/webhooks',
      load: async () => (await import('../../pages/sharing/webhooks/WebhooksPage')).WebhooksPage,
    },
    {
      path: '/sharing/webhooks/:id',
      load: async () => (await import('../../pages/sharing/webhooks/WebhookPage')).WebhookPage,
    },
  ],
};
