import type { CodeEntry } from './entry';

/** Refusals of oversight, findings, responsibilities, supervised persons and the archive. */
export const supervisionOversightCodes = {
  NOT_YOUR_AREA: {
    zh: '区审改办仅负责本行政区域，市审改办负责全市',
    en: 'A reform office oversees its own district alone; that of the city oversees all of it.',
    mendZh: '请由 area 所列行政区域的审改办或者市审改办办理。',
    mendEn: 'Ask the reform office of the area, or that of the city.',
    article: '上海市分类监管管理办法 4',
    http: 403,
  },
  OVERSIGHT_DUE_UNFIT: {
    zh: '整改或者答复期限须晚于当日，且不得超过一年',
    en: 'The last day for the answer lies after today, and at most a year from it.',
    mendZh: '最迟日期见 latest。',
    mendEn: 'See latest for the last day there can be.',
    article: '上海市分类监管管理办法 25',
  },
  FINDING_DAY_UNFIT: {
    zh: '发现日期不得晚于当日，也不得早于办法施行日',
    en: 'A finding is of today or earlier, and not from before the Measures.',
    mendZh: '请核对发现日期；可用日期见 earliest 与 latest。',
    mendEn: 'Check the day: see earliest and latest.',
    article: '上海市分类监管管理办法 21',
  },
  CASE_NUMBER_INVALID: {
    zh: '案号格式有误',
    en: 'That is not the form of a case number.',
    mendZh: '案号由机关代字、六角括号中的年份、序号和“号”组成，如“沪市监案〔2026〕000123号”；年份不得晚于当年。',
    mendEn: 'Write the office, the year in 〔〕, the number and 号, such as 沪市监案〔2026〕000123号; no later year.',
    article: '上海市分类监管管理办法 21',
  },
  RESPONSIBILITY_PARTY_MISSING: {
    zh: '该审批状态所需的责任机关未填写',
    en: 'The state of the approval names an authority that is not given.',
    mendZh: '请填写 missing 所列机关。',
    mendEn: 'Give the authorities named in missing.',
    article: '沪府发〔2020〕7号 （四）',
  },
  RESPONSIBILITY_NEEDS_DISTRICT: {
    zh: '下放审批权须指明下放到的区，该区须有相应机关',
    en: 'An approval is devolved to a district, which is to be named and to have an office of the approver.',
    mendZh: '请填写 district；审批机关须为在该区设有机构的市级部门，或者该区机关。',
    mendEn: 'Name the district; the approver has an office there, or is that office.',
    article: '沪府发〔2020〕7号 （四）',
  },
  RESPONSIBILITY_OVERLAPS: {
    zh: '该事项在该行政区域内当日已有责任机关，不得重叠或者倒填',
    en: 'On such a day the matter has its authority in that area already: days neither overlap nor go back.',
    mendZh: '起始日须晚于现行记录的起始日；见 since。',
    mendEn: 'Begin after the first day of the present entry: see since.',
    article: '沪府发〔2020〕7号 （四）',
  },
  RESPONSIBILITY_OUTSIDE_MATTER: {
    zh: '起始日不在监管事项的有效期内',
    en: 'The first day lies outside the days of the matter.',
    mendZh: '请核对起始日与监管事项的施行、失效日期。',
    mendEn: 'Check it against the days of the matter.',
    article: '沪府发〔2020〕7号 （五）',
  },
  MATTER_PARTIES_UNFIT: {
    zh: '监管事项的配合部门或者监管方式有误：不得重复，不得包含牵头部门',
    en: 'Cooperating departments or methods of a matter are not sound: none twice, and not the lead.',
    mendZh: '请更正 field 所列内容。',
    mendEn: 'Mend what field names.',
    article: '沪府发〔2020〕7号 （五）',
  },
  SUBJECT_KEY_INVALID: {
    zh: '监管对象（公民）代号格式有误',
    en: 'That is not the form of a supervised citizen’s pseudonym.',
    mendZh: '代号为“P”加17位，取自统一社会信用代码所用的31个字符，由监管机关以密钥生成；不得使用姓名或者证件号码。',
    mendEn:
      'P and 17 of the 31 symbols of the credit code, made by the authority with a key of its own; no name, no number of a document.',
    article: '上海市分类监管管理办法 2',
  },
  SUBJECT_KEY_PERSONAL_ID: {
    zh: '代号疑似含有公民身份号码，已拒绝且未保存',
    en: 'The pseudonym looks as if it held a citizen’s identity number; it was refused and not kept.',
    mendZh: '请由监管机关以密钥生成代号，不得以证件号码拼成。',
    mendEn: 'Have the authority make it with a key of its own, not out of the number of a document.',
    article: '上海市分类监管管理办法 2',
  },
  PERSON_ALREADY_SUPERVISED: {
    zh: '该代号在该事项中已在监管期内',
    en: 'Somebody is under supervision in that matter by that pseudonym.',
    mendZh: '见 person 所列记录；如需变更，请先终止。',
    mendEn: 'See the entry named in person; end it first.',
  },
  PERSON_PERIOD_UNFIT: {
    zh: '监管期间有误：起始日不得早于办法施行日或者晚于当日，截止日须晚于起始日',
    en: 'The days are not sound: from the Measures on and not after today, and the end after the beginning.',
    mendZh: '请核对起止日期。',
    mendEn: 'Check both days.',
    article: '上海市分类监管管理办法 26',
  },
  SUPERVISION_PERIOD_UNFIT: {
    zh: '统计期间有误：不得为空，不得超过 limit 天，不得晚于当日',
    en: 'The period is empty, longer than the limit in days, or ends after today.',
    mendZh: '请核对起止日期。',
    mendEn: 'Check both days.',
  },
} as const satisfies Record<string, CodeEntry>;
