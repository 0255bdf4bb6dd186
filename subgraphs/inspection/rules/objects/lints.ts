/** What a preview warns of, and the article on which that rests. */
export interface LintText {
  readonly zh: string;
  readonly en: string;
  readonly article: string;
}

const OPINION = '沪府发〔2020〕7号（十一）';
const SETTING = `${OPINION}（本项目口径）`;

const ALL = {
  FORBIDDEN_GROUND: {
    zh: '概率表或者范围使用了信用、类别、风险、区、行业以外的依据',
    en: 'A table or scope goes by something else than credit, category, risk, district or trade.',
    article: '上海市分类监管管理办法 12-3',
  },
  TABLE_NOT_MONOTONE: {
    zh: '概率表未随等级变差而不降',
    en: 'A table falls from a better class to a worse one.',
    article: OPINION,
  },
  BOUNDS_UNFIT: {
    zh: '概率下限须大于0，上限须小于1，且下限不高于上限',
    en: 'The floor is not above 0, the ceiling not below 1, or the floor above the ceiling.',
    article: SETTING,
  },
  POOL_EMPTY: { zh: '没有可抽取的对象', en: 'Nobody can be drawn.', article: OPINION },
  FLOOR_ABOVE_VOLUME: {
    zh: '仅概率下限之和已超过计划数量',
    en: 'The floor alone comes to more than the volume.',
    article: SETTING,
  },
  VOLUME_NOT_REACHED: {
    zh: '全部按概率上限抽取仍达不到计划数量',
    en: 'At the ceiling there is still less than the volume.',
    article: SETTING,
  },
  AT_FLOOR: { zh: '部分对象的概率为下限', en: 'Some objects have the floor as probability.', article: SETTING },
  AT_CEILING: { zh: '部分对象的概率为上限', en: 'Some objects have the ceiling as probability.', article: SETTING },
  KEY_ITEM_SAMPLED: {
    zh: '重点检查事项未安排全覆盖',
    en: 'A key item is drawn from, and not covered in full.',
    article: '上海市优化营商环境条例 61、70',
  },
  KEY_LISTED_EXCLUDED: {
    zh: '重点监管名录中的对象被排除',
    en: 'Objects on the key list of the item are left out.',
    article: '沪府发〔2020〕7号（八）',
  },
  SMALL_STRATUM: {
    zh: '层内对象过少，结果容易识别',
    en: 'A stratum has so few objects that who is drawn is easy to tell.',
    article: SETTING,
  },
  SOURCE_MISSING: {
    zh: '来源未完整接收',
    en: 'A source was never known whole: who is not known cannot be drawn.',
    article: '上海市分类监管管理办法 18-1',
  },
  SOURCE_STALE: {
    zh: '来源长时间未更新',
    en: 'A source was not heard of for too long: what has changed since is not seen.',
    article: '上海市分类监管管理办法 18-1',
  },
} as const satisfies Record<string, LintText>;

/** What a preview warns of. */
export type LintCode = keyof typeof ALL;

/** Everything a preview can warn of, the gravest first. */
export const LINTS: Readonly<Record<LintCode, LintText>> = ALL;

/** A warning about a round. */
export interface Lint {
  readonly code: LintCode;
  /** Place of the task in the round, from 0; null where it is about the round. */
  readonly task: number | null;
  /** What it is about: a table's class, a cell's entries, a resource; null where the task is all of it. */
  readonly about: string | null;
  /** How many objects it is about; null where that is no number of objects. */
  readonly objects: number | null;
}
