import { CataloguedError } from '../cataloguedError';
import type { Day } from '../day';
import { type Dated, finderByCode } from './dated';

/** A purpose for which a department may use another's data; an agreement is bound to one. */
export interface Purpose extends Dated {
  readonly code: PurposeCode;
  /** The law that gives departments this task. */
  readonly basis: string;
}

type Row = readonly [code: string, zh: string, en: string, basis: string, verified: boolean];

const ROWS = [
  ['daily-supervision', '日常监管', 'Day-to-day supervision', '沪府发〔2020〕7号（十一）', true],
  [
    'joint-inspection-planning',
    '跨部门联合抽查计划',
    'Planning of joint inspections',
    '上海市优化营商环境条例 62',
    true,
  ],
  ['classified-supervision', '分类监管评价', 'Evaluation for classified supervision', '分类监管管理办法 9', true],
  [
    'classified-supervision-oversight',
    '分类监管工作指导监督',
    'Oversight of classified supervision',
    '分类监管管理办法 4',
    true,
  ],
  ['permit-renewal', '行政许可延续审查', 'Renewal of administrative licences', '行政许可法 50', false],
  ['case-handling', '行政处罚案件办理', 'Handling of penalty cases', '行政处罚法 54', true],
  ['legal-review', '重大执法决定法制审核', 'Legal review of major decisions', '行政处罚法 58', true],
  ['credit-repair', '信用修复', 'Credit repair', '信用修复管理办法 3', true],
  ['statistics', '统计分析', 'Statistics', '统计法', false],
  ['audit', '数据共享审计', 'Audit of data sharing', '上海市数据条例 39', true],
] as const satisfies readonly Row[];

/** Code of a purpose. */
export type PurposeCode = (typeof ROWS)[number][0];

/** Purposes of sharing, by the tasks that law gives. Codes and English names are the hub's own. */
export const PURPOSES: readonly Purpose[] = ROWS.map(([code, zh, en, basis, verified]) => ({
  code,
  zh,
  en,
  basis,
  verified,
}));

/** The purpose of a code; with a day, only if it was in force on that day. */
export const findPurpose: (code: string, on?: Day) => Purpose | undefined = finderByCode(PURPOSES);

/** The purpose of a code. Throws UNKNOWN_PURPOSE. */
export function getPurpose(code: string, field = 'purpose'): Purpose {
  const found = findPurpose(code);
  if (found) return found;
  throw new CataloguedError('UNKNOWN_PURPOSE', { field, received: code, known: PURPOSES.map((row) => row.code) });
}
