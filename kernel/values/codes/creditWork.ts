import type { CodeEntry } from './entry';

/** Refusals that every kind of work in credit shares. */
export const creditWorkCodes = {
  NOT_YOUR_CREDIT_WORK: {
    zh: '该事项不由您的部门或岗位办理',
    en: 'This is for an official of that department, or of the municipal one above it, with the role named.',
    mendZh: '请由 authority 所列部门或者其上级部门、具备 role 所列岗位的人员办理。',
    mendEn: 'Ask an official of the department in authority, or of the one above it, who holds the role in role.',
    article: '分类监管管理办法 9-4',
    http: 403,
  },
} as const satisfies Record<string, CodeEntry>;
