import type { CodeEntry } from './entry';

const OBJECTION = '上海市分类监管管理办法 20';

/** Refusals of telling, interviewing, hearing, objecting and publishing in classified supervision. */
export const supervisionDisclosureCodes = {
  CATEGORY_NOT_IN_FORCE: {
    zh: '该主体在该事项中没有现行类别决定',
    en: 'No decision on the category of this entity in this matter is in force.',
    mendZh: '请核对统一社会信用代码与事项代码。',
    mendEn: 'Check the code of the entity and that of the matter.',
    article: '上海市分类监管管理办法 13-3',
  },
  WITHHOLDING_UNGROUNDED: {
    zh: '不予告知缺少目录内的理由',
    en: 'Withholding a category needs a reason of the catalogue; under another provision, the provision is named.',
    mendZh: '请使用 admitted 所列理由；选择其他规定的，请在 explanation 中写明规定。',
    mendEn: 'Use a reason in admitted; with OTHER_PROVISION name the provision in explanation.',
    article: '上海市分类监管管理办法 20-1',
  },
  NOTICE_ALREADY_GIVEN: {
    zh: '该决定已告知，或已作出不予告知记录',
    en: 'The subject has been told this decision, or that it is withheld has been recorded.',
    mendZh: '已告知的无需再次告知；不予告知的理由消失后可以告知。',
    mendEn: 'What was told needs no second notice; what was withheld may be told later.',
    article: '上海市分类监管管理办法 20-1',
  },
  CATEGORY_WITHHELD: {
    zh: '该类别经认定不适宜告知监管对象',
    en: 'This category was held unsuitable to be told to its subject.',
    mendZh: '理由见 reason；理由消失后，先办理告知。',
    mendEn: 'The reason is in reason; when it is gone, tell the subject first.',
    article: '上海市分类监管管理办法 20-1',
    http: 403,
  },
  INTERVIEW_NOT_TIGHTENED: {
    zh: '该主体的监管类别未被调高，不得约谈',
    en: 'The category of this entity was not tightened, so there is no interview.',
    mendZh: '约谈仅适用于监管强度较前一类别提高的监管对象。',
    mendEn: 'Interview those alone whose category became stricter than the one before.',
    article: '上海市分类监管管理办法 19',
  },
  INTERVIEW_INCOMPLETE: {
    zh: '约谈缺少原因或者事实',
    en: 'The interview lacks its reasons or its facts.',
    mendZh: '请填写 field 所列内容。',
    mendEn: 'Fill in what is named in field.',
    article: '上海市分类监管管理办法 19',
  },
  RECTIFICATION_NOT_AHEAD: {
    zh: '整改期限须晚于当日',
    en: 'The day by which to rectify does not lie ahead.',
    mendZh: '请填写当日之后的日期。',
    mendEn: 'Give a day after today.',
    article: '上海市分类监管管理办法 19',
  },
  CATEGORY_NOT_PUBLISHABLE: {
    zh: '部分主体没有可公布的类别',
    en: 'Some entities have no category that could be published: none decided, published before, or of another authority.',
    mendZh: '请去除 entities 所列主体；仅可公布本机关及下级机关已确定且未公布的类别。',
    mendEn:
      'Leave out those in entities; publish decided, unpublished categories of the authority and its offices alone.',
    article: '上海市分类监管管理办法 20-2',
  },
  PUBLICATION_EMPTY: {
    zh: '没有可公布或者可撤回的类别',
    en: 'There is no category to publish or to take back.',
    mendZh: '请给出主体名单，或已采纳且未公布的评价批次；全部撤回的，不给出名单。',
    mendEn: 'Name entities, or an adopted run whose categories are not published yet; to take all back, name none.',
    article: '上海市分类监管管理办法 20-2',
  },
  PUBLICATION_TOO_LARGE: {
    zh: '一次公布的主体过多',
    en: 'There are too many entities for one publication.',
    mendZh: '请按类别或名单分批；limit 为上限。',
    mendEn: 'Split it by category or by list; limit is the most of one publication.',
  },
  PUBLICATION_SCOPE_UNFIT: {
    zh: '公布范围须为评价批次或主体名单之一',
    en: 'A publication is of one run or of one list of entities: give one of the two.',
    mendZh: '请只填写 run 或 usccs 之一。',
    mendEn: 'Give run or usccs, and not both.',
  },
  HEARING_SKIPPED: {
    zh: '公布前尚未听取部分较高强度监管对象的意见',
    en: 'Some subjects of higher intensity have neither been heard nor let their window lapse.',
    mendZh: '请待 entities 所列主体答复或期满（closesOn）后公布，或将其排除后公布（leaveOut）。',
    mendEn: 'Wait until those in entities have answered or closesOn has passed, or publish without them (leaveOut).',
    article: '上海市分类监管管理办法 20-2',
  },
  HEARING_CLOSED: {
    zh: '听取意见已结束',
    en: 'The hearing was answered already, or its last day has passed.',
    mendZh: '仍有异议的，请提出异议（enterObjection）。',
    mendEn: 'Enter an objection instead (enterObjection).',
    article: '上海市分类监管管理办法 20-2',
  },
  OBJECTION_ALREADY_OPEN: {
    zh: '该主体在该事项中已有正在处理的异议',
    en: 'An objection of this entity in this matter is open already.',
    mendZh: '请待该异议办结；编号见 objection。',
    mendEn: 'Wait for the one named in objection.',
    article: OBJECTION,
  },
  OBJECTION_DECIDED: {
    zh: '该异议已经办结',
    en: 'This objection has been decided.',
    mendZh: '如有新的事实或者证据，请另行提出异议。',
    mendEn: 'Enter a new one for new facts or evidence.',
    article: '上海市分类监管管理办法 20-2',
  },
  OBJECTION_WITHOUT_REASONS: {
    zh: '异议处理缺少理由',
    en: 'The decision on the objection has no reasons.',
    mendZh: '请填写理由。',
    mendEn: 'Say why it is upheld or rejected.',
    article: '上海市分类监管管理办法 20-2',
  },
  EVIDENCE_LIST_UNFIT: {
    zh: '证据清单过长',
    en: 'The list of evidence is too long.',
    mendZh: '请合并证据材料；limit 为上限。',
    mendEn: 'Put evidence together; limit is the most there can be.',
  },
} as const satisfies Record<string, CodeEntry>;
