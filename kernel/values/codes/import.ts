import type { CodeEntry } from './entry';

/** Refusals of files and rows that are fed to the hub. */
export const importCodes = {
  FILE_NOT_UTF8: {
    zh: '文件编码不是 UTF-8',
    en: 'The file is not UTF-8 text.',
    mendZh: '请将文件另存为 UTF-8 编码的 CSV。',
    mendEn: 'Save the file as CSV in UTF-8.',
  },
  TEXT_EMPTY: {
    zh: '必填文本为空',
    en: 'A text that every row must have is empty.',
    mendZh: '请填写 facts.field 所指字段。',
    mendEn: 'Fill in the field named in facts.field.',
  },
  VALUE_NOT_ADMITTED: {
    zh: '取值不在允许范围内',
    en: 'The value is not one of those admitted.',
    mendZh: '请使用 facts.admitted 所列取值。',
    mendEn: 'Use one of the values in facts.admitted.',
  },
  PARTS_DROPPED: {
    zh: '再次报送的记录缺少以前已有的部分',
    en: 'A record was sent again without a part that it had.',
    mendZh: '请连同 facts.parts 所指的已有部分一并报送；更正须另行处理。',
    mendEn: 'Send the record with all the parts named in facts.parts that it had.',
  },
} as const satisfies Record<string, CodeEntry>;
