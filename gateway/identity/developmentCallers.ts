import type { Caller } from './caller';

/** A ready-made caller of the embedded default, and who that is. */
export interface DevelopmentCaller extends Omit<Caller, 'subject'> {
  readonly zh: string;
  readonly en: string;
}

type Place = Pick<Caller, 'department' | 'roles'> & Partial<Pick<Caller, 'district' | 'agreement' | 'purpose'>>;

const PUDONG = '310115';

function official(zh: string, en: string, place: Place): DevelopmentCaller {
  return { zh, en, kind: 'official', district: null, agreement: null, purpose: null, ...place };
}

function application(zh: string, en: string, place: Place): DevelopmentCaller {
  return { ...official(zh, en, place), kind: 'application' };
}

/** Who signs and answers for a department in the sharing of data. */
function sharingOfficer(zh: string, en: string, department: string): DevelopmentCaller {
  return official(`${zh}数据共享专员`, `Sharing officer of the ${en}`, { department, roles: ['sharing-officer'] });
}

/** Who classifies the subjects of a department, or approves what the officer proposes; without an agreement. */
function supervisor(zh: string, en: string, place: Omit<Place, 'roles'>): DevelopmentCaller {
  return official(`${zh}分类监管人员`, `Officer of classified supervision, ${en}`, {
    roles: ['supervision-officer'],
    ...place,
  });
}

function approver(zh: string, en: string, place: Omit<Place, 'roles'>): DevelopmentCaller {
  return official(`${zh}分类监管负责人`, `Head of classified supervision, ${en}`, {
    roles: ['supervision-approver'],
    ...place,
  });
}

const INSPECTION_ROLES = {
  planner: ['抽查计划编制人员', 'Planner of inspections'],
  'inspection-head': ['抽查工作负责人', 'Head of inspection'],
  inspector: ['检查人员', 'Inspector'],
} as const;

/** Who plans, approves or carries out inspections of a department; without an agreement. */
function inspecting(
  role: keyof typeof INSPECTION_ROLES,
  zh: string,
  en: string,
  place: Omit<Place, 'roles'>,
): DevelopmentCaller {
  const [roleZh, roleEn] = INSPECTION_ROLES[role];
  return official(`${zh}${roleZh}`, `${roleEn}, ${en}`, { ...place, roles: [role] });
}

const CASE_ROLES = {
  'case-officer': ['办案人员', 'Case officer'],
  'legal-reviewer': ['法制审核人员', 'Legal reviewer'],
  'case-head': ['行政机关负责人', 'Head of the agency'],
  'credit-handler': ['信用信息经办人员', 'Officer for credit information'],
  'credit-head': ['信用工作负责人', 'Head of credit work'],
  'credit-centre': ['公共信用信息服务中心人员', 'Public credit information centre'],
} as const;

/** Who handles cases or credit information of a department; without an agreement. */
function handling(
  role: keyof typeof CASE_ROLES,
  zh: string,
  en: string,
  place: Omit<Place, 'roles'>,
): DevelopmentCaller {
  const [roleZh, roleEn] = CASE_ROLES[role];
  return official(`${zh}${roleZh}`, `${roleEn}, ${en}`, { ...place, roles: [role] });
}

const SAMR_PUDONG = ['浦东新区市场监管局', 'Pudong office of the market regulator'] as const;
const IN_PUDONG = { department: 'SAMR', district: PUDONG };
const EMERGENCY_CITY = ['市应急管理局', 'emergency management'] as const;

/**
 * The callers for whom the development issuer makes tokens, by name. Their agreements are those of the sample city; the
 * auditor and the data centre have none, because they look at the sharing and not at the data.
 */
export const DEVELOPMENT_CALLERS = {
  'dashboard-city': application('市局监管看板', "Dashboard of the city's market regulator", {
    department: 'SAMR',
    roles: ['dashboard'],
    agreement: 'AG-2026-000001',
    purpose: 'daily-supervision',
  }),
  'dashboard-pudong': application('浦东新区市场监管局监管看板', 'Dashboard of the Pudong office', {
    department: 'SAMR',
    roles: ['dashboard'],
    district: PUDONG,
    agreement: 'AG-2026-000002',
    purpose: 'daily-supervision',
  }),
  'planner-samr': official('市局年度检查计划编制人员', 'Planner of the yearly inspection plan', {
    department: 'SAMR',
    roles: ['planner'],
    agreement: 'AG-2026-000003',
    purpose: 'joint-inspection-planning',
  }),
  'inspector-food': official('食品安全检查人员', 'Inspector of food safety', {
    department: 'SAMR',
    roles: ['inspector'],
    district: PUDONG,
    agreement: 'AG-2026-000004',
    purpose: 'daily-supervision',
  }),
  'case-officer': official('办案人员', 'Officer who handles penalty cases', {
    department: 'SAMR',
    roles: ['case-officer'],
    district: PUDONG,
    agreement: 'AG-2026-000005',
    purpose: 'case-handling',
  }),
  'legal-reviewer': official('法制审核人员', 'Legal reviewer of penalty decisions', {
    department: 'SAMR',
    roles: ['legal-reviewer'],
    agreement: 'AG-2026-000006',
    purpose: 'legal-review',
  }),
  'integrator-housing': application('住建委业务系统', "The housing commission's own system", {
    department: 'HOUSING',
    roles: ['integrator'],
    agreement: 'AG-2026-000007',
    purpose: 'permit-renewal',
  }),
  'office-city': official('市审改办', "The city's reform office, which oversees classified supervision", {
    department: 'REFORM_OFFICE',
    roles: ['reform-office'],
    agreement: 'AG-2026-000008',
    purpose: 'classified-supervision-oversight',
  }),
  'office-pudong': official('浦东新区审改办', 'The reform office of Pudong', {
    department: 'REFORM_OFFICE',
    roles: ['reform-office'],
    district: PUDONG,
    agreement: 'AG-2026-000009',
    purpose: 'classified-supervision-oversight',
  }),
  'samr-officer': sharingOfficer('市市场监管局', 'market regulator', 'SAMR'),
  'credit-officer': sharingOfficer('市发展改革委', 'Development and Reform Commission', 'DEVELOPMENT_REFORM'),
  'reform-officer': sharingOfficer('市审改办', 'reform office', 'REFORM_OFFICE'),
  'housing-officer': sharingOfficer('市住房城乡建设管理委', 'housing commission', 'HOUSING'),
  'supervisor-samr': supervisor('市市场监管局', 'market regulator', { department: 'SAMR' }),
  'approver-samr': approver('市市场监管局', 'market regulator', { department: 'SAMR' }),
  'supervisor-samr-pudong': supervisor('浦东新区市场监管局', 'Pudong office of the market regulator', {
    department: 'SAMR',
    district: PUDONG,
  }),
  'supervisor-emergency': supervisor('市应急管理局', 'emergency management', { department: 'EMERGENCY' }),
  'approver-emergency': approver('市应急管理局', 'emergency management', { department: 'EMERGENCY' }),
  'supervisor-education': supervisor('市教委', 'education commission', { department: 'EDUCATION' }),
  'approver-education': approver('市教委', 'education commission', { department: 'EDUCATION' }),
  'head-samr': inspecting('inspection-head', '市市场监管局', 'market regulator', { department: 'SAMR' }),
  'planner-fire': inspecting('planner', '市消防救援局', 'fire and rescue', { department: 'FIRE' }),
  'head-fire': inspecting('inspection-head', '市消防救援局', 'fire and rescue', { department: 'FIRE' }),
  'planner-ecology': inspecting('planner', '市生态环境局', 'ecology and environment', { department: 'ECOLOGY' }),
  'head-ecology': inspecting('inspection-head', '市生态环境局', 'ecology and environment', { department: 'ECOLOGY' }),
  'planner-emergency': inspecting('planner', '市应急管理局', 'emergency management', { department: 'EMERGENCY' }),
  'head-emergency': inspecting('inspection-head', '市应急管理局', 'emergency management', { department: 'EMERGENCY' }),
  'planner-labour': inspecting('planner', '市人力资源社会保障局', 'human resources and social security', {
    department: 'HUMAN_RESOURCES',
  }),
  'head-labour': inspecting('inspection-head', '市人力资源社会保障局', 'human resources and social security', {
    department: 'HUMAN_RESOURCES',
  }),
  'head-samr-pudong': inspecting('inspection-head', '浦东新区市场监管局', 'Pudong office of the market regulator', {
    department: 'SAMR',
    district: PUDONG,
  }),
  'head-fire-pudong': inspecting('inspection-head', '浦东新区消防救援局', 'Pudong office of fire and rescue', {
    department: 'FIRE',
    district: PUDONG,
  }),
  'inspector-food-2': inspecting('inspector', '浦东新区市场监管局', 'Pudong office of the market regulator', {
    department: 'SAMR',
    district: PUDONG,
  }),
  'inspector-food-3': inspecting('inspector', '浦东新区市场监管局', 'Pudong office of the market regulator', {
    department: 'SAMR',
    district: PUDONG,
  }),
  'inspector-fire': inspecting('inspector', '浦东新区消防救援局', 'Pudong office of fire and rescue', {
    department: 'FIRE',
    district: PUDONG,
  }),
  'inspector-fire-2': inspecting('inspector', '浦东新区消防救援局', 'Pudong office of fire and rescue', {
    department: 'FIRE',
    district: PUDONG,
  }),
  'inspector-fire-3': inspecting('inspector', '浦东新区消防救援局', 'Pudong office of fire and rescue', {
    department: 'FIRE',
    district: PUDONG,
  }),
  'case-officer-2': handling('case-officer', ...SAMR_PUDONG, IN_PUDONG),
  'case-officer-3': handling('case-officer', ...SAMR_PUDONG, IN_PUDONG),
  'legal-reviewer-pudong': handling('legal-reviewer', ...SAMR_PUDONG, IN_PUDONG),
  'case-head-pudong': handling('case-head', ...SAMR_PUDONG, IN_PUDONG),
  'case-head-pudong-2': handling('case-head', ...SAMR_PUDONG, IN_PUDONG),
  'case-head-samr': handling('case-head', '市市场监管局', 'market regulator', { department: 'SAMR' }),
  'case-officer-emergency': handling('case-officer', ...EMERGENCY_CITY, { department: 'EMERGENCY' }),
  'case-head-emergency': handling('case-head', ...EMERGENCY_CITY, { department: 'EMERGENCY' }),
  'case-officer-police': handling('case-officer', '市公安局', 'public security', { department: 'PUBLIC_SECURITY' }),
  'credit-handler-pudong': handling('credit-handler', ...SAMR_PUDONG, IN_PUDONG),
  'credit-head-pudong': handling('credit-head', ...SAMR_PUDONG, IN_PUDONG),
  'credit-handler-samr': handling('credit-handler', '市市场监管局', 'market regulator', { department: 'SAMR' }),
  'credit-head-samr': handling('credit-head', '市市场监管局', 'market regulator', { department: 'SAMR' }),
  'credit-handler-emergency': handling('credit-handler', ...EMERGENCY_CITY, { department: 'EMERGENCY' }),
  'credit-head-emergency': handling('credit-head', ...EMERGENCY_CITY, { department: 'EMERGENCY' }),
  'credit-centre': handling('credit-centre', '市发展改革委', 'Development and Reform Commission', {
    department: 'DEVELOPMENT_REFORM',
  }),
  'credit-centre-2': handling('credit-centre', '市发展改革委', 'Development and Reform Commission', {
    department: 'DEVELOPMENT_REFORM',
  }),
  auditor: official('数据共享审计人员', 'Auditor of data sharing', { department: 'BIG_DATA', roles: ['auditor'] }),
  'data-centre': official('市大数据中心数据共享管理员', 'Administrator of sharing at the data centre', {
    department: 'BIG_DATA',
    roles: ['sharing-administrator'],
  }),
} as const satisfies Record<string, DevelopmentCaller>;

/** The name of a ready-made caller. */
export type DevelopmentCallerName = keyof typeof DEVELOPMENT_CALLERS;
