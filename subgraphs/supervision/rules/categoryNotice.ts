/** What must be known by whoever reads a fact, in both languages, and where the law says it. */
export interface UsageNotice {
  readonly text: string;
  readonly textEn: string;
  readonly article: string;
}

const INTERNAL: UsageNotice = {
  text: '监管类别为内部管理信息，不得用于广告、宣传、营销等商业目的。',
  textEn: 'Internal to supervision. Not for commercial use: no advertising, promotion, marketing or print on products.',
  article: '上海市分类监管管理办法 22',
};

/**
 * A category is not for commercial use until it is published
 *
 * How entities are classified is for the authorities' own work, and a supervised subject may not make advertising of its
 * category. What the law makes public, or an authority has published, is excepted: such a category bears no notice.
 *
 * 《上海市分类监管管理办法》第二十二条
 */
export function categoryNotice(published: boolean): UsageNotice | null {
  return published ? null : INTERNAL;
}
