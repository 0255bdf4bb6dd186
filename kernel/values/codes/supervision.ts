import type { CodeEntry } from './entry';

/** Refusals of supervision categories and matters that contradict the Measures. */
export const supervisionCodes = {
  CATEGORY_REASON_UNFIT: {
    zh: '评价原因与评价状态不符',
    en: 'The reason does not fit the status of the evaluation.',
    mendZh: '请使用 admitted 所列原因。',
    mendEn: 'Use one of the reasons in admitted.',
  },
  CATEGORY_LEVEL_UNFIT: {
    zh: '类别与等级不符：有类别须有1至9级，无类别则无等级',
    en: 'Category and level do not fit: a category has a level from 1 to 9, no category has none.',
    mendZh: '请同时填写类别与等级，或同时留空；不分等级的类别填1。',
    mendEn: 'Give both or neither; level 1 where the category has no levels.',
    article: '上海市分类监管管理办法 13-1',
  },
  CATEGORY_STATUS_UNFIT: {
    zh: '类别与评价状态不符',
    en: 'The category does not fit the status: ASSIGNED has one, NOT_EVALUATED has none.',
    mendZh: '已确定类别的须填写类别；不予评价的不得填写，上年度类别仅作为历史记录。',
    mendEn: "Give a category with ASSIGNED and none with NOT_EVALUATED; last year's stays in the history.",
  },
  CATEGORY_OUTSIDE_RULES: {
    zh: '类别起始日不在规则有效期内',
    en: 'The first day of the category lies outside the days of the Measures or of its matter.',
    mendZh: '请核对起始日；earliest 为最早日期。',
    mendEn: 'Check the first day; earliest is the earliest there can be.',
    article: '上海市分类监管管理办法 26',
  },
  CATEGORY_PERIOD_EMPTY: {
    zh: '类别终止日不晚于起始日',
    en: 'The category ends before it has stood for a day.',
    mendZh: '终止日为后一决定的首日，须晚于起始日。',
    mendEn: 'The end is the first day of the decision that follows; it lies after the first day.',
  },
  CATEGORY_PUBLICATION_UNFIT: {
    zh: '类别公布信息有误',
    en: 'The publication does not fit: no category was decided, or the day is missing or too early.',
    mendZh: '仅可公布已确定的类别，公布日不得早于类别起始日。',
    mendEn: 'Publish a category that was decided (ASSIGNED) alone, with a day that is not before its first day.',
    article: '上海市分类监管管理办法 20-2',
  },
  CATEGORY_TWICE_IN_FORCE: {
    zh: '同一主体同一事项存在两个现行类别',
    en: 'Two decisions of one entity in one matter would be in force at once.',
    mendZh: '请为被替代的决定填写终止日。',
    mendEn: 'Give the decision that was replaced its end.',
    article: '上海市分类监管管理办法 16',
  },
  SUPERVISION_MATTER_UNKNOWN: {
    zh: '监管事项代码不在事项清单中',
    en: 'The code of the supervision matter is not on the list of matters.',
    mendZh: '请先登记监管事项，或使用 supervisionMatters 所列代码。',
    mendEn: 'Use a code of supervisionMatters, or store the matter first.',
  },
  MATTER_WITHOUT_BASIS: {
    zh: '监管事项缺少法定依据',
    en: 'The supervision matter names no legal basis.',
    mendZh: '请填写法律、法规或规章名称及条款。',
    mendEn: 'Name the law and the article.',
    article: '上海市分类监管管理办法 7',
  },
  MATTER_PERIOD_EMPTY: {
    zh: '监管事项失效日不晚于生效日',
    en: 'The supervision matter ends before it begins.',
    mendZh: '失效日为不再有效的首日，须晚于生效日。',
    mendEn: 'The end is the first day no longer in force; it lies after the first day.',
  },
  KEY_SUPERVISION_WITHOUT_GROUND: {
    zh: '列入重点监管未说明依据',
    en: 'An entity is put on a key list and no ground is given.',
    mendZh: '请填写列入重点监管的依据。',
    mendEn: 'Give the ground on which the entity is listed.',
    article: '优化营商环境条例 54',
  },
  KEY_SUPERVISION_PERIOD_EMPTY: {
    zh: '重点监管的截止日期不晚于起始日期',
    en: 'The listing ends before it begins.',
    mendZh: '请核对起止日期。',
    mendEn: 'Check the days since and until.',
    article: '优化营商环境条例 54',
  },
} as const satisfies Record<string, CodeEntry>;
