import type { CodeEntry } from './entry';

const OPINION = '沪府发〔2020〕7号（十一）';

/** Refusals of visits, their codes, their ratings, and of triggered checks. */
export const inspectionVisitCodes = {
  INSPECTION_WITHOUT_CODE: {
    zh: '未取得检查码，不得开展检查',
    en: 'The visit has no inspection code, so nobody goes out.',
    mendZh: '请先由牵头部门为该检查申领检查码。',
    mendEn: 'Have the lead department issue the code of the visit first.',
    article: '上海市检查码制度',
  },
  VISIT_WITHOUT_GROUND: {
    zh: '该部门的检查既无已公布的计划，也无已登记的触发事由',
    en: 'A part of the visit rests neither on a public plan nor on a recorded trigger.',
    mendZh: '请核对 department 所列部门的计划是否已公布，或者先登记触发事由。',
    mendEn: 'See that the plan of the department named is public, or record the trigger first.',
    article: '上海市优化营商环境条例 62',
  },
  VISIT_NOT_SCHEDULED: {
    zh: '尚未确定检查日期',
    en: 'The day of the visit is not set.',
    mendZh: '请先排定检查日期，再申领检查码。',
    mendEn: 'Schedule the visit, then issue its code.',
  },
  VISIT_TEAM_TOO_SMALL: {
    zh: '检查组人数不足',
    en: 'A part of the visit has fewer inspectors than a team has.',
    mendZh: '请补足 department 所列部门的检查人员，至少 limit 人。',
    mendEn: 'Complete the team of the department named: at least limit inspectors.',
    article: '中华人民共和国行政处罚法 42',
  },
  VISIT_BEFORE_ITS_DAY: {
    zh: '未到检查日期',
    en: 'The day of the visit has not come.',
    mendZh: '请在检查码所载日期开展检查，或者先调整日期。',
    mendEn: 'Come on the day that the code names, or have the visit moved first.',
  },
  VISIT_WINDOW_OVER: {
    zh: '检查窗口已过，不得再申领检查码或者开展检查',
    en: 'The window of the visit is over: it gets no code and is not begun any more.',
    mendZh: 'windowTo 为窗口止日；请取消该检查并说明原因。',
    mendEn: 'It ended on windowTo; call the visit off on the record.',
    article: OPINION,
  },
  VISIT_NOT_SEATED: {
    zh: '您不是该检查组成员',
    en: 'You were not drawn into the team of this part.',
    mendZh: '请由检查组成员本人开始检查。',
    mendEn: 'A member of the team begins it.',
    article: OPINION,
    http: 403,
  },
  VISIT_PART_UNKNOWN: {
    zh: '该检查中没有此部门的任务',
    en: 'The visit has no part of that department.',
    mendZh: '请使用该检查 parts 中所列的部门代码。',
    mendEn: 'Give the code of a department listed under the parts of the visit.',
  },
  VISIT_DAY_UNFIT: {
    zh: '日期不在检查窗口内或者已经过去',
    en: 'The day is outside the window of the visit, or is past.',
    mendZh: '请在 windowFrom 至 windowTo 之间选择今日或者以后的日期。',
    mendEn: 'Choose a day from windowFrom to windowTo, today or later.',
  },
  VISIT_REPEAT_WITHOUT_REASON: {
    zh: '短期内再次检查同一主体且未合并，须说明理由',
    en: 'There is another visit of the same entity nearby; a separate one needs a reason.',
    mendZh: '请并入 near 所列检查，或者说明另行检查的理由。',
    mendEn: 'Merge with the visit under near, or say why a separate one is necessary.',
    article: OPINION,
  },
  VISIT_ITEM_OF_ANOTHER: {
    zh: '该事项属于其他部门',
    en: 'The item belongs to another department.',
    mendZh: '请将线索移交 department 所列部门。',
    mendEn: 'Hand it over to the department named.',
    article: '沪府发〔2020〕7号（四）',
  },
  CHECK_RECEIVED_LATER: {
    zh: '触发日期晚于今日',
    en: 'What made the check necessary would have happened after today.',
    mendZh: '请核对收到日期。',
    mendEn: 'Check the day on which it was received.',
  },
  MERGE_NO_LONGER_POSSIBLE: {
    zh: '拟并入的检查已经开始、取消或者过期',
    en: 'The visit that was offered has begun, was called off or is over.',
    mendZh: '请拒绝并入并说明理由，另行安排检查。',
    mendEn: 'Decline the offer with that reason; a visit of its own is made.',
    article: OPINION,
  },
  VISIT_CODE_UNKNOWN: {
    zh: '没有此检查码',
    en: 'No visit has that code.',
    mendZh: '请核对检查人员出示的检查码；无码检查可以拒绝并举报。',
    mendEn: 'Check the code that was shown; a visit without one may be refused and reported.',
    article: '上海市检查码制度',
  },
  VISIT_RATING_OF_OFFICE: {
    zh: '检查评价仅由被检查主体作出',
    en: 'Only the inspected enterprise rates a visit.',
    mendZh: '请由企业通过检查码评价。',
    mendEn: 'The enterprise rates it by the code of the visit.',
    http: 403,
  },
  VISIT_RATING_UNFIT: {
    zh: '满意度须为一至五',
    en: 'Satisfaction is told from one to five.',
    mendZh: '请填写 1 至 limit 的整数。',
    mendEn: 'Give a whole number from 1 to limit.',
  },
  VISIT_RATING_EARLY: {
    zh: '检查尚未开始，不能评价',
    en: 'Nobody has come yet, so there is nothing to rate.',
    mendZh: '请在检查开始后评价。',
    mendEn: 'Rate the visit once it has begun.',
  },
  VISIT_RATED: {
    zh: '该次检查已经评价',
    en: 'The visit is rated already.',
    mendZh: '每次检查只能评价一次。',
    mendEn: 'Each visit is rated once.',
  },
  REPORT_SPAN_UNFIT: {
    zh: '统计期间不合规：起始晚于截止，或者超过上限',
    en: 'The span of the report ends before it begins, or is longer than a report covers.',
    mendZh: '请将期间缩短至 limit 天以内。',
    mendEn: 'Give a span of at most limit days.',
  },
} as const satisfies Record<string, CodeEntry>;
