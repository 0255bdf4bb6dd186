import type { CodeEntry } from './entry';

/** Refusals of leads that inspections handed over. */
export const enforcementLeadCodes = {
  LEAD_NOT_YOURS: {
    zh: '该案件线索不由您的部门或岗位办理',
    en: 'The lead is for a case officer of the department that received it, or of the municipal one above it.',
    mendZh: '请由 authority 所列部门或者其上级部门、具备 role 所列岗位的人员办理。',
    mendEn: 'Ask an official of the department in authority, or of the one above it, who holds the role in role.',
    article: '沪府发〔2020〕7号（十）',
    http: 403,
  },
  LEAD_CASE_NUMBER_MISSING: {
    zh: '接收案件线索须填写立案案号',
    en: 'A lead of a case is accepted with the number of the case.',
    mendZh: '请填写立案案号；仅抄告事项可不立案。',
    mendEn: 'Give the number of the case; only what was copied for information needs none.',
    article: '沪府发〔2020〕7号（十）',
  },
  LEAD_CASE_OF_ANOTHER: {
    zh: '所填案号属于其他主体的案件',
    en: 'The case of that number is against another entity.',
    mendZh: '请核对案号与线索所涉主体。',
    mendEn: 'Check the number against the entity of the lead.',
    article: '行政处罚法 54',
  },
  LEAD_CASE_NOT_CLOSED: {
    zh: '所立案件尚未结案，或尚未报送',
    en: 'The case of the lead is not closed, or was not reported yet.',
    mendZh: '请在案件结案并报送后再办结线索。',
    mendEn: 'Close the lead once the case is closed and reported.',
    article: '沪府发〔2020〕7号（十）',
  },
  LEAD_CASE_UNCHANGED: {
    zh: '更正后的案号与原案号相同',
    en: 'The lead is under that case already.',
    mendZh: '请填写正确的案号；无须更正的不必办理。',
    mendEn: 'Give the right number of the case, or leave it as it is.',
    article: '沪府发〔2020〕7号（十）',
  },
  LEAD_RETURN_REASON_UNKNOWN: {
    zh: '退回理由代码不在列表中',
    en: 'There is no such reason to return a lead.',
    mendZh: '请使用 possible 所列代码。',
    mendEn: 'Use one of the codes in possible.',
    article: '沪府发〔2020〕7号（十）',
  },
} as const satisfies Record<string, CodeEntry>;
