import { evaluated, type Metric, OF_INSPECTIONS } from './metric';

const INSPECTED = ['Inspection.stage', 'Inspection.inspectedOn', 'Inspection.department'];
const STAGES = ['EnforcementCase.caseNumber', 'EnforcementCase.department', 'EnforcementCase.stageHistory'];

const COMPLETED = { zh: '期内完成的检查次数', en: 'Inspections completed in the period' };

const ofInspections = {
  area: 'WORK_EFFICIENCY',
  time: 'PERIOD',
  dimensions: OF_INSPECTIONS,
  published: false,
} as const;

/** Work efficiency (工作效能). */
export const WORK_EFFICIENCY = {
  inspections_completed: {
    ...ofInspections,
    name: { zh: '完成检查数', en: 'Inspections completed' },
    definition: {
      zh: '检查日期在期内且状态为已完成的检查，每次检查计一次，联合检查按各部门分别记录。',
      en: 'Inspections whose day lies in the period and whose stage is completed; each record counts once.',
    },
    numerator: COMPLETED,
    denominator: null,
    form: 'COUNT',
    unit: 'COUNT',
    article: evaluated(),
    coordinates: INSPECTED,
  },
  off_site_share: {
    ...ofInspections,
    name: { zh: '非现场检查占比', en: 'Share of inspections off site' },
    definition: {
      zh: '期内完成的检查中，方式不是现场检查（非现场、远程、移动）的占比。',
      en: 'Of the inspections completed in the period, those whose mode is not on site (off site, remote, mobile).',
    },
    numerator: { zh: '其中非现场方式的次数', en: 'Those not on site' },
    denominator: COMPLETED,
    form: 'SHARE',
    unit: 'BASIS_POINTS',
    article: evaluated('（六）'),
    coordinates: [...INSPECTED, 'Inspection.mode'],
  },
  joint_share: {
    ...ofInspections,
    name: { zh: '联合检查占比', en: 'Share of joint inspections' },
    definition: {
      zh: '期内完成的检查中，与其他部门合并进行的占比。',
      en: 'Of the inspections completed in the period, those carried out jointly with other departments.',
    },
    numerator: { zh: '其中联合检查的次数', en: 'Those that were joint' },
    denominator: COMPLETED,
    form: 'SHARE',
    unit: 'BASIS_POINTS',
    article: evaluated('（十一）'),
    coordinates: [...INSPECTED, 'Inspection.joint'],
  },
  days_lead_to_filing: {
    ...ofInspections,
    name: { zh: '线索到立案平均天数', en: 'Mean days from lead to filing' },
    definition: {
      zh: '期内立案且有线索登记的案件，自线索登记之日至立案之日的日历天数的平均值；当场处罚无立案，不计入。',
      en: 'Of the cases filed in the period that began with a lead, the mean of calendar days from lead to filing; decisions on the spot have no filing and are left out.',
    },
    numerator: { zh: '天数合计', en: 'Sum of days' },
    denominator: { zh: '期内立案的案件数', en: 'Cases filed in the period' },
    form: 'MEAN',
    unit: 'DAYS',
    article: evaluated('行政处罚法 54'),
    coordinates: STAGES,
  },
  days_filing_to_decision: {
    ...ofInspections,
    name: { zh: '立案到决定平均天数', en: 'Mean days from filing to decision' },
    definition: {
      zh: '期内作出决定且有立案的案件，自立案之日至作出决定之日的日历天数的平均值，不扣除中止、听证、检测等期间。',
      en: 'Of the filed cases decided in the period, the mean of calendar days from filing to decision; suspension, hearing and testing are not deducted.',
    },
    numerator: { zh: '天数合计', en: 'Sum of days' },
    denominator: { zh: '期内作出决定的案件数', en: 'Cases decided in the period' },
    form: 'MEAN',
    unit: 'DAYS',
    article: evaluated('行政处罚法 60'),
    coordinates: STAGES,
  },
  decided_within_90_days: {
    ...ofInspections,
    name: { zh: '九十日内作出决定的案件占比', en: 'Share of cases decided within ninety days' },
    definition: {
      zh: '期内作出决定且有立案的案件中，立案之日起九十日内作出决定的占比，不扣除中止、听证、检测等期间。',
      en: 'Of the filed cases decided in the period, those decided within ninety days of filing; suspension, hearing and testing are not deducted.',
    },
    numerator: { zh: '其中九十日内决定的案件数', en: 'Those decided within ninety days' },
    denominator: { zh: '期内作出决定的案件数', en: 'Cases decided in the period' },
    form: 'SHARE',
    unit: 'BASIS_POINTS',
    article: evaluated('行政处罚法 60'),
    coordinates: STAGES,
  },
} as const satisfies Readonly<Record<string, Metric>>;
