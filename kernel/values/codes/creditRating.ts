import type { CodeEntry } from './entry';

/** Refusals of schemes and runs of credit ratings. */
export const creditRatingCodes = {
  RATING_READS_WEALTH: {
    zh: '评价指标不得以经济效益或者组织形式为内容',
    en: 'An indicator may read neither economic benefit nor organisational form.',
    mendZh: '请删除该指标，或者改用信用信息目录内的记录。',
    mendEn: 'Leave the indicator out, or read records of the catalogue instead.',
    article: '上海市分类监管管理办法 12-3',
  },
  RATING_INPUT_UNKNOWN: {
    zh: '评价指标使用了目录之外的信息',
    en: 'An indicator reads information that the catalogue and the credit file do not have.',
    mendZh: '请使用 known 所列来源、类别和程度。',
    mendEn: 'Use the sources, kinds and severities in known.',
    article: '上海市社会信用条例 11',
  },
  RATING_THIRD_PARTY_ALONE: {
    zh: '第三方信息不得作为评价的唯一依据',
    en: 'What third parties say is never the only ground of a rating.',
    mendZh: '请在同一方向上至少设置一项以部门认定信息为依据的指标。',
    mendEn: 'Add an indicator of the same direction that reads what authorities established.',
    article: '沪府发〔2020〕7号（十四）',
  },
  RATING_SCHEME_UNFIT: {
    zh: '评价体系的代码或者数值不合要求',
    en: 'A code or a number of the scheme is not fit.',
    mendZh: '请在 limits 范围内填写整数；指标代码不得重复；封顶分不得低于单条分值。',
    mendEn: 'Give whole numbers within limits; say each code once; a cap is no less than the points of one record.',
  },
  RATING_GRADES_UNFIT: {
    zh: '等级或者分界不合要求',
    en: 'The grades or their cuts are not fit.',
    mendZh: '请使用该体系自有等级，依次排列，分界为整数且其中一个为 0；信用风险分类为 A 至 D。',
    mendEn:
      "Use the scheme's own grades in their order, with whole cuts of which one is 0; classes of credit risk are A to D.",
  },
  RATING_SCHEME_DAYS: {
    zh: '评价体系的施行日期早于公布日期或者前一版次',
    en: 'An edition cannot come into force before it is published, or before the one it follows.',
    mendZh: '请填写不早于 publishedOn、晚于 lastFrom 的日期。',
    mendEn: 'Give a day not before publishedOn and after lastFrom.',
  },
  RATING_SCHEME_NOT_IN_FORCE: {
    zh: '该版次在评价日未施行',
    en: 'That edition is not in force on the day of the rating.',
    mendZh: '请选用该日施行的已公布版次。',
    mendEn: 'Choose the published edition that is in force on that day.',
  },
  RATING_DAY_AHEAD: {
    zh: '评价日晚于今天',
    en: 'The day of the rating lies ahead.',
    mendZh: '请填写不晚于 today 的日期。',
    mendEn: 'Give a day not after today.',
  },
  RATING_DAY_BEHIND: {
    zh: '评价日早于该类最近一次已采用评价的评价日',
    en: 'The day of the rating lies before that of the last adopted run of its kind.',
    mendZh: '请填写不早于 last 的日期。',
    mendEn: 'Give a day not before last.',
  },
  RATING_RUN_AT_WORK: {
    zh: '该类评价已有一次正在进行或者等待决定',
    en: 'A run of that kind is going on, or waits for its decision.',
    mendZh: '请先采用或者放弃 run 所列评价。',
    mendEn: 'Adopt or abandon the run in run first.',
  },
} as const satisfies Record<string, CodeEntry>;
