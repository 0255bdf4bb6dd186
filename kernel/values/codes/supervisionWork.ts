import type { CodeEntry } from './entry';

/** Refusals that every kind of work in classified supervision shares. */
export const supervisionWorkCodes = {
  NOT_YOUR_SUPERVISION: {
    zh: '该事项不由您的机关或岗位办理',
    en: 'This is for an official of that authority, or of the municipal department above it, with the role named.',
    mendZh: '请由 authority 所列机关、具备 role 所列岗位的人员办理。',
    mendEn: 'Ask an official of the authority named in authority who holds the role named in role.',
    article: '上海市分类监管管理办法 4',
    http: 403,
  },
  WORK_UNKNOWN: {
    zh: '没有该编号的记录，或您无权查看',
    en: 'There is nothing of that number, or it is not yours to see.',
    mendZh: '请核对编号；编号见相应列表。',
    mendEn: 'Check the number against the list it came from.',
  },
  WORK_CHANGED: {
    zh: '记录已被他人更改',
    en: 'Somebody else has changed it since you read it.',
    mendZh: '请重新读取后再提交；version 为现在的版本。',
    mendEn: 'Read it again and send the version named in version.',
  },
} as const satisfies Record<string, CodeEntry>;
