import type { CodeEntry } from './entry';

const CHECK_AGAIN_ZH = '请按营业执照原样填写18位代码。';
const CHECK_AGAIN_EN = 'Copy the 18 characters from the licence as printed.';

/** Refusals of a Unified Social Credit Code, one for each way in which it goes wrong. */
export const usccCodes = {
  USCC_EMPTY: {
    zh: '统一社会信用代码为空',
    en: 'The Unified Social Credit Code is empty.',
    mendZh: '请填写18位统一社会信用代码。',
    mendEn: 'Give the 18 characters of the code.',
    article: 'GB 32100-2015 4',
  },
  USCC_LENGTH: {
    zh: '统一社会信用代码不是18位',
    en: 'The code does not have 18 characters.',
    mendZh: '请检查是否漏填或多填字符。',
    mendEn: 'Look for a character left out or typed twice.',
    article: 'GB 32100-2015 4',
  },
  USCC_OLD_REGISTRATION_NUMBER: {
    zh: '这是15位旧工商注册号，不是统一社会信用代码',
    en: 'This is a 15-digit registration number of the old kind, not a Unified Social Credit Code.',
    mendZh: '请改用换发营业执照上的18位代码。',
    mendEn: 'Use the 18-character code on the renewed licence.',
    article: 'GB 32100-2015 4',
  },
  USCC_ORGANISATION_CODE: {
    zh: '这是9位组织机构代码，不是统一社会信用代码',
    en: 'This is a nine-character organisation code, not a Unified Social Credit Code.',
    mendZh: '请填写18位代码；其第9至17位即组织机构代码。',
    mendEn: 'Give all 18 characters; the organisation code is characters 9 to 17 of them.',
    article: 'GB 11714-1997; GB 32100-2015 4',
  },
  USCC_SPREADSHEET_FLOAT: {
    zh: '代码已被电子表格转成科学计数法，末位数字已丢失',
    en: 'A spreadsheet turned the code into a floating-point number and lost its last digits.',
    mendZh: '请将该列设为文本格式，并从原始数据重新导出。',
    mendEn: 'Format the column as text and export again from the original data.',
  },
  USCC_PERSONAL_ID: {
    zh: '填写的是公民身份号码，属个人信息，未予保存或回显',
    en: 'This is a citizen identity number. It is personal data: it is neither kept nor shown.',
    mendZh: '请填写市场主体的统一社会信用代码，切勿填写个人证件号码。',
    mendEn: "Give the entity's Unified Social Credit Code, never a person's number.",
    article: 'GB 11643-1999; 个人信息保护法 28',
  },
  USCC_LOOKALIKE_LETTER: {
    zh: '代码含有形似拉丁字母的西里尔或希腊字母',
    en: 'The code holds a Cyrillic or Greek letter that only looks like a Latin one.',
    mendZh: '请改用键盘的英文状态重新输入该字符。',
    mendEn: 'Type that character again on a Latin keyboard.',
    article: 'GB 32100-2015 4',
  },
  USCC_FORBIDDEN_LETTER: {
    zh: '代码不使用字母 I、O、S、V、Z',
    en: 'The letters I, O, S, V and Z are never used in the code.',
    mendZh: '请核对是否应为 1、0、5、U、2。',
    mendEn: 'See whether 1, 0, 5, U or 2 was meant.',
    article: 'GB 32100-2015 4',
  },
  USCC_FORBIDDEN_SYMBOL: {
    zh: '代码含有数字和大写字母以外的字符',
    en: 'The code holds something other than digits and capital letters.',
    mendZh: CHECK_AGAIN_ZH,
    mendEn: CHECK_AGAIN_EN,
    article: 'GB 32100-2015 4',
  },
  USCC_DIVISION: {
    zh: '代码第3至8位（登记管理机关行政区划码）应为数字',
    en: 'Characters 3 to 8, the division of the registering authority, must be digits.',
    mendZh: CHECK_AGAIN_ZH,
    mendEn: CHECK_AGAIN_EN,
    article: 'GB 32100-2015 4; GB/T 2260',
  },
  USCC_CHECK_DIGIT: {
    zh: '统一社会信用代码校验码不符',
    en: 'The check character of the code does not match the other seventeen.',
    mendZh: '代码中至少有一位有误，请对照营业执照核对；expected 为按前17位算得的校验码。',
    mendEn: 'At least one character is wrong: compare with the licence. expected is the check of the first 17.',
    article: 'GB 32100-2015 4',
  },
} as const satisfies Record<string, CodeEntry>;
