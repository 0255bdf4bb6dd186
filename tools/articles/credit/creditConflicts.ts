import { type ArticleRow, proof } from '../articleRow';

/** Conflicts between texts and how each is read, X1 to X7. */
export const CREDIT_CONFLICTS: readonly ArticleRow[] = [
  {
    article: 'X1',
    zh: '公示最长期限冲突',
    demand: 'Each channel tells its own last day.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/channelTerms',
        'a general one names longest term, start and early end of the other channel (X1, X2, X5), criticism its own (X3)',
      ),
      proof(
        'silo/creditSealed',
        'keeps in its sealed history the days of the channel that goes on by its own rule (X1, X2, X5)',
      ),
    ],
  },
  {
    article: 'X2',
    zh: '起算日冲突',
    demand: 'Each channel counts from its own first day.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/channelTerms',
        'a general one names longest term, start and early end of the other channel (X1, X2, X5), criticism its own (X3)',
      ),
    ],
  },
  {
    article: 'X3',
    zh: '通报批评公示冲突',
    demand: 'Criticism is not published in the channels of the city.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/channelTerms',
        'a general one names longest term, start and early end of the other channel (X1, X2, X5), criticism its own (X3)',
      ),
    ],
  },
  {
    article: 'X4',
    zh: '重点领域最短期限',
    demand:
      'The longer shortest term of food, drugs, special equipment, safety and fire holds in the city’s channel, and is flagged.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/channelTerms',
        'the longer minimum for fields of safety holds in the city channel alone (X4)',
      ),
    ],
  },
  {
    article: 'X5',
    zh: '提前停止公示冲突',
    demand: 'Whether publication ends early is told channel by channel.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/channelTerms',
        'NECIPS never ends early for a revoked licence, a closure, a restriction, a ban or a downgrading (X5)',
      ),
    ],
  },
  {
    article: 'X6',
    zh: '公示时限冲突',
    demand: 'Two clocks of publication, the earlier first.',
    owners: ['credit'],
    proofs: [
      proof('silo/enforcementPublicity', 'tells both with their channels and sources, and which of them was read'),
      proof(
        'rules/credit/repair/channelTerms',
        'publication is due in seven working days here and twenty there, across National Day (X6)',
      ),
    ],
  },
  {
    article: 'X7',
    zh: '字母等级冲突',
    demand: 'Scales of letters are separate types.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/file/filingRules',
        'is a grade of its own scheme alone, given by the department whose scheme it is',
      ),
      proof(
        'silo/creditFile',
        'stand beside one another with their own schemes, and the same letter is never the same grade',
      ),
      proof(
        'rules/credit/rating/schemeVerdicts',
        'of credit risk rise with the points, of public credit fall with them',
      ),
    ],
  },
];
