import type { CodeEntry } from './entry';

/** Refusals of the matching of lists with the register. */
export const reconciliationCodes = {
  RECONCILE_TOO_MANY_ROWS: {
    zh: '一次比对的行数过多',
    en: 'Too many rows to reconcile at once.',
    mendZh: '请分批提交，每批不超过 limit 行；持令牌者限额更高。',
    mendEn: 'Send them in batches of at most limit rows; callers with a token may send more at once.',
    http: 400,
  },
  RECONCILE_TEXT_EMPTY: {
    zh: '该行没有可比对的名称或代码',
    en: 'The row holds neither a name nor a code.',
    mendZh: '请填写名称、18位代码或15位旧注册号。',
    mendEn: 'Give a name, an 18-character code or an old registration number of 15 digits.',
  },
  RECONCILE_TEXT_TOO_LONG: {
    zh: '该行文字过长，不是名称或代码',
    en: 'The row holds more than 200 characters, which is no name and no code.',
    mendZh: '请只提交名称或代码一列。',
    mendEn: 'Send the column of the name or of the code alone.',
  },
  RECONCILE_NO_SUCH_ENTITY: {
    zh: '登记簿中没有该代码的主体',
    en: 'The register has no entity of this code.',
    mendZh: '请检查代码，或用名称比对。',
    mendEn: 'Look at the code again, or look for the name.',
    http: 404,
  },
  RECONCILE_SAME_FILE: {
    zh: '结果文件不能覆盖名单文件',
    en: 'The result would replace the list itself.',
    mendZh: '请用 --to 指定另一个文件。',
    mendEn: 'Name another file with --to.',
  },
  RECONCILE_UNAVAILABLE: {
    zh: '比对服务暂不可用',
    en: 'Lists cannot be matched at the moment: the exchange does not answer.',
    mendZh: '请在 Retry-After 所示秒数后重试，或减小批次。',
    mendEn: 'Come back after the seconds of Retry-After, or send smaller batches.',
    http: 503,
  },
  MALFORMED_FORM: {
    zh: '表单内容不是 UTF-8',
    en: 'The form is not UTF-8.',
    mendZh: '请以 UTF-8 编码提交 application/x-www-form-urlencoded 表单。',
    mendEn: 'Send application/x-www-form-urlencoded in UTF-8.',
    http: 400,
  },
} as const satisfies Record<string, CodeEntry>;
