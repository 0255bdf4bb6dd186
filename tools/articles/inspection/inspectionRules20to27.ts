import { type ArticleRow, proof } from '../articleRow';

/** Rules of random inspection 双随机、一公开, DR-20 to DR-27. */
export const INSPECTION_RULES_20_TO_27: readonly ArticleRow[] = [
  {
    article: 'DR-20',
    zh: '逐项结果',
    demand: 'A result is a set of codes for each item, with plan, type, day and authority.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionResults',
        'as a set of codes with its follow-up, by whom and when',
        'not before: what is missing is named, and nothing is formed',
      ),
    ],
  },
  {
    article: 'DR-21',
    zh: '结果代码互斥',
    demand: 'Codes stand together as their list allows.',
    owners: ['inspection'],
    proofs: [
      proof('silo/inspectionResults', 'never with %s: nothing is stored'),
      proof('rules/inspection/results/codesOfAnswers', '%j contradicts %j'),
    ],
  },
  {
    article: 'DR-22',
    zh: '后续处置',
    demand: 'Whatever is not clean has its follow-up, open or closed with a day.',
    owners: ['inspection'],
    proofs: [
      proof('silo/inspectionResults', 'never with %s: nothing is stored'),
      proof('silo/inspectionFollowUps', 'is overdue the day after its last day, and not on it'),
      proof('rules/inspection/results/followUps', 'has its last day from the inspection to a year after it: %s'),
    ],
  },
  {
    article: 'DR-23',
    zh: '移送与抄告',
    demand:
      "A problem that is a case is handed over with its evidence; others' fields are told, crime goes to the police.",
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/results/handOverGround', 'is not %s'),
      proof('city/inspectionHandOver', 'with its receipt, the number of the case, and the end of it'),
      proof('silo/inspectionHandOvers', 'but can be once it was returned, also by whoever had accepted it'),
    ],
  },
  {
    article: 'DR-24',
    zh: '登记住所无法联系',
    demand: 'Who cannot be reached is a candidate for the list of abnormal operation, never listed by itself.',
    owners: ['inspection'],
    proofs: [
      proof('silo/inspectionFollowUps', 'is a candidate for the abnormal list, which lists nobody: no event says so'),
    ],
  },
  {
    article: 'DR-25',
    zh: '不配合检查',
    demand: 'Serious refusal to cooperate is marked.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/results/partCompletion',
        'with the code of a refusal that was flagged on the way (DR-25)',
      ),
      proof('silo/inspectionVisitCode', 'by the team of a part that is under way, with the facts'),
    ],
  },
  {
    article: 'DR-26',
    zh: '全程留痕',
    demand: 'Plan, draw, results and archive of every draw stand in a record that only grows.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionArchive',
        'says which steps are missing, one after the other, until none is',
        'shows an entry that was changed behind its back',
        'is renewed by whatever is added to it later, and keeps the digest that stood before',
      ),
      proof(
        'silo/inspectionRounds',
        'goes from the opening to the visits, each step once and in its order, each on the record',
      ),
      proof('silo/inspectionRoundGuards', 'and a whole table is not emptied, by its owner neither'),
      proof(
        'silo/inspectionRecusal',
        'and granted, that seat alone is drawn again: the next in the order takes it, every other seat stays byte for byte',
      ),
      proof('silo/inspectionVisitCode', 'leaves a trace of every step, sealed to the one before'),
    ],
  },
  {
    article: 'DR-27',
    zh: '检查方法',
    demand: 'On site, documents, findings of others, testing, network monitoring, professional bodies.',
    owners: ['inspection'],
    proofs: [proof('rules/inspection/library/readMethods', 'reads the codes of all six methods')],
  },
];
