import type { CodeEntry } from './entry';

/** Refusals that every kind of work in classified supervision shares. */
export const supervisionWorkCodes = {
  NOT_YOUR_SUPERVISION: {
    zh: '该事项不由您的机关或岗位办理',
    en: 'This is for an official of that authority, or of the municipal department above it, with the role named.',
    mendZh:
      '请由 authority 所列机关或者其上级机关、具备 role 所列岗位的人员办理；未列 authority 的，由办理该事项的机关办理。',
    mendEn:
      'Ask an official of the authority in authority, or of the one above it, who holds the role in role; where none is named, of whichever authority handles it.',
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
    zh: '提交的版本不是现在的版本：记录已更改，或者版本号有误',
    en: 'The version that you sent is not the present one: it has changed since you read it, or the number is wrong.',
    mendZh: '请重新读取后再提交；version 为现在的版本。',
    mendEn: 'Read it again and send the version named in version.',
  },
} as const satisfies Record<string, CodeEntry>;
