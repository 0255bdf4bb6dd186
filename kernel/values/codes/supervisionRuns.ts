import type { CodeEntry } from './entry';

/** Refusals of evaluating the subjects of a rule set. */
export const supervisionRunCodes = {
  RUN_RULES_NOT_IN_FORCE: {
    zh: '评价日没有已公布且有效的该版细则',
    en: 'On that day the edition of rules is not published and in force.',
    mendZh: '请选用评价日有效的版本；有效期见 inForceFrom、inForceTo。',
    mendEn: 'Take the edition in force on the day; see inForceFrom and inForceTo.',
    article: '上海市分类监管管理办法 26',
  },
  RUN_DAY_AHEAD: {
    zh: '评价日在今天之后',
    en: 'The day of the evaluation has not come yet.',
    mendZh: '请选用不晚于 today 的日期。',
    mendEn: 'Give a day that is not after today.',
    article: '上海市分类监管管理办法 10-1',
  },
  RUN_BEFORE_CYCLE: {
    zh: '上一次定期评价以来未满一个评价周期',
    en: 'Less than a cycle has passed since the last regular evaluation.',
    mendZh: '最早评价日见 earliest；有调整情形的监管对象随即单独评价。',
    mendEn: 'See earliest; a subject that something occurred to is evaluated at once by itself.',
    article: '上海市分类监管管理办法 14-2',
  },
  RUN_WITHOUT_PROPORTIONS: {
    zh: '尚未确定该年度各监管类别的相对比例',
    en: 'The shares of the categories are not fixed for that year.',
    mendZh: '请先确定 year 年度的相对比例。',
    mendEn: 'Fix the shares of the year first.',
    article: '上海市分类监管管理办法 13-2',
  },
  RUN_AT_WORK: {
    zh: '该版细则的一次定期评价尚未办结',
    en: 'A regular evaluation under these rules is not over yet.',
    mendZh: '请先采用或者放弃 run 所列评价。',
    mendEn: 'Adopt or abandon the one named in run first.',
    article: '上海市分类监管管理办法 10-1',
  },
  SUBJECT_NOT_COVERED: {
    zh: '没有一版有效细则涵盖该监管对象',
    en: 'No rules in force cover the subject.',
    mendZh: '请核对监管对象的主管机关、所在区和行业与细则的适用范围。',
    mendEn: 'Check the authority, district and trade of the subject against the scope of the rules.',
    article: '上海市分类监管管理办法 4',
  },
} as const satisfies Record<string, CodeEntry>;
