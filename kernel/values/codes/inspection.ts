import type { CodeEntry } from './entry';

/** Refusals of inspections and inspection items that contradict the rules of random and triggered inspection. */
export const inspectionCodes = {
  INSPECTION_ITEM_UNKNOWN: {
    zh: '检查事项不在抽查事项清单中',
    en: 'The inspection item is not on the list of items.',
    mendZh: '未列入清单的事项不得检查；请使用 inspectionItems 所列代码。',
    mendEn: 'What is not listed may not be inspected: use a code of inspectionItems.',
    article: '国办发〔2015〕58号',
  },
  INSPECTION_ITEM_NOT_PUBLISHED: {
    zh: '检查当日该事项未公布或已撤下',
    en: 'The item was not on the published list on the day of the inspection.',
    mendZh: '请核对检查日期与事项的公布、撤下日期。',
    mendEn: 'Check the day against the days on which the item came onto the list and left it.',
    article: '国办发〔2015〕58号',
  },
  INSPECTION_ITEM_DAYS_UNFIT: {
    zh: '检查事项撤下日不晚于公布日',
    en: 'The item leaves the list before it has been on it for a day.',
    mendZh: '撤下日为不再公布的首日，须晚于公布日。',
    mendEn: 'The end is the first day off the list; it lies after the first day on it.',
  },
  INSPECTION_WITHOUT_ITEM: {
    zh: '检查没有检查事项',
    en: 'The inspection names no item.',
    mendZh: '请填写至少一个检查事项。',
    mendEn: 'Name at least one item.',
    article: '本项目口径',
  },
  INSPECTION_ITEMS_TOO_MANY: {
    zh: '一次检查的事项超过上限',
    en: 'The inspection names more items than one visit can have.',
    mendZh: '请将事项减至 limit 以内。',
    mendEn: 'Name at most limit items.',
  },
  INSPECTION_ITEM_TWICE: {
    zh: '同一检查事项填写了两次',
    en: 'The inspection names an item twice.',
    mendZh: '每个检查事项只填写一次，多个结果代码合并填写。',
    mendEn: 'Name each item once, with all of its result codes.',
  },
  INSPECTION_WITHOUT_PLAN: {
    zh: '计划内检查缺少计划编号',
    en: 'An inspection drawn at random, on a key list or special has no plan code.',
    mendZh: '请填写已公布计划的编号。',
    mendEn: 'Give the code of the published plan.',
    article: '上海市优化营商环境条例 62',
  },
  INSPECTION_PLAN_UNFIT: {
    zh: '该编号不是本部门含该事项的已公布计划',
    en: "The code is in the form of this hub's plans, and is no published plan of the department with the item.",
    mendZh: '请填写 inspectionPlans 所列含 item 的本部门计划；本部门自有系统的计划使用其原编号。',
    mendEn:
      'Use a plan of the department in inspectionPlans that has item; a plan of its own system keeps its own number.',
    article: '上海市优化营商环境条例 62',
  },
  INSPECTION_RECORD_OF_VISIT: {
    zh: '来源编号为本平台检查任务的编号形式，不得另行报送',
    en: "The supplier's record id is in the form of this hub's own visits, which nobody else tells of.",
    mendZh: '平台内的检查由检查人员办理；其他检查请使用本部门系统的编号。',
    mendEn: 'Visits of the hub are entered by those who go out; for others use the id of your own system.',
    article: '沪府发〔2020〕7号（十一）',
  },
  INSPECTION_WITHOUT_REASON: {
    zh: '触发式检查缺少事由',
    en: 'An inspection on a complaint, a transfer or an alert has no reason.',
    mendZh: '请填写投诉举报、转办交办或数据预警的事由。',
    mendEn: 'Tell what was complained of, handed over or noticed.',
    article: '优化营商环境条例 54',
  },
  INSPECTION_STAGE_UNFIT: {
    zh: '检查阶段与检查日期、结果或公示状态不符',
    en: 'The stage does not fit the day, the results or the publication of the inspection.',
    mendZh: '待检查无检查日期；完成时每个事项须有结果；仅完成后可公示。',
    mendEn: 'Planned: no day. Completed: a day, and a result on each item. Only what is completed is published.',
    article: '本项目口径',
  },
  FOLLOW_UP_MISSING: {
    zh: '发现问题未填写后续处置',
    en: 'A result with a problem has no follow-up, or one that does not answer it.',
    mendZh: '请填写后续处置；选择“其他”须说明。',
    mendEn: 'Say what is done about it; OTHER needs a note.',
    article: '双随机平台后续处置要求',
  },
} as const satisfies Record<string, CodeEntry>;
