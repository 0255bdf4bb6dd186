import type { Caller } from './caller';

/** A ready-made caller of the embedded default, and who that is. */
export interface DevelopmentCaller extends Omit<Caller, 'subject' | 'agreement' | 'purpose'> {
  readonly zh: string;
  readonly en: string;
}

const PUDONG = '310115';

function official(
  zh: string,
  en: string,
  place: { department: string; roles: readonly string[]; district?: string },
): DevelopmentCaller {
  return { zh, en, kind: 'official', district: null, ...place };
}

function application(
  zh: string,
  en: string,
  place: { department: string; roles: readonly string[]; district?: string },
): DevelopmentCaller {
  return { ...official(zh, en, place), kind: 'application' };
}

/** The callers for whom the development issuer makes tokens, by name. */
export const DEVELOPMENT_CALLERS = {
  'dashboard-city': application('市局监管看板', "Dashboard of the city's market regulator", {
    department: 'SAMR',
    roles: ['dashboard'],
  }),
  'dashboard-pudong': application('浦东新区市场监管局监管看板', 'Dashboard of the Pudong office', {
    department: 'SAMR',
    roles: ['dashboard'],
    district: PUDONG,
  }),
  'planner-samr': official('市局年度检查计划编制人员', 'Planner of the yearly inspection plan', {
    department: 'SAMR',
    roles: ['planner'],
  }),
  'inspector-food': official('食品安全检查人员', 'Inspector of food safety', {
    department: 'SAMR',
    roles: ['inspector'],
    district: PUDONG,
  }),
  'case-officer': official('办案人员', 'Officer who handles penalty cases', {
    department: 'SAMR',
    roles: ['case-officer'],
    district: PUDONG,
  }),
  'legal-reviewer': official('法制审核人员', 'Legal reviewer of penalty decisions', {
    department: 'SAMR',
    roles: ['legal-reviewer'],
  }),
  'integrator-housing': application('住建委业务系统', "The housing commission's own system", {
    department: 'HOUSING',
    roles: ['integrator'],
  }),
  'office-city': official('市审改办', "The city's reform office, which oversees classified supervision", {
    department: 'REFORM_OFFICE',
    roles: ['reform-office'],
  }),
  'office-pudong': official('浦东新区审改办', 'The reform office of Pudong', {
    department: 'REFORM_OFFICE',
    roles: ['reform-office'],
    district: PUDONG,
  }),
  auditor: official('数据共享审计人员', 'Auditor of data sharing', { department: 'BIG_DATA', roles: ['auditor'] }),
  'data-centre': official('市大数据中心数据共享管理员', 'Administrator of sharing at the data centre', {
    department: 'BIG_DATA',
    roles: ['sharing-administrator'],
  }),
} as const satisfies Record<string, DevelopmentCaller>;

/** The name of a ready-made caller. */
export type DevelopmentCallerName = keyof typeof DEVELOPMENT_CALLERS;
