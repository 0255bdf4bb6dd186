import type { CodeEntry } from './entry';

/** Refusals of the feed of changes. */
export const feedCodes = {
  INVALID_POSITION: {
    zh: '位置标记无法识别',
    en: 'This is no position that the feed of changes has given out.',
    mendZh: '请使用上一页返回的 position，或不带 after 从头读取。',
    mendEn: 'Use the position that came with the page before, or start without one.',
    http: 400,
  },
  POSITION_EXPIRED: {
    zh: '位置标记已过期，其后的变更已不完整',
    en: 'The position has expired: not every change after it is kept any more.',
    mendZh: '请不带 after 重新全量读取，并以事件编号去重；oldest 为现存最早位置。',
    mendEn:
      'Load anew without a position and tell events apart by their ids; `oldest` is the oldest position that stands.',
    http: 410,
  },
  UNKNOWN_CHANGE: {
    zh: '没有该变更事件',
    en: 'The feed has no change of this id.',
    mendZh: '请使用 changes 返回的事件编号；超过保存期限的事件可能已合并。',
    mendEn: 'Use an id that changes has given out; what a later change of the same fact replaced is removed in time.',
    http: 404,
  },
  TOO_MANY_STREAMS: {
    zh: '同时打开的推送流过多',
    en: 'This caller has too many streams of changes open at the same time.',
    mendZh: '请关闭其他推送流后重试。',
    mendEn: 'Close another stream of yours and try again.',
    http: 429,
  },
  TOKEN_NEEDED: {
    zh: '变更推送只向已识别的部门和应用提供',
    en: 'The feed of changes is for departments and their applications, and this request carries no token.',
    mendZh: '请携带令牌访问。',
    mendEn: 'Send a token as Authorization: Bearer.',
    http: 401,
  },
} as const satisfies Record<string, CodeEntry>;
