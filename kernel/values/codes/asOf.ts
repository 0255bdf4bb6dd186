import type { CodeEntry } from './entry';

/** Refusals of questions about the past. */
export const asOfCodes = {
  INVALID_AS_OF: {
    zh: '查询的时点无效',
    en: 'The moment of the past that is asked for cannot be read.',
    mendZh: '请填写日期（如 2026-06-30，指该日上海时间终了）或带时区的 ISO 8601 时刻（如 2026-06-30T12:00:00+08:00）。',
    mendEn:
      'Send a day such as 2026-06-30, which means its end in Shanghai, or an ISO 8601 moment with its offset such as 2026-06-30T12:00:00+08:00.',
    article: 'ISO 8601',
    http: 400,
  },
  AS_OF_IN_THE_FUTURE: {
    zh: '查询的时点尚未到来',
    en: 'The moment that is asked for has not come yet.',
    mendZh: '请填写今天或更早的时点，或不附该请求头。',
    mendEn: 'Ask for today or earlier, or leave the header out.',
    http: 400,
  },
  KNOWN_AT_NOT_PUBLIC: {
    zh: '“当时已知”的信息不向社会公开',
    en: 'What was known at an earlier moment is not open to the public: it holds what was corrected since.',
    mendZh: '请删去请求头 hub-known-at，或使用部门令牌查询。',
    mendEn: 'Leave the header hub-known-at out, or ask with the token of a department.',
    http: 403,
  },
  AS_OF_NOT_SUPPORTED: {
    zh: '该数据子系统不能回答过去时点的查询',
    en: 'This silo cannot answer this field for a moment of the past; the rest of the answer stands.',
    mendZh: '请不附请求头 hub-as-of 与 hub-known-at 查询该字段。',
    mendEn: 'Ask for this field without the headers hub-as-of and hub-known-at.',
  },
  PAST_IS_READ_ONLY: {
    zh: '不得对过去时点进行写入',
    en: 'Nothing can be written into the past.',
    mendZh: '请不附请求头 hub-as-of 与 hub-known-at 重新提交。',
    mendEn: 'Send the mutation without the headers hub-as-of and hub-known-at.',
    http: 400,
  },
} as const satisfies Record<string, CodeEntry>;
