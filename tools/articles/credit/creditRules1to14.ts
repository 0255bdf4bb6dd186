import { type ArticleRow, proof } from '../articleRow';

/** Rules of credit information and lists, CR-1 to CR-14. */
export const CREDIT_RULES_1_TO_14: readonly ArticleRow[] = [
  {
    article: 'CR-1',
    zh: '目录管理',
    demand: 'Only kinds of the catalogue of public credit information enter a credit record.',
    owners: ['credit'],
    proofs: [
      proof(
        'silo/creditImportedDecision',
        'where the record came first, under the number that the department gave it',
        'where the decision came first, under the number of the decision',
      ),
      proof('rules/credit/creditCatalogue', 'admits every kind of the thirteen classes of the catalogue'),
      proof('rules/credit/rating/schemeVerdicts', 'is refused: %p'),
    ],
  },
  {
    article: 'CR-2',
    zh: '目录版本',
    demand: 'The catalogue is data with an edition, and says of each class whether its text was read.',
    owners: ['credit'],
    proofs: [proof('silo/creditFile', 'is told to everybody by edition and class, with what was not read of it')],
  },
  {
    article: 'CR-3',
    zh: '失信信息范围',
    demand: 'A penalty by the simple procedure, or a minor one, never becomes dishonest information.',
    owners: ['credit'],
    proofs: [
      proof(
        'city/caseEffects',
        'is never dishonest by the simple procedure: the record is minor, not published, and moves no class',
      ),
      proof(
        'rules/credit/repair/severityOfPenalty',
        'is minor by the simple procedure, whatever the department says (CR-3)',
      ),
      proof('silo/creditChannels', 'with %j it is %s, %s and %s'),
    ],
  },
  {
    article: 'CR-4',
    zh: '信息性质',
    demand: 'For, against, neither: how records are presented, and no term of law.',
    owners: ['credit'],
    proofs: [proof('rules/credit/recordNature', '%s of severity %s is %s')],
  },
  {
    article: 'CR-5',
    zh: '惩戒措施清单管理',
    demand:
      'A punitive measure needs its entry in the national basic list, published, proportionate, with reasons told.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/lists/measureItem',
        'refuses what the list does not name, and tells what it does',
        'applies nothing on the day before the list was published',
      ),
      proof('silo/creditMeasures', 'is not applied before its reasons were told'),
    ],
  },
  {
    article: 'CR-6',
    zh: '惩戒措施基础清单',
    demand: 'The three groups of measures are data, marked as not read in the text.',
    owners: ['credit'],
    proofs: [proof('silo/creditMeasures', 'is listed with the edition, and every item of it is told as not verified')],
  },
  {
    article: 'CR-7',
    zh: '严重失信主体名单',
    demand: 'A list of serious dishonesty exists by law alone; entry, exit and remedy are told with it.',
    owners: ['credit'],
    proofs: [
      proof(
        'silo/creditListings',
        'takes in an entity by the decision of the head, and its record tells the public ground, exit and remedy',
      ),
      proof('rules/credit/lists/listBasis', 'is named for serious dishonesty'),
    ],
  },
  {
    article: 'CR-8',
    zh: '市场监管严重违法失信名单',
    demand: 'Nobody is listed for serious breaches without a heavier penalty.',
    owners: ['credit'],
    proofs: [proof('silo/creditListings', 'takes in nobody without a heavier penalty')],
  },
  {
    article: 'CR-9',
    zh: '名单期限',
    demand: 'An entry stays for its term, and leaves early on application no sooner than the term says.',
    owners: ['credit'],
    proofs: [
      proof(
        'silo/creditListings',
        'ends by itself the day after its last, once, and the record is published no more',
        'lets nobody off the day before his first year is over, and on the day',
      ),
    ],
  },
  {
    article: 'CR-10',
    zh: '经营异常名录',
    demand: 'An entry into the list of abnormal operation rests on one of four grounds.',
    owners: ['credit'],
    proofs: [
      proof(
        'silo/creditCandidates',
        'is listed by an officer who takes it up and a head who decides, and told anew changes nothing',
        'carries no entry any more where it was proposed: the head can only decide against it',
      ),
      proof(
        'rules/credit/lists/listGround',
        'has four grounds of abnormal operation, none of them said to be read in the text',
      ),
      proof('silo/creditRatingAtOnce', 'is whoever is listed, and again when the entry ends'),
    ],
  },
  {
    article: 'CR-11',
    zh: '年度报告',
    demand: 'Reports are due from 1 January to 30 June for the year before; a new entity reports from the next year.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/file/filingRules',
        'stands on %s, submitted on %p, as %s',
        'is first of the year of registration, made in the year after, and never of a year before 2014',
      ),
      proof(
        'silo/creditFile',
        'that are missing say so to everybody, and a new entity owes none for the year before it',
      ),
    ],
  },
  {
    article: 'CR-12',
    zh: '列入移出时限',
    demand: 'Listing and removal are decided within their working days.',
    owners: ['credit'],
    proofs: [
      proof(
        'rules/credit/lists/listClocks',
        'are ten for the decision on the entry, %s',
        'are five for the decision on the removal, %s',
      ),
    ],
  },
  {
    article: 'CR-13',
    zh: '2014年规定不再适用',
    demand: 'What the revision of 2024 replaced is not applied.',
    owners: ['credit'],
    proofs: [proof('silo/creditListings', 'takes in nobody by time alone on the list of abnormal operation')],
  },
  {
    article: 'CR-14',
    zh: '即时信息公示',
    demand: 'Events of its own are publicised by an entity within 20 working days.',
    owners: ['credit'],
    proofs: [proof('rules/credit/file/filingRules', 'of %s is publicised by %s, over %s; the day after is late')],
  },
];
