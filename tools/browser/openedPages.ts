/** A page of the dashboard and who opens it. */
export interface OpenedPage {
  readonly name: string;
  readonly path: string;
  /** A ready-made caller; the public where it is left out. */
  readonly as?: string;
}

/** A business of the sample city in which every silo has something to tell. */
export const WHOLE = '91310115MA1K3B7C6G';

/** Every page, as somebody for whom it is full. */
export const OPENED_PAGES: readonly OpenedPage[] = [
  { name: 'overview', path: '/', as: 'dashboard-pudong' },
  { name: 'welcome', path: '/' },
  { name: 'search', path: '/entities?text=雾灯', as: 'dashboard-pudong' },
  { name: 'entity', path: `/entities/${WHOLE}`, as: 'dashboard-pudong' },
  { name: 'entity in public', path: `/entities/${WHOLE}` },
  { name: 'worklist', path: '/worklist', as: 'dashboard-pudong' },
  { name: 'classification', path: '/classification', as: 'supervisor-samr' },
  { name: 'planner', path: '/planner', as: 'planner-samr' },
  { name: 'cases', path: '/cases', as: 'case-officer' },
  { name: 'catalogue', path: '/sharing', as: 'samr-officer' },
  { name: 'resource', path: '/sharing/resources/credit-record', as: 'samr-officer' },
  { name: 'agreements', path: '/sharing/agreements', as: 'samr-officer' },
  { name: 'agreement', path: '/sharing/agreements/AG-2026-000013', as: 'data-centre' },
  { name: 'access log', path: '/sharing/log', as: 'auditor' },
  { name: 'usage', path: '/sharing/usage', as: 'samr-officer' },
  { name: 'feed', path: '/sharing/feed', as: 'integrator-housing' },
  { name: 'public rules', path: '/public' },
  { name: 'public plans', path: '/public/plans' },
  { name: 'public draws', path: '/public/draws' },
  { name: 'public results', path: '/public/results' },
  { name: 'public penalties', path: '/public/penalties' },
  { name: 'self-check', path: `/public/check?uscc=${WHOLE}` },
  { name: 'unknown address', path: '/nowhere' },
];
