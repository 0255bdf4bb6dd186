import { CASES } from './areas/casesPages';
import { CLASSIFICATION } from './areas/classificationPages';
import { PLANNER } from './areas/plannerPages';
import { PUBLIC } from './areas/publicPages';
import { SHARING } from './areas/sharingPages';
import { isOfficial, type Page } from './page';

/** All pages in the order of the menu. */
export const PAGES: readonly Page[] = [
  {
    path: '/',
    zh: '总览',
    en: 'Overview',
    group: 'work',
    load: async () => (await import('../pages/overview/OverviewPage')).OverviewPage,
    isFor: isOfficial,
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
    isFor: isOfficial,
    isClosed: true,
  },
  CLASSIFICATION,
  PLANNER,
  CASES,
  SHARING,
  PUBLIC,
];
