import { OPEN_TO_DEPARTMENTS, type Resource, seen, type TwoTongues } from './resource';

type Row = readonly [code: string, name: TwoTongues, meaning: TwoTongues];

const ROWS: readonly Row[] = [
  [
    'reference-data',
    { zh: '公共参考数据', en: 'Reference data' },
    {
      zh: '部门、行政区划、行业、代码集等共用词表，以及答复本身的分页和来源状态。',
      en: 'Shared lists such as departments, divisions, trades and codes, and what an answer tells of itself.',
    },
  ],
  [
    'exchange-catalogue',
    { zh: '数据目录', en: 'Catalogue of shared data' },
    { zh: '各部门共享数据资源的目录。', en: "The catalogue of the departments' shared data." },
  ],
  [
    'exchange-agreement',
    { zh: '共享协议', en: 'Sharing agreements' },
    {
      zh: '共享的申请、答复、协议及其状态。',
      en: 'Applications for data, the answers, the agreements and their states.',
    },
  ],
  [
    'exchange-access-log',
    { zh: '访问日志', en: 'Log of accesses' },
    {
      zh: '跨部门查询的留痕及其可验证的证明。',
      en: 'The trace of every access across departments, with proofs of it.',
    },
  ],
  [
    'exchange-feed',
    { zh: '变更推送', en: 'Feed of changes' },
    { zh: '各资源变更的有序推送。', en: 'Changes of each resource, in order.' },
  ],
  [
    'exchange-index',
    { zh: '跨部门索引', en: 'Index across silos' },
    { zh: '跨部门筛选、排序和计数所用的索引。', en: 'What filters, sorts and counts across departments.' },
  ],
  [
    'exchange-metric',
    { zh: '指标', en: 'Metrics' },
    { zh: '指标的定义和数值。', en: 'Metrics: their definitions and their figures.' },
  ],
  [
    'exchange-export',
    { zh: '批量导出', en: 'Bulk exports' },
    { zh: '批量导出的任务和清单。', en: 'Exports in bulk and their manifests.' },
  ],
  [
    'exchange-correction',
    { zh: '数据校核', en: 'Corrections' },
    { zh: '对数据的疑义、核实和更正。', en: 'Doubts about data, their verification and correction.' },
  ],
];

/** What the hub itself keeps: reference data and the big-data centre's own records. */
export const HUB_RESOURCES: readonly Resource[] = ROWS.map(([code, name, meaning]) => ({
  code,
  owner: 'BIG_DATA',
  ...name,
  meaning,
  legalBasis: [seen('上海市数据条例', '27, 38')],
  purposes: null,
  updateFrequency: code === 'reference-data' ? 'IRREGULAR' : 'REAL_TIME',
  formats: code === 'reference-data' ? ['GRAPHQL', 'FILE'] : ['GRAPHQL'],
  conditions: OPEN_TO_DEPARTMENTS,
  securityGrade: code === 'reference-data' ? 'GENERAL_1' : 'GENERAL_2',
  quality: { zh: '由本平台生成并核对。', en: 'Made and checked by the hub itself.' },
}));
