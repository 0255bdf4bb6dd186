/** A reason for which an object is left out of a task, in both languages, and its article. */
export interface ExclusionText {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
}

/** What the codes mean by which a frame leaves objects out; a frame names the code alone. Held against the rules by a test. */
export const EXCLUSION_TEXTS: Readonly<Record<string, ExclusionText>> = {
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
};
