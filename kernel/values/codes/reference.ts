import type { CodeEntry } from './entry';

/** Refusals that rest on the hub's dated tables: calendars, legal parameters, code sets. */
export const referenceCodes = {
  CALENDAR_UNKNOWN_YEAR: {
    zh: '该年度的节假日安排尚未载入，无法计算工作日',
    en: 'No State Council holiday notice is loaded for that year, so working days cannot be counted.',
    mendZh: '请在国务院办公厅公布放假通知后补充 kernel/values/calendar 年度表。',
    mendEn: 'Add the year to kernel/values/calendar once the State Council has published its notice.',
    article: '全国年节及纪念日放假办法',
  },
  PARAMETER_NOT_IN_FORCE: {
    zh: '该日期没有生效的法定参数',
    en: 'No version of this legal parameter is in force on that day.',
    mendZh: '请核对日期；参数各版本及依据见 kernel/values/parameters。',
    mendEn: 'Check the day; every version and its basis is in kernel/values/parameters.',
  },
  RESULT_CODE_UNKNOWN: {
    zh: '检查结果代码不在该代码集中',
    en: 'A result code is not in its code set.',
    mendZh: '请按 codeSet 所列代码集填写。',
    mendEn: 'Use the codes of the set named in codeSet.',
  },
  RESULT_CODES_EMPTY: {
    zh: '检查结果为空',
    en: 'An inspected item has no result code.',
    mendZh: '每个检查事项至少填写一个结果代码。',
    mendEn: 'Give at least one result code for each inspected item.',
  },
  RESULT_CODES_REPEATED: {
    zh: '检查结果代码重复',
    en: 'A result code is given twice.',
    mendZh: '请删除重复代码。',
    mendEn: 'Give each code once.',
  },
  RESULT_CODES_EXCLUSIVE: {
    zh: '检查结果代码相互排斥',
    en: 'These result codes cannot stand together.',
    mendZh: '请保留 alone 所列代码，或删除它。',
    mendEn: 'Keep the code in alone by itself, or drop it.',
  },
  RESULT_CODES_PARENT: {
    zh: '“发现问题待后续处理”与其下级代码必须同时出现',
    en: '"Problem found, follow-up pending" and its kinds must stand together.',
    mendZh: '填写问题类别时须同时填写 A；仅填写 A 时须补充问题类别。',
    mendEn: 'Give A with each kind of problem, and at least one kind with A.',
  },
} as const satisfies Record<string, CodeEntry>;
