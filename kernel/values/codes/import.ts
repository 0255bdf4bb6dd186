import type { CodeEntry } from './entry';

/** Refusals of files and rows that are fed to the hub. */
export const importCodes = {
  FILE_NOT_UTF8: {
    zh: '文件编码不是 UTF-8',
    en: 'The file is not UTF-8 text.',
    mendZh: '请将文件另存为 UTF-8 编码的 CSV。',
    mendEn: 'Save the file as CSV in UTF-8.',
  },
} as const satisfies Record<string, CodeEntry>;
