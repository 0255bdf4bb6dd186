import type { CodeEntry } from './entry';
import { referenceCodes } from './reference';
import { usccCodes } from './uscc';

/** Refusals of what a caller wrote: codes, days, pages, filters. */
export const inputCodes = {
  ...usccCodes,
  TEXT_NUL: {
    zh: '文本含有空字符（NUL）',
    en: 'The text holds a NUL character.',
    mendZh: '请删除空字符后重试。',
    mendEn: 'Remove the NUL character.',
  },
  TEXT_LONE_SURROGATE: {
    zh: '文本不是完整的 Unicode（含有单个代理项）',
    en: 'The text is not whole Unicode: it holds half of a surrogate pair.',
    mendZh: '请检查截断或编码转换，并重新发送完整文本。',
    mendEn: 'Look for a cut or a wrong conversion, and send the text whole.',
  },
  TEXT_BIDI_CONTROL: {
    zh: '文本含有改变书写方向的控制符',
    en: 'The text holds marks that turn the direction of writing, so that it would read otherwise than it is written.',
    mendZh: '请删除书写方向控制符（U+061C、U+200E、U+200F、U+202A 至 U+202E、U+2066 至 U+2069）后重试。',
    mendEn: 'Remove the marks U+061C, U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069.',
  },
  DOCUMENT_NUMBER_UNFIT: {
    zh: '文号不符合格式',
    en: 'The number of the document is not of the form of official numbers.',
    mendZh: '请按“沪市监浦处〔2026〕152026000001号”的形式填写：机关代字、六角括号内的年份、序号、“号”。',
    mendEn: 'Write it like 沪市监浦处〔2026〕152026000001号: code of the agency, year in brackets, serial number, 号.',
    article: '党政机关公文处理工作条例 9',
  },
  DOCUMENT_YEAR_UNFIT: {
    zh: '文号中的年份晚于文书日期的年份，或者早于其上一年',
    en: 'The year in the number of the document is after the year of its day, or more than one year before it.',
    mendZh: '请核对文号与日期：文号年份应在 earliest 至 latest 之间；补录旧文书时请用 on 填写文书日期。',
    mendEn: 'Compare number and day: the year is from earliest to latest. For an older document give its day in on.',
    article: '党政机关公文处理工作条例 9',
  },
  AMOUNT_UNFIT: {
    zh: '金额不是以分为单位的非负整数，或者超出上限',
    en: 'The amount is not a whole number of fen written in plain digits, or is above the limit.',
    mendZh: '请填写以分为单位的整数，不带符号、小数、指数、分隔符和前导零，且不超过 limit。',
    mendEn: 'Write whole fen: digits alone, no sign, point, exponent, separator or leading zero, at most limit.',
  },
  INVALID_DAY: {
    zh: '日期无效，应为 YYYY-MM-DD（0001 至 9999 年）',
    en: 'Not a day of the calendar written YYYY-MM-DD, years 0001 to 9999.',
    mendZh: '请按 2026-04-01 的形式填写真实存在的日期。',
    mendEn: 'Write a day that exists, such as 2026-04-01.',
    article: 'GB/T 7408',
  },
  INVALID_CURSOR: {
    zh: '分页游标无效',
    en: 'The page cursor is not one that the hub gave out for this list, order and filter.',
    mendZh: '请原样使用上一页返回的 endCursor；更改排序或筛选后须从第一页开始。',
    mendEn: 'Send endCursor of the page before unchanged; after a change of order or filter begin with the first page.',
  },
  INVALID_PAGE_SIZE: {
    zh: '每页条数应为非负整数',
    en: 'The page size must be a whole number of at least 0.',
    mendZh: '请将 first 设为 0 以上的整数。',
    mendEn: 'Set first to a whole number of 0 or more.',
  },
  PAGE_TOO_LARGE: {
    zh: '每页条数超过上限',
    en: 'The page size is above the limit.',
    mendZh: '请将 first 减至 limit 以内，并用游标翻页。',
    mendEn: 'Ask for at most limit rows and follow the cursor.',
  },
  CAPITAL_EMPTY: {
    zh: '注册资本为空',
    en: 'The registered capital is empty.',
    mendZh: '如登记有注册资本，请填写金额与币种。',
    mendEn: 'Where a capital is registered, give amount and currency.',
  },
  CAPITAL_UNREADABLE: {
    zh: '注册资本无法识别，已按原文保留',
    en: 'The registered capital could not be read; its text is kept as it is.',
    mendZh: '请按“1,250(万元人民币)”的形式填写。',
    mendEn: 'Write it like 1,250(万元人民币).',
  },
  CAPITAL_CURRENCY_UNKNOWN: {
    zh: '注册资本币种无法识别，已按原文保留',
    en: 'The currency of the registered capital is not known; its text is kept as it is.',
    mendZh: '请填写币种名称，如人民币、美元、欧元。',
    mendEn: 'Name the currency, for instance 人民币, 美元 or 欧元.',
  },
  CAPITAL_NOT_EXACT: {
    zh: '注册资本小于币种最小单位，无法精确换算，已按原文保留',
    en: 'The registered capital is finer than the smallest unit of its currency; its text is kept as it is.',
    mendZh: '请核对小数位数。',
    mendEn: 'Check the decimal places.',
  },
  CAPITAL_TOO_LARGE: {
    zh: '注册资本数额超出可记录范围，已按原文保留',
    en: 'The registered capital is larger than the hub can hold as a number; its text is kept as it is.',
    mendZh: '请核对金额单位是否重复填写。',
    mendEn: 'See whether the unit was applied twice.',
  },
  ...referenceCodes,
  STEP_DAY_AHEAD: {
    zh: '办理日期晚于今日',
    en: 'The day of the step lies ahead.',
    mendZh: '请填写文书载明的日期，不得晚于 today。',
    mendEn: 'Give the day that the document bears, today at the latest.',
    article: '行政处罚法 47',
  },
  STEP_DAY_BEFORE_LAST: {
    zh: '办理日期早于上一环节',
    en: 'The day of the step lies before the step that it follows.',
    mendZh: '请填写 notBefore 当日或者之后的日期。',
    mendEn: 'Give a day on or after notBefore.',
    article: '行政处罚法 47',
  },
} as const satisfies Record<string, CodeEntry>;
