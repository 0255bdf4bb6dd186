import { BAN_SCOPES } from './banScopes';
import { CREDIT_RISK_LEVELS } from './creditRiskLevels';
import type { Dated } from './dated';
import { DEPARTMENTS, DISTRICT_OFFICES } from './departments';
import { DISTRICTS } from './districts';
import { ENTERPRISE_TYPES } from './enterpriseTypes';
import { ENTITY_STATES } from './entityStates';
import { FOLLOW_UPS } from './followUps';
import { INDUSTRY_DIVISIONS, INDUSTRY_SECTIONS } from './industries';
import { JURISDICTIONS } from './jurisdictions';
import { HEAVIER_PENALTIES, LIST_GROUNDS } from './listGrounds';
import { KNOWN_NO_PENALTY_LISTS } from './noPenaltyLists';
import { CREDIT_REWARDS, PUNITIVE_MEASURES } from './punitiveMeasures';
import { PURPOSES } from './purposes';
import { RESULT_CODES, type ResultCode, type ResultCodeSet } from './resultCodes';

/** A row of a code list. */
export interface CodeListRow extends Dated {
  /** Code that this one belongs under. */
  readonly parent?: string;
}

/** A table of reference as a code list. */
export interface ReferenceList {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
  readonly rows: readonly CodeListRow[];
}

/** Rows under what they name in a field of their own. */
function under<Row extends Dated>(rows: readonly Row[], parentOf: (row: Row) => string | undefined): CodeListRow[] {
  return rows.map((row) => {
    const parent = parentOf(row);
    return parent === undefined ? row : { ...row, parent };
  });
}

/** The rows of one set of result codes, as seen in a working system. */
function resultCodes(set: ResultCodeSet): CodeListRow[] {
  const own = RESULT_CODES.filter(({ codeSet }: ResultCode) => codeSet === set);
  return own.map((row) => ({ ...row, verified: true }));
}

/** Every table of reference that fields of the schema draw their codes from. */
export const REFERENCE_LISTS: readonly ReferenceList[] = [
  { code: 'ban-scope', zh: '禁业范围', en: 'Trades and posts that somebody can be barred from', rows: BAN_SCOPES },
  { code: 'credit-reward', zh: '守信激励措施', en: 'Rewards of good credit', rows: CREDIT_REWARDS },
  {
    code: 'credit-risk-level',
    zh: '企业信用风险分类',
    en: 'Classes of credit risk',
    rows: CREDIT_RISK_LEVELS,
  },
  {
    code: 'department',
    zh: '部门',
    en: 'Departments and their district offices',
    rows: under([...DEPARTMENTS, ...DISTRICT_OFFICES], ({ parent }) => parent),
  },
  { code: 'district', zh: '行政区划', en: 'Divisions of the city', rows: under(DISTRICTS, () => undefined) },
  { code: 'enterprise-type', zh: '企业类型', en: 'Enterprise types', rows: ENTERPRISE_TYPES },
  { code: 'entity-state', zh: '登记状态', en: 'States in the register', rows: ENTITY_STATES },
  { code: 'follow-up', zh: '后续处置', en: 'Follow-ups of inspections', rows: FOLLOW_UPS },
  {
    code: 'industry',
    zh: '国民经济行业',
    en: 'Sections and divisions of trade',
    rows: under([...INDUSTRY_SECTIONS, ...INDUSTRY_DIVISIONS], ({ section }) => section),
  },
  {
    code: 'heavier-penalty',
    zh: '较重行政处罚',
    en: 'Heavier penalties for the list of serious breaches',
    rows: HEAVIER_PENALTIES,
  },
  { code: 'jurisdiction', zh: '管辖区域', en: 'Special jurisdictions', rows: JURISDICTIONS },
  { code: 'list-ground', zh: '列入名单的情形', en: 'Grounds of the lists of credit', rows: LIST_GROUNDS },
  {
    code: 'no-penalty-list',
    zh: '轻微违法行为不予处罚清单',
    en: 'Known lists of minor breaches that go without a penalty',
    rows: KNOWN_NO_PENALTY_LISTS,
  },
  {
    code: 'punitive-measure',
    zh: '失信惩戒措施基础清单',
    en: 'The national basic list of punitive measures',
    rows: PUNITIVE_MEASURES,
  },
  { code: 'purpose', zh: '使用目的', en: 'Purposes of use', rows: PURPOSES },
  {
    code: 'result-item',
    zh: '抽查事项检查结果代码',
    en: 'Result codes of inspected items',
    rows: resultCodes('ITEM_RESULTS'),
  },
  {
    code: 'result-publicity',
    zh: '公示信息检查结果代码',
    en: 'Result codes of publicity checks',
    rows: resultCodes('PUBLICITY_RESULTS'),
  },
];
