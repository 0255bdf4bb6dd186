import type { CodeEntry } from './entry';

/** Refusals of metrics and of frozen evaluations. */
export const metricCodes = {
  UNKNOWN_METRIC: {
    zh: '没有该指标',
    en: 'There is no metric of that id.',
    mendZh: '请用 metrics 查询指标标识。',
    mendEn: 'Ask for metrics to see the ids.',
    http: 404,
  },
  METRIC_DIMENSION_UNFIT: {
    zh: '该指标不能按所给维度划分或筛选',
    en: 'The metric is not split or filtered by that, by the same thing twice, or by more than two things.',
    mendZh: '请使用 known 所列维度，至多两个且不重复。',
    mendEn: 'Use dimensions of known, at most two of them and each once.',
  },
  PROTECTED_METRIC_TOO_FINE: {
    zh: '未获共享的数据只能按整月、按区统计',
    en: 'What is not shared with the caller is counted by whole months and districts alone.',
    mendZh: '请以月初至月末为期，仅按 MONTH、DISTRICT 划分、按区筛选，或就该资源申请共享协议。',
    mendEn:
      'Ask for whole months, by MONTH and DISTRICT and with districts in the filter alone, or apply for an agreement.',
    article: '上海市数据条例 38-40',
    http: 403,
  },
  CUT_OFF_UNFIT: {
    zh: '截止时间有误',
    en: 'The cut-off lies in the future, before the end of the period, or further back than changes are kept.',
    mendZh: '请使用评估期结束后、当前时间以前、latest 与 earliest 之间的时间。',
    mendEn: 'Give a moment after the period, between earliest and latest.',
    article: '沪府发〔2020〕7号（二十）',
  },
} as const satisfies Record<string, CodeEntry>;
