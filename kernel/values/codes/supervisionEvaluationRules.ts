import type { CodeEntry } from './entry';

/** Refusals of shares and exceptions that contradict the Measures. */
export const supervisionEvaluationRuleCodes = {
  ORDINARY_NOT_MAJORITY: {
    zh: '一般强度监管对象数量未大于较高与较低强度之和',
    en: 'Ordinary intensity does not outnumber higher and lower intensity together; half is not enough.',
    mendZh: '请调整相对比例，或调整分类标准后重新评价。',
    mendEn: 'Plan other shares, or evaluate again under other cuts.',
    article: '上海市分类监管管理办法 13-2',
  },
  ORDINARY_NOT_MAJORITY_BY_LAW: {
    zh: '依法应纳入较高强度的监管对象过多，一般强度无法过半',
    en: 'So many subjects are of higher intensity by law alone that ordinary intensity cannot outnumber the rest.',
    mendZh: '请停止公布并报告审改办；forced 为依法纳入的数量。',
    mendEn: 'Stop publication and tell the reform office; forced is how many the law puts there.',
    article: '上海市分类监管管理办法 13-2',
  },
  EXCEPTION_WITHOUT_REASON: {
    zh: '越级例外未说明理由',
    en: 'An exception to the steps gives no reason.',
    mendZh: '请写明理由。',
    mendEn: 'Say why.',
    article: '上海市分类监管管理办法 16-3',
  },
  EXCEPTION_WITHOUT_APPROVER: {
    zh: '越级例外未经批准',
    en: 'An exception to the steps has no approver.',
    mendZh: '请由审批人员批准。',
    mendEn: 'Have an approver approve it.',
    article: '上海市分类监管管理办法 16-3',
  },
  EXCEPTION_BY_PROPOSER: {
    zh: '越级例外由提出人自行批准',
    en: 'Whoever asks for an exception to the steps cannot approve it.',
    mendZh: '请由另一名审批人员批准。',
    mendEn: 'Have somebody else approve it.',
    article: '上海市分类监管管理办法 16-3',
  },
} as const satisfies Record<string, CodeEntry>;
