/** A page of the dashboard and who opens it. */
export interface OpenedPage {
  readonly name: string;
  readonly path: string;
  /** A ready-made caller; the public where it is left out. */
  readonly as?: string;
}

/** A business of the sample city in which every silo has something to tell. */
export const WHOLE = '91310115MA1K3B7C6G';

const opened = (as: string | undefined, pages: Readonly<Record<string, string>>): OpenedPage[] =>
  Object.entries(pages).map(([name, path]) => ({ name, path, ...(as ? { as } : {}) }));

/** Every page, as somebody for whom it is full. */
export const OPENED_PAGES: readonly OpenedPage[] = [
  ...opened('dashboard-pudong', {
    overview: '/',
    'figure with its rows': '/figures/violation_rate',
    search: '/entities?text=雾灯',
    'mistyped code': '/entities/91310115MA1K3B7C66',
    entity: `/entities/${WHOLE}`,
    'entity in the past': `/entities/${WHOLE}?asOf=2026-06-30&read=was`,
    worklist: '/worklist',
  }),
  ...opened('supervisor-samr', {
    classification: '/classification',
    rules: '/classification/rules',
    'rule set': '/classification/rules/RS-2024-000001',
    runs: '/classification/runs',
    run: '/classification/runs/EV-2025-000001',
    trials: '/classification/trials',
    objections: '/classification/objections',
    publications: '/classification/publications',
    publication: '/classification/publications/PUB-2026-000002',
    adjustments: '/classification/adjustments',
    measures: '/classification/measures',
    interviews: '/classification/interviews',
    notices: '/classification/notices',
    'key lists': '/classification/key-lists',
    tasks: '/classification/tasks',
  }),
  ...opened('planner-samr', {
    planner: '/planner',
    round: '/planner/rounds/DR-2026-000001',
    pool: '/planner/rounds/DR-2026-000001/pool',
    board: '/planner/rounds/DR-2026-000001/board',
    fairness: '/planner/rounds/DR-2026-000001/fairness',
    verification: '/planner/rounds/DR-2026-000001/verify',
    preview: '/planner/preview',
    'preview of tasks': '/planner/preview?tasks=IP-2026-000001.3,IP-2026-000001.4',
    plans: '/planner/plans',
    'draft of a plan': '/planner/plans/new',
    plan: '/planner/plans/IP-2026-000001',
    items: '/planner/items',
    visits: '/planner/visits',
    visit: '/planner/visits/VS-2026-000001',
    'triggered checks': '/planner/checks',
    recusals: '/planner/recusals',
    results: '/planner/results',
    reports: '/planner/reports',
  }),
  ...opened('case-officer', {
    cases: '/cases',
    case: '/cases/CF-2026-000002',
    leads: '/cases/leads',
    decisions: '/cases/decisions',
    decision: `/cases/decisions/${encodeURIComponent('沪市监浦处〔2026〕1012号')}`,
    repairs: '/cases/repairs',
    'transfers to the police': '/cases/transfers',
    'transfer to the police': '/cases/transfers/JT-2026-000004',
    referrals: '/cases/referrals',
    disputes: '/cases/disputes',
  }),
  ...opened('samr-officer', {
    catalogue: '/sharing',
    resource: '/sharing/resources/credit-record',
    agreements: '/sharing/agreements',
    usage: '/sharing/usage',
  }),
  ...opened('data-centre', { agreement: '/sharing/agreements/AG-2026-000013' }),
  ...opened('auditor', { 'access log': '/sharing/log' }),
  ...opened('integrator-housing', { feed: '/sharing/feed?resource=credit-record', webhooks: '/sharing/webhooks' }),
  ...opened(undefined, {
    welcome: '/',
    'entity in public': `/entities/${WHOLE}`,
    'public rules': '/public',
    'public plans': '/public/plans',
    'public draws': '/public/draws',
    'public draw': '/public/draws/DR-2026-000001',
    'public results': '/public/results',
    'public penalties': '/public/penalties',
    'self-check': `/public/check?uscc=${WHOLE}`,
    'unknown address': '/nowhere',
  }),
];
