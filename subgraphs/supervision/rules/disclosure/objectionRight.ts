import type { Day } from '../../../../kernel/values/day';

/** What a subject is told of its right to object, in both languages, and until when. */
export interface ObjectionRight {
  readonly text: string;
  readonly textEn: string;
  /** Last day of the hearing that is open; null where none is. */
  readonly answerBy: Day | null;
  readonly article: string;
}

const ALWAYS = {
  zh: '监管对象可以向作出决定的监管机关提出异议，并作出陈述和申辩；提出的事实、理由和证据成立的，应予采纳。异议处理期间，不影响监管措施实施。',
  en: 'The subject may object to the authority that decided, with statement and defence; facts, reasons and evidence that are founded are adopted. Measures go on while an objection is dealt with.',
};

/**
 * What a subject may do about its category, and until when
 *
 * An objection may be raised for as long as the category stands (the text sets no last day); before a publication, the
 * subject answers up to the last day of its hearing.
 *
 * 《上海市分类监管管理办法》第二十条
 */
export function objectionRight(answerBy: Day | null): ObjectionRight {
  const zh = answerBy === null ? '' : `公布前的陈述、申辩请于${answerBy}前（含当日）提出。`;
  const en = answerBy === null ? '' : ` Before the publication, answer by ${answerBy} at the latest.`;
  return { text: `${ALWAYS.zh}${zh}`, textEn: `${ALWAYS.en}${en}`, answerBy, article: '上海市分类监管管理办法 20' };
}
