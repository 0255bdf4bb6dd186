import type { CodeEntry } from './entry';

const ARTICLE = (article: string) => `上海市分类监管管理办法 ${article}`;

/** Refusals of evidence and subjects that an authority enters. */
export const supervisionEvidenceCodes = {
  SUBJECT_AUTHORITY_UNFIT: {
    zh: '该机关不是监管事项的牵头部门，也不是其区级机关',
    en: 'The authority neither leads the matter nor is a district office of the department that does.',
    mendZh: '请填写 lead 所列部门或其区级机关。',
    mendEn: 'Name the department in lead, or one of its district offices.',
    article: ARTICLE('4'),
  },
  SUBJECT_DAYS_UNFIT: {
    zh: '监管对象的日期有误',
    en: 'The days of the subject do not fit: approved by today, stopped no earlier than that and by today, ended later.',
    mendZh: '取得审批、备案之日不得晚于今天、停业之日和终止之日；停业之日不得晚于今天。',
    mendEn: 'The approval lies not after today, the stop or the end; the stop not after today.',
    article: ARTICLE('17-1'),
  },
  EVIDENCE_UNFIT: {
    zh: '分类监管信息的内容不符合其种类',
    en: 'The entry does not have the form of its kind.',
    mendZh:
      '请按 form 填写 field：代码用大写字母、数字、连字符；判断和目录信息为“名称:值”；欠缴须填金额，其他不得填写。',
    mendEn:
      'Give field in the form named in form: codes in capitals, digits and hyphens; NAME:VALUE for judgements and catalogued information; a sum for arrears alone.',
    article: ARTICLE('9-1'),
  },
  EVIDENCE_DAYS_UNFIT: {
    zh: '发生日期晚于今天，或终止日期不晚于发生日期',
    en: 'It is entered before it has happened, or ends before it has stood for a day.',
    mendZh: '请填写已发生的日期；终止日期为不再有效的首日。',
    mendEn: 'Give a day by today; the end is the first day on which it no longer stands.',
    article: ARTICLE('9-4'),
  },
  EVIDENCE_NOT_CATALOGUED: {
    zh: '该项信息不在已公布的其他信息范围目录内',
    en: 'No published catalogue of the matter has this piece of information.',
    mendZh: '请使用 admitted 所列目录项，或先随实施细则公布该目录项。',
    mendEn: 'Use an entry named in admitted, or publish the entry with the rules first.',
    article: ARTICLE('9-3'),
  },
  EVIDENCE_NOT_JUDGED: {
    zh: '现行实施细则没有该项由监管人员判断的指标，或指标无此值',
    en: 'The rules in force have no such indicator of judgement, or it does not admit the value.',
    mendZh: '请使用 admitted 所列“指标:值”。',
    mendEn: 'Use one of INDICATOR:VALUE in admitted.',
    article: ARTICLE('11-2'),
  },
  EVIDENCE_ALREADY_WITHDRAWN: {
    zh: '该项信息已撤回',
    en: 'The entry is withdrawn already.',
    mendZh: '无需再次撤回；如需重新录入，请另行录入。',
    mendEn: 'There is nothing left to do; enter it anew if it holds after all.',
  },
} as const satisfies Record<string, CodeEntry>;
