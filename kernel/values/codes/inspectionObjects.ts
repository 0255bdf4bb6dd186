import type { CodeEntry } from './entry';

/** Refusals of previews of draws. */
export const inspectionObjectCodes = {
  POOL_BEING_COUNTED: {
    zh: '对象池正在统计，请稍后再试',
    en: 'The pool is being counted: the city is large, and it takes a moment.',
    mendZh: '请在 seconds 秒后以相同任务再次预览；统计结果会保留片刻。',
    mendEn: 'Ask again for the same tasks after so many seconds as seconds says: what was counted is kept for a while.',
    article: '沪府发〔2020〕7号（十一）',
  },
} as const satisfies Record<string, CodeEntry>;
