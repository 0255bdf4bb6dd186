/** Doubts about a register entry that do not keep it out, in both languages. */
export const QUALITY_FLAGS = {
  CODE_REWRITTEN: { zh: '代码经规范化（大小写、全半角、空格）', en: 'the code was brought to one form' },
  ORG_CHECK_MISMATCH: { zh: '组织机构代码校验位不符', en: 'the check digit of the organisation code does not agree' },
  UNKNOWN_CATEGORY: { zh: '登记部门与类别代码不在标准表中', en: 'authority and category are not in the standard' },
  DISTRICT_EMPTY: { zh: '所在区为空', en: 'no district is given' },
  DISTRICT_IS_CITY: { zh: '所在区仅写为上海市', en: 'the city stands in place of a district' },
  DISTRICT_SUCCEEDED: { zh: '所在区已撤销，按承继区记录', en: 'the district was abolished; its successor is kept' },
  STATE_ASSUMED: { zh: '未提供登记状态，按存续记录', en: 'no state is given; in operation is assumed' },
  FORMER_NUMBER_CHECK: {
    zh: '旧注册号校验位不符',
    en: 'the check digit of the old registration number does not agree',
  },
  FORMER_NUMBER_UNREADABLE: { zh: '旧注册号不是15位数字', en: 'the old registration number is not 15 digits' },
  TYPE_UNLISTED: { zh: '企业类型不在代码表中', en: 'the enterprise type is not in the table' },
  INDUSTRY_UNLISTED: { zh: '行业不在分类表中', en: 'the industry is not in the classification' },
  CAPITAL_UNREADABLE: { zh: '注册资本无法识别', en: 'the capital could not be read' },
  CAPITAL_CURRENCY_UNKNOWN: { zh: '注册资本币种无法识别', en: 'the currency of the capital is not known' },
  CAPITAL_NOT_EXACT: { zh: '注册资本小于最小货币单位', en: 'the capital is finer than its smallest unit' },
  CAPITAL_TOO_LARGE: { zh: '注册资本数额过大', en: 'the capital is too large' },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

/** A doubt about a register entry. */
export type QualityFlag = keyof typeof QUALITY_FLAGS;

/** Whether a text is one of the flags. */
export function isQualityFlag(text: string): text is QualityFlag {
  return Object.hasOwn(QUALITY_FLAGS, text);
}
