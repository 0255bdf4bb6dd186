import { evaluated, type Metric, OF_INSPECTIONS } from './metric';

const INSPECTED = ['Inspection.stage', 'Inspection.inspectedOn', 'Inspection.department'];
const FOUND = [...INSPECTED, 'InspectionResult.codes', 'InspectionResult.codeSet'];
const COMPLETED = { zh: '期内完成的检查次数', en: 'Inspections completed in the period' };

const ofInspections = { area: 'SOCIAL_EFFECT', time: 'PERIOD', dimensions: OF_INSPECTIONS, published: false } as const;
const share = { form: 'SHARE', unit: 'BASIS_POINTS' } as const;

/** Social effect (社会效果), the burden on entities among it. */
export const SOCIAL_EFFECT = {
  violation_rate: {
    ...ofInspections,
    ...share,
    name: { zh: '检查问题发现率', en: 'Violation rate of inspections' },
    definition: {
      zh: '期内完成且已告知结果的检查中，至少一个事项发现问题（待处理、已改正或不配合）的占比。检查对象按风险选取，不代表全市违法率。',
      en: 'Of the inspections completed in the period whose results are told, those that found a problem in at least one item (pending, corrected or refusal). Objects are chosen by risk and draw probabilities are not in the data: not an estimate for the city.',
    },
    numerator: { zh: '其中发现问题的次数', en: 'Those that found a problem' },
    denominator: {
      zh: '期内完成且已告知结果的检查次数',
      en: 'Inspections completed in the period whose results are told',
    },
    article: evaluated('（十一）'),
    coordinates: FOUND,
  },
  published_violation_rate: {
    ...ofInspections,
    ...share,
    published: true,
    name: { zh: '已公示检查的问题发现率', en: 'Violation rate of published inspections' },
    definition: {
      zh: '公示日期在期内的检查结果中，至少一个事项发现问题的占比；只依据已公示的结果。不代表全市违法率。',
      en: 'Of the inspections whose results were published in the period, those that found a problem in at least one item; rests on published results alone and is not an estimate for the city.',
    },
    numerator: { zh: '其中发现问题的次数', en: 'Those that found a problem' },
    denominator: { zh: '期内公示结果的检查次数', en: 'Inspections with results published in the period' },
    article: evaluated('（二）'),
    coordinates: [...FOUND, 'Inspection.publishedOn'],
  },
  complaint_share: {
    ...ofInspections,
    ...share,
    name: { zh: '投诉举报触发检查占比', en: 'Share of inspections on complaints' },
    definition: {
      zh: '期内完成的检查中，因投诉举报启动的占比。',
      en: 'Of the inspections completed in the period, those that a complaint gave rise to.',
    },
    numerator: { zh: '其中因投诉举报启动的次数', en: 'Those that a complaint gave rise to' },
    denominator: COMPLETED,
    article: evaluated('（十一）、（十五）'),
    coordinates: [...INSPECTED, 'Inspection.trigger'],
  },
  repeat_visits_90_days: {
    ...ofInspections,
    ...share,
    name: { zh: '九十日内重复检查占比', en: 'Share of repeat visits within ninety days' },
    definition: {
      zh: '期内完成的检查中，同一主体在此前九十日内已完成过其他检查（不论部门，同日的不计）的占比。九十日为本项目设定。',
      en: 'Of the inspections completed in the period, those whose entity had another one completed on one of the ninety days before, by whichever department; those of the same day are no repeat. Ninety days is a setting of this project.',
    },
    numerator: { zh: '其中重复检查的次数', en: 'Those that were repeats' },
    denominator: COMPLETED,
    article: evaluated('（二）、（十一）'),
    coordinates: INSPECTED,
  },
  visits_per_1000_entities: {
    ...ofInspections,
    name: { zh: '每千户现场检查次数', en: 'Visits per 1,000 entities' },
    definition: {
      zh: '期内完成的现场检查次数，除以登记状态为存续、歇业的主体数，乘以一千；主体按截至指标时点所知的登记情况计。',
      en: 'On-site inspections completed in the period, for every 1,000 entities in operation or suspended as the register was known at the position of the figure.',
    },
    numerator: { zh: '期内完成的现场检查次数', en: 'On-site inspections completed in the period' },
    denominator: { zh: '存续、歇业的主体数', en: 'Entities in operation or suspended' },
    form: 'RATE',
    unit: 'PER_THOUSAND_ENTITIES',
    dimensions: ['DISTRICT', 'INDUSTRY'],
    article: evaluated('（二）'),
    coordinates: [...INSPECTED, 'Inspection.mode'],
  },
  decisions_awaiting_publication: {
    ...share,
    area: 'SOCIAL_EFFECT',
    time: 'STANDING',
    published: false,
    dimensions: ['DISTRICT', 'INDUSTRY', 'DEPARTMENT'],
    name: { zh: '逾期未公示的处罚决定占比', en: 'Share of decisions overdue for publication' },
    definition: {
      zh: '应当公示（待公示或已公示）且至当日决定作出已满二十个工作日的决定中，仍待公示的占比。公示日期不在数据中。',
      en: 'Of the decisions to be public (due or published) whose twenty working days were over on the day, those that are still due. The day of publication itself is not in the data.',
    },
    numerator: { zh: '其中仍待公示的决定数', en: 'Those still due' },
    denominator: { zh: '公示期限已满的决定数', en: 'Decisions whose time for publication is over' },
    article: evaluated('行政处罚法 48'),
    coordinates: ['EnforcementDecision.decidedOn', 'EnforcementDecision.publication', 'EnforcementCase.department'],
  },
} as const satisfies Readonly<Record<string, Metric>>;
