import type { CodeEntry } from './entry';

/** Refusals of what a caller wrote: codes, days, pages, filters. */
export const inputCodes = {
  USCC_EMPTY: {
    zh: '统一社会信用代码为空',
    en: 'The Unified Social Credit Code is empty.',
    mendZh: '请填写18位统一社会信用代码。',
    mendEn: 'Give the 18 characters of the code.',
    article: 'GB 32100-2015 4',
  },
} as const satisfies Record<string, CodeEntry>;
