import type { CodeEntry } from './entry';

/** Refusals of a whole operation, before any silo is asked. */
export const operationCodes = {
  DEVELOPMENT_ONLY: {
    zh: '仅限开发模式',
    en: 'This is for development only; the hub is in production mode.',
    mendZh: '请使用正式签发方的令牌，或取消 HUB_MODE=production。',
    mendEn: 'Use tokens of the configured issuer, or unset HUB_MODE=production.',
  },
  UNKNOWN_CALLER: {
    zh: '没有这个预设调用方',
    en: 'There is no ready-made caller of that name.',
    mendZh: '请使用 known 中列出的名称。',
    mendEn: 'Use one of the names listed under known.',
  },
  UNKNOWN_BENCH: {
    zh: '没有这个测量项目',
    en: 'There is no measurement of that name.',
    mendZh: '请使用 known 中列出的名称。',
    mendEn: 'Use one of the names listed under known.',
  },
  BAD_OPERATION: {
    zh: '查询语句不符合接口定义',
    en: 'The operation does not fit the schema.',
    mendZh: '请对照 schema/api.graphql 检查查询语句。',
    mendEn: 'Compare the operation with schema/api.graphql or the explorer.',
    http: 400,
  },
  INVALID_TEXT: {
    zh: '应为文本值',
    en: 'A text value was expected.',
    mendZh: '请以字符串传值。',
    mendEn: 'Send the value as a string.',
    http: 400,
  },
  INVALID_MOMENT: {
    zh: '时间格式无效',
    en: 'The moment is not a valid ISO 8601 time.',
    mendZh: '请使用形如 2026-01-31T08:00:00Z 的时间。',
    mendEn: 'Write it like 2026-01-31T08:00:00Z.',
    http: 400,
  },
  UNKNOWN_DEPARTMENT: {
    zh: '部门代码不在部门目录中',
    en: 'The department code is not in the list of departments.',
    mendZh: '请使用部门目录中的代码。',
    mendEn: 'Use a code of the department list.',
  },
} as const satisfies Record<string, CodeEntry>;
