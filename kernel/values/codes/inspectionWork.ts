import type { CodeEntry } from './entry';

/** Refusals that every kind of work in inspection shares. */
export const inspectionWorkCodes = {
  NOT_YOUR_INSPECTION: {
    zh: '该事项不由您的部门或岗位办理',
    en: 'This is for an official of that department, or of the municipal one above it, with the role named.',
    mendZh: '请由 authority 所列部门或者其上级部门、具备 role 所列岗位的人员办理。',
    mendEn: 'Ask an official of the department in authority, or of the one above it, who holds the role in role.',
    article: '沪府发〔2020〕7号（十一）',
    http: 403,
  },
  SAME_PERSON_APPROVES: {
    zh: '拟定人不得审批自己拟定的事项',
    en: 'Nobody approves what he drafted himself.',
    mendZh: '请由本部门另一名负责人审批。',
    mendEn: 'Ask another head of the department.',
    article: '沪府发〔2020〕7号（十一）',
    http: 403,
  },
} as const satisfies Record<string, CodeEntry>;
