import type { CodeEntry } from './entry';

/** Refusals of the lists of abnormal operation and serious dishonesty. */
const listCodes = {
  LIST_CANDIDATE_TWICE: {
    zh: '该检查结果已登记为列入候选',
    en: 'What the inspection found is a candidate already.',
    mendZh: '请在 number 所列候选中办理。',
    mendEn: 'Work on the candidate in number.',
    article: 'DR-24',
  },
  LIST_CANDIDATE_UNFIT: {
    zh: '候选与拟列入的主体、名单或者事由不一致，或已办结',
    en: 'The candidate is of another entity, list or ground, or was dealt with.',
    mendZh: '请核对候选编号；已办结的候选不能再次引用。',
    mendEn: 'Check the number of the candidate; one that was dealt with is not used again.',
    article: 'DR-24',
  },
  LIST_CANDIDATE_WITHDRAWN: {
    zh: '所依据的检查提示已由检查部门撤回',
    en: 'The inspection took back the flag on which the proposal rests.',
    mendZh: '请不予列入；另有事实的，重新提出。',
    mendEn: 'Decide against the entry; where there are other facts, propose anew.',
    article: 'DR-24',
  },
  LIST_GROUND_UNKNOWN: {
    zh: '列入事由不在该名单的法定事由中',
    en: 'The list has no such ground, or had none on that day.',
    mendZh: '请使用 possible 所列事由。',
    mendEn: 'Use one of the grounds in possible.',
    article: '经营异常名录；上海市社会信用条例 25',
  },
  LIST_NOT_COMPETENT: {
    zh: '该部门无权以此事由作出列入决定',
    en: 'That department does not decide on an entry on this ground.',
    mendZh: '请移送市场监督管理部门办理。',
    mendEn: 'Hand it to the market authority.',
    article: '市场监管总局令第44号',
    http: 403,
  },
  LIST_BASIS_MISSING: {
    zh: '严重失信主体名单须写明法律、法规或者国家政策依据',
    en: 'A listing for serious dishonesty names the law, or the policy of the State, on which it rests.',
    mendZh: '请填写 legalBasis：法律文件名称及条款。',
    mendEn: 'Give the instrument and its article in legalBasis.',
    article: '上海市社会信用条例 25',
  },
  LIST_WITHOUT_HEAVIER_PENALTY: {
    zh: '未受到较重行政处罚，不得列入严重违法失信名单',
    en: 'Without a heavier penalty nobody is put on the list of serious dishonesty.',
    mendZh: '请引用本主体严重失信程度的处罚记录，或者填写处罚决定书文号及较重处罚种类。',
    mendEn:
      'Refer to a penalty record of the entity of serious severity, or give the number of the decision and the heavier penalties in it.',
    article: '市场监管总局令第44号 2',
  },
  LIST_FACT_IN_FUTURE: {
    zh: '事实日期晚于今天',
    en: 'The day of the fact lies ahead.',
    mendZh: '请填写已经发生的日期，不晚于 latest。',
    mendEn: 'Give a day that has come, not after the one in latest.',
    article: '本项目口径',
  },
  LIST_TWICE: {
    zh: '该主体已因同一事由列入，或正在办理',
    en: 'The entity is listed on that ground, or is about to be.',
    mendZh: '请在 number 所列记录中办理。',
    mendEn: 'Work on the entry in number.',
    article: '本项目口径',
  },
  LIST_NOTICE_MISSING: {
    zh: '未告知当事人，不得作出列入严重失信主体名单的决定',
    en: 'Nobody is put on a list of serious dishonesty before he was told.',
    mendZh: '请先送达告知书，写明事实、理由、依据和权利。',
    mendEn: 'Serve the notice first: facts, reasons, basis and rights.',
    article: '上海市社会信用条例 33',
  },
  LIST_STATEMENT_OPEN: {
    zh: '当事人陈述申辩期限未满',
    en: 'The party may still make its statement.',
    mendZh: '请在 statementUntil 之后办理，或者登记当事人的陈述、放弃。',
    mendEn: 'Wait until the day after statementUntil, or enter what the party said or that it waived.',
    article: '市场监管总局令第44号',
  },
  LIST_HEARING_MISSING: {
    zh: '当事人要求听证，尚未举行',
    en: 'The party asked for a hearing, and none was held.',
    mendZh: '请先举行听证并登记。',
    mendEn: 'Hold the hearing and enter it first.',
    article: '市场监管总局令第44号',
  },
  LIST_STATEMENT_FOUNDED: {
    zh: '当事人的意见已被采纳，不得列入',
    en: 'What the party said was adopted: it is not listed.',
    mendZh: '请作出不予列入的决定。',
    mendEn: 'Decide against the entry.',
    article: '市场监管总局令第44号',
  },
  LIST_PUBLICATION_INCOMPLETE: {
    zh: '列入决定未写明文号、移出条件或者救济途径',
    en: 'A decision to list tells its number, how to get off the list, and the remedies.',
    mendZh: '请补充 missing 所列内容。',
    mendEn: 'Give what is in missing.',
    article: '上海市社会信用条例 33',
  },
  LIST_REMOVAL_GROUND_UNFIT: {
    zh: '移出事由不适用于该名单',
    en: 'An entry of that list does not end on this ground.',
    mendZh: '请使用 possible 所列事由。',
    mendEn: 'Use one of the grounds in possible.',
    article: '信用修复管理办法',
  },
  LIST_REMOVAL_TOO_EARLY: {
    zh: '列入未满最短期限，不得申请提前移出',
    en: 'The time before which nobody is removed early is not over.',
    mendZh: '请在 earliest 当日及以后申请。',
    mendEn: 'Apply on the day in earliest or after it.',
    article: '市场监管总局令第44号',
  },
  LIST_REMOVAL_CONDITION_MISSING: {
    zh: '未纠正违法行为、履行义务，或者未作出信用承诺',
    en: 'The wrong is not corrected, a duty is not performed, or no credit commitment was made.',
    mendZh: '请先满足 missing 所列条件。',
    mendEn: 'Meet what is in missing first.',
    article: '信用修复管理办法',
  },
  LIST_PERSONS_UNFIT: {
    zh: '相关责任人员人数过多、重复，或者名单不记载责任人员',
    en: 'Too many responsible persons, the same one twice, or a list that names none.',
    mendZh: '请核对责任人员的假名标识，至多 limit 名。',
    mendEn: 'Check the pseudonyms; at most limit.',
    article: '上海市社会信用条例 25、33',
  },
} as const satisfies Record<string, CodeEntry>;

/** Refusals of joint rewards and sanctions. */
const measureCodes = {
  MEASURE_NOT_IN_LIST: {
    zh: '该措施未列入全国失信惩戒措施基础清单，或者清单尚未公布',
    en: 'The national basic list has no such measure, or was not published on that day.',
    mendZh: '请使用 possible 所列清单项目；清单之外不得实施惩戒。',
    mendEn: 'Use an item in possible; nothing outside the list is applied.',
    article: '上海市社会信用条例 32',
  },
  MEASURE_BASIS_UNFIT: {
    zh: '所依据的信用记录不存在、不再有效，或者性质不符',
    en: 'The credit record is none of this entity and department, no longer stands, or does not bear such a measure.',
    mendZh: '惩戒须依据本部门认定的失信记录，激励须依据守信记录。',
    mendEn:
      'A sanction rests on dishonest information that your department established, a reward on trustworthy information.',
    article: '上海市社会信用条例 30、32',
  },
  MEASURE_DISPROPORTIONATE: {
    zh: '减损权益的措施仅适用于严重失信记录或者列明该措施的法律依据',
    en: 'What takes away rights rests on serious dishonesty and a law that says so.',
    mendZh: '请改用 MANAGEMENT 组措施，或者依据严重失信记录并填写 legalBasis。',
    mendEn: 'Take a measure of management, or rest it on serious dishonesty and give the law in legalBasis.',
    article: '上海市社会信用条例 32',
  },
  MEASURE_TERM_UNFIT: {
    zh: '措施期限不合法：起始早于今天、截止早于起始，或者超出所依据记录的期限',
    en: 'The term begins in the past, ends before it begins, or outlasts the record that it rests on.',
    mendZh: '请填写不早于 earliest、不晚于 latest 的期限。',
    mendEn: 'Give a term from earliest at the soonest, to latest at most.',
    article: '上海市社会信用条例 32',
  },
  MEASURE_TWICE: {
    zh: '依据同一记录的同一措施已由该部门实施或正在办理',
    en: 'That department applies the same measure on the same record, or is about to.',
    mendZh: '请在 number 所列记录中办理。',
    mendEn: 'Work on the measure in number.',
    article: '上海市社会信用条例 32',
  },
  MEASURE_REASONS_NOT_TOLD: {
    zh: '未将理由告知当事人，不得实施惩戒措施',
    en: 'A sanction is applied after its reasons were told to the party.',
    mendZh: '请填写告知日期 toldOn，不早于提出日、不晚于今天。',
    mendEn: 'Give the day in toldOn, not before the proposal and not ahead.',
    article: '上海市社会信用条例 32',
  },
} as const satisfies Record<string, CodeEntry>;

/** Refusals of the lists of credit and of the measures that rest on credit. */
export const creditListCodes = { ...listCodes, ...measureCodes };
