import type { CodeEntry } from './entry';

/** Refusals of questions across silos. */
export const entityIndexCodes = {
  INVALID_NUMBER_RANGE: {
    zh: '数值范围无效',
    en: 'The range holds no number: its least is above its greatest, or below 0.',
    mendZh: '请使用 0 以上的整数，且下限不大于上限。',
    mendEn: 'Use whole numbers of 0 or more, the least not above the greatest.',
  },
  ORDER_GIVEN_TWICE: {
    zh: '排序条件重复或过多',
    en: 'The order names the same thing twice, or too many things.',
    mendZh: '每项排序只列一次，最多 limit 项。',
    mendEn: 'Name each thing once, at most limit of them.',
  },
  FACET_DIMENSIONS: {
    zh: '统计维度应为一个或两个不同的维度',
    en: 'Counts go by one dimension or by two different ones.',
    mendZh: '请在 by 中列出一个或两个不同的维度。',
    mendEn: 'Give one or two different dimensions in by.',
  },
  PROTECTED_FACET_TOO_FINE: {
    zh: '未获共享的维度只能与所在区、登记状态合并统计，且每次一个，检查日期按整年',
    en: 'A dimension that is not shared with the caller is counted by district and state alone, one such dimension at a time, days of inspection by whole years.',
    mendZh: '请去掉其他条件和维度，或就该资源申请共享协议。',
    mendEn: 'Leave out the other conditions and dimensions, or apply for an agreement on the resource.',
    article: '上海市数据条例 38-40',
    http: 403,
  },
} as const satisfies Record<string, CodeEntry>;
