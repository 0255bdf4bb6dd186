import { type ArticleRow, proof } from '../articleRow';

/** Rules of administrative penalties, EN-26 to EN-30. */
export const ENFORCEMENT_RULES_26_TO_30: readonly ArticleRow[] = [
  {
    article: 'EN-26',
    zh: '罚缴分离',
    demand: 'Payment within fifteen days; cash on the spot within its limits.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/after/paymentTerm',
        'moves a last day in National Day or Spring Festival on to the first working day after',
      ),
      proof(
        'rules/enforcement/after/cashOnSpot',
        'lets cash of a fine of a hundred yuan be taken on the spot, and refuses one fen more',
        'counts working days across National Day and Spring Festival',
      ),
      proof('silo/enforcementPerformance', 'in parts, each with its receipt, until everything is paid'),
    ],
  },
  {
    article: 'EN-27',
    zh: '加处罚款',
    demand: 'Three in a hundred a day, never more than the fine.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/after/surcharge',
        'is 99 percent on day 33, comes to the fine on day 34 and stays there',
        'is never more than the fine, never falls with time, and is less with a challenge or a payment',
        'does not count the days of a challenge, the first and the last of them included',
      ),
      proof('silo/enforcementPerformance', 'is marked the day after the last day and not on it, once'),
    ],
  },
  {
    article: 'EN-28',
    zh: '延期分期缴纳',
    demand: 'Deferral and instalments on application.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/after/deferralPlan',
        'lets instalments come to what is left, in the order of their days',
        'refuses too little',
      ),
      proof('silo/enforcementPerformance', 'are asked for, and granted by the head: the instalments bind from then on'),
    ],
  },
  {
    article: 'EN-29',
    zh: '复议诉讼不停止执行',
    demand: 'A remedy does not stop execution by itself.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/after/remedyState',
        'leaves execution going unless it is stayed, and only while the challenge runs',
      ),
      proof(
        'silo/enforcementRemedies',
        'by reconsideration, without a stay of execution unless there is a ground for one',
      ),
    ],
  },
  {
    article: 'EN-30',
    zh: '申请法院强制执行',
    demand: 'The court is asked within its window, after a reminder.',
    owners: ['enforcement'],
    proofs: [
      proof(
        'rules/enforcement/after/courtWindow',
        'opens the day after the later term for remedies and closes three months on, past National Day',
        'is admitted on the first and the last day of the window, and on no day before or after',
        'waits ten working days after the reminder, across National Day with its worked Saturday',
      ),
      proof(
        'silo/enforcementPerformance',
        'after the reminder and its ten working days, within the window, and the case is performed through it',
      ),
    ],
  },
];
