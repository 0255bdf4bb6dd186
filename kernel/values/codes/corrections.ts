import type { CodeEntry } from './entry';

/** Refusals of doubts about facts, and of what becomes of them. */
export const correctionCodes = {
  DOUBT_FIELD_UNKNOWN: {
    zh: '该字段不能提出疑义',
    en: 'This is no field of a fact that can be doubted.',
    mendZh: '请填写事实的字段坐标，如 CreditRecord.severity。',
    mendEn: 'Write the coordinate of a field of a fact, such as CreditRecord.severity.',
  },
  UNKNOWN_FACT: {
    zh: '没有该事实，或不在您可查询的范围内',
    en: 'There is no such fact, or it is not one that you may query.',
    mendZh: '请填写 changes 给出的 recordKey，即“提供部门代码/部门内编号”，如 SAMR/2026-17；已撤回的事实不能提出疑义。',
    mendEn:
      'Write the recordKey that changes gives, which is sourceDepartment/sourceRecordId, such as SAMR/2026-17. A fact that was withdrawn cannot be doubted.',
    http: 404,
  },
  UNKNOWN_DOUBT: {
    zh: '没有该疑义，或您无权查看',
    en: 'There is no such doubt, or it is not for you to see.',
    mendZh: '请用 doubts 查询本部门提出或者应当答复的疑义。',
    mendEn: 'Ask for doubts to see those that your department raised or has to answer.',
    http: 404,
  },
  DOUBT_CHANGED: {
    zh: '疑义在此期间已有新的办理',
    en: 'The doubt has changed since the version that was stated.',
    mendZh: '请重新查询疑义，核对后以新版本号提交。',
    mendEn: 'Read the doubt again, and decide on its present version.',
  },
  DOUBT_ALREADY_OPEN: {
    zh: '本部门对该字段已有未办结的疑义',
    en: 'Your department has an open doubt about this field of this fact.',
    mendZh: '请在 doubt 所列疑义中查看办理情况。',
    mendEn: 'See the doubt that doubt names.',
  },
  DOUBT_STATE_UNFIT: {
    zh: '疑义当前状态不允许该操作',
    en: 'This cannot be done with a doubt in its present state.',
    mendZh: '可操作的状态见 possibleIn。',
    mendEn: 'See possibleIn for the states in which it can.',
  },
  DOUBT_NOT_YOUR_PART: {
    zh: '该操作由另一方办理',
    en: 'This is for another side of the doubt, or for another role.',
    mendZh: '请由 department 所列部门中具有 roles 所列角色的人员办理。',
    mendEn: 'Have it done by one of roles in department; where roles is empty, by anybody of it.',
    article: '政务数据共享条例（国务院令第809号） 26',
  },
  DOUBTER_CANNOT_ANSWER: {
    zh: '提出疑义的人不得自行答复',
    en: 'Who raised a doubt does not answer it.',
    mendZh: '请由其他人员办理。',
    mendEn: 'Have it answered by somebody else.',
  },
  ANSWER_WITHOUT_GROUNDS: {
    zh: '答复须说明理由',
    en: 'An answer states its grounds.',
    mendZh: '请在 grounds 填写核实的情况和理由。',
    mendEn: 'Write in grounds what was verified and why it leads to this answer.',
    article: '政务数据共享条例（国务院令第809号） 26',
  },
  OUTCOME_UNFIT: {
    zh: '该事实不能以此方式办结',
    en: 'A doubt about this field of such a fact cannot end in this way.',
    mendZh: '可采用的方式见 possible。',
    mendEn: 'See possible for the outcomes that it can have.',
  },
  EVENT_DOES_NOT_CORRECT: {
    zh: '所列变更没有更正该事实',
    en: 'The change that was named does not carry the correction.',
    mendZh: '请填写更正或撤回该事实的变更事件编号；尚未更正的，请勿填写 event，待变更到达后自动办结。',
    mendEn:
      'Name the change that corrected or withdrew the fact. Where it is still to come leave event out: the doubt waits for it.',
  },
  FACT_HAS_CHANGED: {
    zh: '该事实已不是提出疑义时的内容',
    en: 'The fact no longer says what was doubted, so it cannot be said to stand.',
    mendZh: '请以更正（CORRECT）或者撤回（WITHDRAW）答复。',
    mendEn: 'Answer that it was corrected, or withdrawn.',
  },
  DOUBT_NOT_OVERDUE: {
    zh: '办理期限未满，不能提请裁处',
    en: 'The term is not over yet, so the doubt cannot be taken to the data centre.',
    mendZh: '请在 dueOn 之后提请，或者在答复后对答复提请。',
    mendEn: 'Take it there after dueOn, or when it has been answered.',
  },
  CENTRE_HAS_DECIDED: {
    zh: '大数据中心已经裁处',
    en: 'The data centre has decided this doubt.',
    mendZh: '仍有争议的，请按照规定报共同的上级主管部门或者人民政府协调。',
    mendEn: 'Whoever still disagrees takes it to the common superior authority or the government.',
    article: '政务数据共享条例（国务院令第809号）',
  },
  QUALITY_PERIOD_UNFIT: {
    zh: '统计期间有误',
    en: 'The period ends before it begins, or is longer than the limit.',
    mendZh: '请核对起止日期；期间不得超过 limit 天。',
    mendEn: 'Check the first and the last day; the period can have at most limit days.',
  },
} as const satisfies Record<string, CodeEntry>;
