/** Why an object of a task's scope is not drawn for it, and the article on which that rests. */
export interface Exclusion {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
}

const ALL = {
  NOT_OPERATING: {
    zh: '已注销、吊销、撤销或者迁出',
    en: 'Deregistered, revoked, voided or moved out.',
    article: '市场主体登记管理条例',
  },
  SUSPENDED: {
    zh: '歇业期间，不列入现场检查',
    en: 'Business suspended: not inspected on site, though by documents.',
    article: '市场主体登记管理条例 30（不列入现场检查：本项目口径）',
  },
  NO_CONTACT: {
    zh: '在部门确定的免打扰期内',
    en: 'On the department’s list of objects that are not to be disturbed, within its term.',
    article: '沪府发〔2020〕7号（十一）；企业信用风险分类管理（无事不扰）',
  },
  SANDBOX: {
    zh: '在沙盒观察期内',
    en: 'Under observation in a sandbox of the item’s matter.',
    article: '沪府发〔2020〕7号（十二）',
  },
  INSPECTED_ABOVE: {
    zh: '上级部门三个月内已检查同一食品事项',
    en: 'The department above inspected the same food item within three months.',
    article: '食品生产经营监督检查管理办法 42',
  },
  VISITED: {
    zh: '本年度已有计划内检查，未说明重复检查理由',
    en: 'Has a planned visit in the year of the plan, and the task gives no reason to repeat it.',
    article: '沪府发〔2020〕7号（十一）（合并周期：本项目口径）',
  },
  AT_CAP: {
    zh: '已达部门公布的年度检查频次上限',
    en: 'At the department’s yearly cap of planned visits.',
    article: '国办发〔2024〕54号',
  },
} as const satisfies Record<string, Exclusion>;

/** The code of a reason for which an object is not drawn. */
export type ExclusionCode = keyof typeof ALL;

/**
 * Every reason for which an object in a task's scope is not drawn for it, in their order: of several the first is named
 *
 * First what the object is, then what was decided about it, then what has already been done. That an evaluation was
 * deferred, or not made this year, is no reason: the object is drawn by the category that stands, else as an ordinary one. Each excluded object stays in the frame
 * with its code, so that nobody disappears unseen.
 *
 * DR-14, DR-15, DR-28；沪府发〔2020〕7号（十一）、（十二）；先后顺序：本项目口径
 */
export const EXCLUSIONS: Readonly<Record<ExclusionCode, Exclusion>> = ALL;

/** The codes in their order. */
export const EXCLUSION_CODES = Object.keys(ALL) as readonly ExclusionCode[];
