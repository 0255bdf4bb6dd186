import type { CodeEntry } from './entry';

/** Refusals of the catalogue of shared data. */
export const catalogueCodes = {
  UNKNOWN_PURPOSE: {
    zh: '没有该使用目的',
    en: 'There is no such purpose of use.',
    mendZh: '请用 codeList(code: "purpose") 查询使用目的代码。',
    mendEn: 'Ask codeList(code: "purpose") for the codes.',
    article: '上海市数据条例 40',
    http: 404,
  },
  UNKNOWN_CATALOGUE_ENTRY: {
    zh: '没有该导入的目录条目',
    en: 'The catalogue has no announced entry of that id.',
    mendZh: '请用 catalogue 查询条目标识；本平台数据资源由 schema 维护，无需确认。',
    mendEn: 'Ask for catalogue to see the ids; resources of the schema are kept there and need no confirmation.',
  },
  ENTRY_WITHOUT_OWNER: {
    zh: '未说明由哪个部门负责该条目',
    en: 'Nobody has said which department answers for the entry.',
    mendZh: '请填写 owner；一数一源，每一条目由一个部门负责。',
    mendEn: 'Give owner: each entry has one department that answers for it.',
    article: '政务数据共享条例（国务院令第809号）',
  },
  NOT_SHARED_WITHOUT_GROUND: {
    zh: '不予共享须有法律、行政法规或者国务院决定依据',
    en: 'Data is kept from sharing only by law, administrative regulation or decision of the State Council.',
    mendZh: '请在 ground 填写法律名称和条款，或改为有条件共享。',
    mendEn: 'Cite the law and its article in ground, or share under conditions.',
    article: '政务数据共享条例（国务院令第809号）',
  },
  ENTRY_NOT_CONFIRMED: {
    zh: '条目尚未由提供部门确认，或者已发布',
    en: 'The entry is not waiting for review: its department has not confirmed it as it stands, or it is published.',
    mendZh: '请先由提供部门以 confirmCatalogueEntry 确认。',
    mendEn: 'Let its department confirm it with confirmCatalogueEntry first.',
  },
  CATALOGUE_UNAVAILABLE: {
    zh: '数据目录暂不可用',
    en: 'The catalogue cannot be read at the moment.',
    mendZh: '请在 Retry-After 所示秒数后重试。',
    mendEn: 'Come back after the seconds of Retry-After.',
    http: 503,
  },
} as const satisfies Record<string, CodeEntry>;
