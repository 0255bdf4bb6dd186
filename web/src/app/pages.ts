import type { ComponentType } from 'react';
import type { Session } from './session';

type Load = () => Promise<ComponentType>;

/** A page of the dashboard. */
export interface Page {
  /** Its address. */
  readonly path: string;
  readonly zh: string;
  readonly en: string;
  /** Under which heading of the menu it stands. */
  readonly group: 'work' | 'sharing' | 'public';
  readonly load: Load;
  /** Whether the page is for whoever is signed in; for everybody where it is left out. */
  readonly isFor?: (session: Session) => boolean;
  /** Whether nothing of it is for anybody else, nor of the pages below it but those that are open. */
  readonly isClosed?: true;
  /** Pages below it, which the menu does not list. */
  readonly inner?: readonly { readonly path: string; readonly load: Load; readonly isOpen?: true }[];
}

const official = ({ kind }: Session): boolean => kind !== 'public';

/** All pages in the order of the menu. */
export const PAGES: readonly Page[] = [
  {
    path: '/',
    zh: '总览',
    en: 'Overview',
    group: 'work',
    load: async () => (await import('../pages/overview/OverviewPage')).OverviewPage,
    isFor: official,
    inner: [{ path: '/figures/:id', load: async () => (await import('../pages/overview/FigurePage')).FigurePage }],
  },
  {
    path: '/entities',
    zh: '经营主体',
    en: 'Entities',
    group: 'work',
    load: async () => (await import('../pages/entity/EntitySearchPage')).EntitySearchPage,
    inner: [{ path: '/entities/:uscc', load: async () => (await import('../pages/entity/EntityPage')).EntityPage }],
  },
  {
    path: '/worklist',
    zh: '工作清单',
    en: 'Worklist',
    group: 'work',
    load: async () => (await import('../pages/worklist/WorklistPage')).WorklistPage,
    isFor: official,
    isClosed: true,
  },
  {
    path: '/classification',
    zh: '分类监管',
    en: 'Classification',
    group: 'work',
    load: async () => (await import('../pages/classification/ClassificationPage')).ClassificationPage,
    isFor: official,
    isClosed: true,
    inner: [
      {
        path: '/classification/rules',
        load: async () => (await import('../pages/classification/rules/RuleSetsPage')).RuleSetsPage,
        isOpen: true,
      },
      {
        path: '/classification/rules/:number',
        load: async () => (await import('../pages/classification/rules/RuleSetPage')).RuleSetPage,
        isOpen: true,
      },
      {
        path: '/classification/runs',
        load: async () => (await import('../pages/classification/runs/RunsPage')).RunsPage,
      },
      {
        path: '/classification/runs/:number',
        load: async () => (await import('../pages/classification/runs/RunPage')).RunPage,
      },
      {
        path: '/classification/trials',
        load: async () => (await import('../pages/classification/trials/TrialsPage')).TrialsPage,
      },
      {
        path: '/classification/trials/:number',
        load: async () => (await import('../pages/classification/trials/TrialPage')).TrialPage,
      },
      {
        path: '/classification/objections',
        load: async () => (await import('../pages/classification/objections/ObjectionsPage')).ObjectionsPage,
      },
      {
        path: '/classification/publications',
        load: async () => (await import('../pages/classification/publications/PublicationsPage')).PublicationsPage,
      },
      {
        path: '/classification/publications/:number',
        load: async () => (await import('../pages/classification/publications/PublicationPage')).PublicationPage,
      },
      {
        path: '/classification/adjustments',
        load: async () => (await import('../pages/classification/adjustments/AdjustmentsPage')).AdjustmentsPage,
      },
      {
        path: '/classification/measures',
        load: async () => (await import('../pages/classification/measures/MeasuresPage')).MeasuresPage,
      },
      {
        path: '/classification/interviews',
        load: async () => (await import('../pages/classification/measures/InterviewsPage')).InterviewsPage,
      },
      {
        path: '/classification/notices',
        load: async () => (await import('../pages/classification/measures/NoticesPage')).NoticesPage,
      },
      {
        path: '/classification/key-lists',
        load: async () => (await import('../pages/classification/measures/KeyListsPage')).KeyListsPage,
      },
      {
        path: '/classification/tasks',
        load: async () => (await import('../pages/classification/measures/TasksPage')).TasksPage,
      },
    ],
  },
  {
    path: '/planner',
    zh: '双随机抽查',
    en: 'Random inspections',
    group: 'work',
    load: async () => (await import('../pages/planner/PlannerPage')).PlannerPage,
    isFor: official,
    inner: [
      { path: '/planner/rounds/:number', load: async () => (await import('../pages/planner/RoundPage')).RoundPage },
      {
        path: '/planner/rounds/:number/pool',
        load: async () => (await import('../pages/planner/pool/PoolPage')).PoolPage,
      },
      {
        path: '/planner/rounds/:number/board',
        load: async () => (await import('../pages/planner/rounds/BoardPage')).BoardPage,
      },
      {
        path: '/planner/rounds/:number/fairness',
        load: async () => (await import('../pages/planner/reports/FairnessPage')).FairnessPage,
      },
      { path: '/planner/preview', load: async () => (await import('../pages/planner/rounds/PreviewPage')).PreviewPage },
      { path: '/planner/plans', load: async () => (await import('../pages/planner/plans/PlansPage')).PlansPage },
      { path: '/planner/plans/new', load: async () => (await import('../pages/planner/plans/DraftPage')).DraftPage },
      { path: '/planner/plans/:number', load: async () => (await import('../pages/planner/plans/PlanPage')).PlanPage },
      { path: '/planner/items', load: async () => (await import('../pages/planner/items/ItemsPage')).ItemsPage },
      { path: '/planner/visits', load: async () => (await import('../pages/planner/visits/VisitsPage')).VisitsPage },
      {
        path: '/planner/visits/:number',
        load: async () => (await import('../pages/planner/visits/VisitPage')).VisitPage,
      },
      { path: '/planner/checks', load: async () => (await import('../pages/planner/checks/ChecksPage')).ChecksPage },
      {
        path: '/planner/recusals',
        load: async () => (await import('../pages/planner/visits/RecusalsPage')).RecusalsPage,
      },
      {
        path: '/planner/results',
        load: async () => (await import('../pages/planner/results/ResultsPage')).ResultsPage,
      },
      {
        path: '/planner/reports',
        load: async () => (await import('../pages/planner/reports/ReportsPage')).ReportsPage,
      },
      {
        path: '/planner/rounds/:number/verify',
        load: async () => (await import('../pages/planner/rounds/VerifyPage')).VerifyPage,
      },
    ],
  },
  {
    path: '/cases',
    zh: '案件办理',
    en: 'Cases',
    group: 'work',
    load: async () => (await import('../pages/cases/CasesPage')).CasesPage,
    isFor: official,
    isClosed: true,
    inner: [
      { path: '/cases/leads', load: async () => (await import('../pages/cases/LeadsPage')).LeadsPage },
      { path: '/cases/decisions', load: async () => (await import('../pages/cases/FollowUpsPage')).FollowUpsPage },
      {
        path: '/cases/decisions/:decision',
        load: async () => (await import('../pages/cases/DecisionPage')).DecisionPage,
      },
      { path: '/cases/repairs', load: async () => (await import('../pages/cases/RepairsPage')).RepairsPage },
      {
        path: '/cases/transfers',
        load: async () => (await import('../pages/cases/transfers/TransfersPage')).TransfersPage,
      },
      {
        path: '/cases/transfers/:number',
        load: async () => (await import('../pages/cases/transfers/TransferPage')).TransferPage,
      },
      {
        path: '/cases/referrals',
        load: async () => (await import('../pages/cases/transfers/ReferralsPage')).ReferralsPage,
      },
      {
        path: '/cases/disputes',
        load: async () => (await import('../pages/cases/transfers/DisputesPage')).DisputesPage,
      },
      { path: '/cases/:number', load: async () => (await import('../pages/cases/CasePage')).CasePage },
    ],
  },
  {
    path: '/sharing',
    zh: '数据共享',
    en: 'Data sharing',
    group: 'sharing',
    load: async () => (await import('../pages/sharing/SharingPage')).SharingPage,
    isFor: official,
    inner: [
      {
        path: '/sharing/resources/:code',
        load: async () => (await import('../pages/sharing/ResourcePage')).ResourcePage,
      },
      {
        path: '/sharing/agreements',
        load: async () => (await import('../pages/sharing/AgreementsPage')).AgreementsPage,
      },
      {
        path: '/sharing/agreements/:id',
        load: async () => (await import('../pages/sharing/AgreementPage')).AgreementPage,
      },
      { path: '/sharing/log', load: async () => (await import('../pages/sharing/AccessPage')).AccessPage },
      { path: '/sharing/usage', load: async () => (await import('../pages/sharing/UsagePage')).UsagePage },
      { path: '/sharing/feed', load: async () => (await import('../pages/sharing/FeedPage')).FeedPage },
      {
        path: '/sharing/webhooks',
        load: async () => (await import('../pages/sharing/webhooks/WebhooksPage')).WebhooksPage,
      },
      {
        path: '/sharing/webhooks/:id',
        load: async () => (await import('../pages/sharing/webhooks/WebhookPage')).WebhookPage,
      },
    ],
  },
  {
    path: '/public',
    zh: '公示公开',
    en: 'Public information',
    group: 'public',
    load: async () => (await import('../pages/public/PublicPage')).PublicPage,
    inner: [
      { path: '/public/plans', load: async () => (await import('../pages/public/PlansPage')).PlansPage },
      { path: '/public/draws', load: async () => (await import('../pages/public/DrawsPage')).DrawsPage },
      { path: '/public/penalties', load: async () => (await import('../pages/public/PenaltiesPage')).PenaltiesPage },
      { path: '/public/results', load: async () => (await import('../pages/public/ResultsPage')).ResultsPage },
      { path: '/public/draws/:number', load: async () => (await import('../pages/public/DrawPage')).DrawPage },
      { path: '/public/check', load: async () => (await import('../pages/public/SelfCheckPage')).SelfCheckPage },
    ],
  },
];
