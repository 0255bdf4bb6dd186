import { CataloguedError } from '../cataloguedError';

/** How a resource may be shared between departments (国务院令第809号). */
export const SHARING_CLASSES = ['UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED'] as const;

/** One of the sharing classes. */
export type SharingClass = (typeof SHARING_CLASSES)[number];

/** A resource of the catalogue: what the fields of the schema belong to, and whose it is. */
export interface Resource {
  /** The code that `@shared(resource:)` names. */
  readonly code: string;
  /** Code of the one department that answers for it (一数一源). */
  readonly owner: string;
  readonly zh: string;
  readonly en: string;
}

type Row = readonly [code: string, owner: string, zh: string, en: string];

const ROWS: readonly Row[] = [
  ['market-entity', 'SAMR', '经营主体登记信息', 'Register of market entities'],
  ['credit-record', 'DEVELOPMENT_REFORM', '信用信息记录', 'Credit records'],
  ['public-credit-rating', 'DEVELOPMENT_REFORM', '公共信用评价', 'Public credit ratings'],
  ['supervision-category', 'REFORM_OFFICE', '监管类别', 'Supervision categories'],
  ['supervision-matter', 'REFORM_OFFICE', '监管事项', 'Supervision matters'],
  ['inspection', 'SAMR', '检查及结果', 'Inspections and their results'],
  ['inspection-item', 'SAMR', '随机抽查事项', 'Items of random inspection'],
  ['enforcement-case', 'SAMR', '行政处罚案件', 'Enforcement cases'],
  ['reference-data', 'BIG_DATA', '公共参考数据', 'Reference data'],
  ['exchange-catalogue', 'BIG_DATA', '数据目录', 'Catalogue of shared data'],
  ['exchange-agreement', 'BIG_DATA', '共享协议', 'Sharing agreements'],
  ['exchange-access-log', 'BIG_DATA', '访问日志', 'Log of accesses'],
  ['exchange-feed', 'BIG_DATA', '变更推送', 'Feed of changes'],
  ['exchange-index', 'BIG_DATA', '跨部门索引', 'Index across silos'],
  ['exchange-metric', 'BIG_DATA', '指标', 'Metrics'],
  ['exchange-export', 'BIG_DATA', '批量导出', 'Bulk exports'],
  ['exchange-correction', 'BIG_DATA', '数据校核', 'Corrections'],
];

/** Every resource to which a field of the schema belongs. */
export const RESOURCES: readonly Resource[] = ROWS.map(([code, owner, zh, en]) => ({ code, owner, zh, en }));

const byCode = new Map(RESOURCES.map((resource) => [resource.code, resource]));

/** The resource of a code. */
export function findResource(code: string): Resource | undefined {
  return byCode.get(code);
}

/** The resource of a code. Throws UNKNOWN_RESOURCE. */
export function getResource(code: string, field = 'resource'): Resource {
  const found = findResource(code);
  if (!found) throw new CataloguedError('UNKNOWN_RESOURCE', { field, received: code, known: [...byCode.keys()] });
  return found;
}
