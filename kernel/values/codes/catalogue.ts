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
  CATALOGUE_UNAVAILABLE: {
    zh: '数据目录暂不可用',
    en: 'The catalogue cannot be read at the moment.',
    mendZh: '请在 Retry-After 所示秒数后重试。',
    mendEn: 'Come back after the seconds of Retry-After.',
    http: 503,
  },
} as const satisfies Record<string, CodeEntry>;
