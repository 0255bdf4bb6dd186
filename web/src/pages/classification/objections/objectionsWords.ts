import { defineWords } from '../../../words/language';

/** Texts of the page of objections. */
export const OBJECTIONS_WORDS = defineWords(
  {
    title: '异议和听取意见',
    says: '主体对监管类别提出的异议，以及向社会公布较高强度类别前的听取意见（分类监管管理办法第二十条）。处理期间监管措施照常执行。',
    list: '异议',
    statement: '陈述申辩和证据',
    clock: '办理时限',
    termOpen: '登记后 15 个工作日内办结（第二十条第二款）',
    decidedOn: (day: string) => `${day} 办结`,
    reevaluated: '重新评价',
    waits: '等待重新评价',
    enter: '登记异议',
    enterSays: '代主体登记对其现行类别的异议。登记后该主体不列入公布，监管措施照常执行；由未登记本异议的负责人处理。',
    statementField: '陈述申辩',
    evidenceField: '证据（每行一项，最多 20 项）',
    decide: '处理异议',
    decideSays: (number: string) =>
      `处理异议 ${number}。认定成立的，该主体即时重新评价；两种结果本身都不改变监管措施。登记人不得处理。`,
    outcome: '处理结果',
    reasons: '处理理由',
    hearings: '公布前听取意见',
    closes: '答复截止',
    answered: (day: string) => `${day} 答复`,
    answer: '记录答复',
    answerSays: (number: string) => `记录主体对听取意见 ${number} 的答复。主体提出异议的，同时登记为异议。`,
    objects: '主体提出异议',
  },
  {
    title: 'Objections and hearings',
    says: 'What entities object to their categories, and hearings before higher intensity is published (article 20). Measures go on meanwhile.',
    list: 'Objections',
    statement: 'Statement and evidence',
    clock: 'Term',
    termOpen: 'to be decided within 15 working days (article 20 ¶2)',
    decidedOn: (day: string) => `decided on ${day}`,
    reevaluated: 'Evaluated again',
    waits: 'waits to be evaluated again',
    enter: 'Enter an objection',
    enterSays:
      'Enters the objection of an entity to its category in force, on its behalf. It is left out of publications from now on, measures go on; a head who did not enter it decides.',
    statementField: 'What it states',
    evidenceField: 'Evidence (one to a line, at most 20)',
    decide: 'Decide',
    decideSays: (number: string) =>
      `Decides objection ${number}. If it is upheld the entity is evaluated again at once; neither outcome changes measures by itself. Whoever entered it may not decide it.`,
    outcome: 'Outcome',
    reasons: 'Reasons',
    hearings: 'Hearings before publication',
    closes: 'Answer until',
    answered: (day: string) => `answered on ${day}`,
    answer: 'Record the answer',
    answerSays: (number: string) =>
      `Records what the subject answers to hearing ${number}. Where it objects, its objection is entered as well.`,
    objects: 'It objects to the category',
  },
);
