import { type ArticleRow, proof } from '../articleRow';

/** Rules of objections, channels and schemes, CR-28 to CR-33. */
export const CREDIT_RULES_28_TO_33: readonly ArticleRow[] = [
  {
    article: 'CR-28',
    zh: '异议处理',
    demand: 'An objection is marked, decided or forwarded, and ends in its terms.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/repair/objections',
        '%s is in time on %s and late on %s',
        'across the Spring Festival, whose make-up Saturdays count',
        'every pair of state and act that is not listed is refused',
      ),
      proof('silo/creditObjections', 'that finds %s deletes within three working days: the record is sealed'),
    ],
  },
  {
    article: 'CR-29',
    zh: '失信信息查询期限',
    demand: 'Dishonest information is out of query five years after the act ended.',
    owners: ['credit'],
    proofs: [
      proof('silo/creditRatingAtOnce', 'is whoever has a record past its time to query, by the night that seals it'),
      proof(
        'silo/creditChannels',
        'seals what is past its five years the day after, with nothing of what it said, and ends what was asked about it',
      ),
    ],
  },
  {
    article: 'CR-30',
    zh: '双公示',
    demand: 'Penalties and licences are online within seven working days of the decision.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/enforcement/after/publicationClocks',
        'bind the publication by the earlier',
        'is decided before the first day whose last day is not over: not on the last day, but on the day after',
      ),
      proof('silo/enforcementPublicity', 'is late the day after the earlier one, not on it'),
      proof(
        'rules/credit/repair/channelTerms',
        'publication is due in seven working days here and twenty there, across National Day (X6)',
      ),
    ],
  },
  {
    article: 'CR-31',
    zh: '国家企业信用信息公示系统',
    demand: 'The channel of market regulation keeps its own terms for what and how long it publishes.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/enforcement/after/publicationClocks',
        'are seven and twenty working days, across National Day with its worked weekends',
        'hand a decision on an entity of another province on within ten working days',
        'let the other province ten working days more to show it, from the day of handing on or its last day',
      ),
      proof(
        'silo/enforcementPublicity',
        'is never published when made on the spot',
        'is never published when that only warns',
        'shows the clock of the other province beside the one for handing the decision on to it',
      ),
      proof(
        'rules/credit/repair/channelTerms',
        'NECIPS shows no simple procedure, no warning alone, and nothing that no market regulator decided',
        'NECIPS never ends early for a revoked licence, a closure, a restriction, a ban or a downgrading (X5)',
      ),
    ],
  },
  {
    article: 'CR-32',
    zh: '信用承诺',
    demand:
      'A commitment is decided at once, checked afterwards, and its breach has consequences; not for everybody and everything.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/file/commitmentRules',
        '%s in a matter of %s is refused only where something is decided on it',
        'is decided on the same day, not the next, and one on which nothing is decided has no day of a decision',
      ),
      proof(
        'silo/creditCommitments',
        'of an entity with %s is %p: %s',
        'that was broken and not put right is revoked after the last day, not on it, and recorded as general',
      ),
      proof('silo/creditFilePermissions', '%s, by %s: in its one state and by those with its role alone'),
    ],
  },
  {
    article: 'CR-33',
    zh: '评价体系互不合并',
    demand: 'Grades belong to their scheme; letters of different schemes are never compared or merged.',
    owners: ['credit'],
    proofs: [
      proof(
        'silo/creditFile',
        'stand beside one another with their own schemes, and the same letter is never the same grade',
      ),
      proof(
        'rules/credit/file/filingRules',
        'is a grade of its own scheme alone, given by the department whose scheme it is',
      ),
      proof(
        'rules/credit/rating/schemeVerdicts',
        'of public credit are those of a public scale, and never the letters of credit risk',
        'of credit risk are A to D, and never those of public credit',
      ),
      proof(
        'rules/credit/rating/placeTotal',
        'of %i is %s on the scale of public credit, best at the top',
        'of %i is %s on the scale of credit risk, lowest at the bottom',
      ),
      proof('silo/creditRatings', 'lets the latest day stand whoever supplied it: an imported rating stands beside'),
    ],
  },
];
