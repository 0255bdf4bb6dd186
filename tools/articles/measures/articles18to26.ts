import { type ArticleRow, proof } from '../articleRow';
import { RISK_AND_TASK_PROOFS } from '../opinion/riskAndTaskProofs';
import { ARTICLES_19_TO_20 } from './articles19to20';
import { RULE_PROOFS } from './ruleProofs';

/** 《上海市分类监管管理办法》第十八条至第二十六条 */
export const ARTICLES_18_TO_26: readonly ArticleRow[] = [
  {
    article: '18 ¶1',
    zh: '数据共享',
    demand: 'Supervision data is shared through the big-data centre alone: catalogue, agreement, log, no way past it.',
    owners: ['gateway', 'exchange'],
    proofs: [
      proof(
        'city/noBypass',
        '%s refuses on every route over HTTP whoever is not its gateway or the peer of that route',
        '%s refuses them in the same process too',
        'knows every route that a silo serves',
      ),
      proof('city/sharingMatrix', 'gives each viewer what is its own or agreed, and refuses all the rest'),
      proof('silo/agreements', 'goes from the application through both signatures into force, and every step is told'),
      proof(
        'silo/accessLogVerify',
        'finds a sound log sound and tells what is not signed yet',
        'catches each of 1,000 random changes of one byte',
      ),
      proof(
        'silo/supervisionEvidenceFeed',
        'is kept with the event that told it, and its place with it, and nothing that was not followed',
      ),
      proof(
        'city/exportDownload',
        'under an agreement stands in the access log before its first byte; that of one’s own data does not',
      ),
    ],
  },
  {
    article: '18 ¶2',
    zh: '运行轨迹分析',
    demand: 'One query tells what all silos know of an entity, on any day; lists across silos show what stands out.',
    owners: ['gateway', 'exchange', 'supervision'],
    proofs: [
      proof('city/profile', 'answers the profile of each documented business from four silos, with source and time'),
      proof(
        'city/asOf',
        'says which moments were used, and nothing of them where the present is asked for',
        'has the correction where it is asked what is known now, marked by the moment at which it was recorded',
      ),
      proof('city/worklist', 'is filtered and sorted by what all silos say, and every silo answers for its own'),
      proof(
        'silo/supervisionFile',
        'is evidence, decisions and work in one list, newest first, each with source and article',
        'is null for authorities that have nothing to do with the entity, and NOT_PUBLIC for the public',
      ),
      ...RISK_AND_TASK_PROOFS['18 ¶2'],
    ],
  },
  ...ARTICLES_19_TO_20,
  {
    article: '21',
    zh: '违法行为处理',
    demand: 'An illegal act that is found becomes a case, or has a recorded reason for none, in time.',
    owners: ['supervision', 'inspection', 'enforcement'],
    proofs: [
      proof(
        'rules/supervision/oversight/violationFinding',
        'is 15 working days, the day of it not counted, holidays left out',
        'is over on the day after it, and not on it',
        'is a case or a reason for none, once',
      ),
      proof(
        'silo/supervisionFindings',
        'becomes a case by its number, of which the form is checked',
        'has otherwise a reason for no case, which somebody else than who found it gives',
        'are overdue from the day after their last, and counted by authority',
      ),
      proof(
        'silo/caseLeadFiles',
        'EN-22: is accepted under the number of the case once it is filed, and its term runs from the receipt',
        'is returned with the reason where no case is filed',
      ),
    ],
  },
  {
    article: '22',
    zh: '分类结果使用',
    demand: 'A category is internal and not for commercial use, until it is published.',
    owners: ['gateway', 'exchange', 'supervision'],
    proofs: [
      proof(
        'city/publicSurface',
        'refuses anybody an unpublished category, and says that it is internal and not for commercial use',
        'tells departments with each unpublished category that it is not for commercial use, and with no published one',
      ),
      proof(
        'silo/supervisionProfile',
        'gives the public published categories alone, and CATEGORY_INTERNAL where there are others alone',
        'answers the public of an entity without any category as of one whose categories are all internal',
        'keeps unpublished decisions out of the history and out of reach by id',
      ),
      proof(
        'silo/supervisionPublication',
        'opens a category to the public then and not before, without the notice, and tells it through the outbox',
        'within an industry opens nothing to the public',
        'is taken back for some entities or wholly, and what was open is internal again',
        'gives the public nothing of %s',
      ),
      proof('silo/asOfSupervision', 'tells the public the past of a category that is published today, and of no other'),
      proof(
        'rules/supervision/categoryNotice',
        'forbids commercial use of a category that is not published, in both languages and by its article',
        'excepts what is published',
      ),
    ],
  },
  {
    article: '23',
    zh: '分类监管档案',
    demand: 'A file by code holds every category and every material, as of any day.',
    owners: ['supervision'],
    proofs: [
      proof(
        'silo/supervisionProfile',
        'page through a history without a gap: each decision ends where the next begins',
      ),
      proof('silo/asOfSupervision', 'tells the category in force on the day, and its history up to that day'),
      proof(
        'silo/supervisionFile',
        'holds categories, evaluations, evidence, measures and everything that was done, in order',
        'holds on a day what was done by then, and nothing of the day after',
        'holds nothing of a correction that was recorded later: category, measures and penalty stand as they were',
        'holds what was recorded late from that moment on, whatever day it is of',
        'shows where an entry was changed behind its back, and leaves the other things intact',
        'shows that an entry was taken away from before the last',
      ),
    ],
  },
  {
    article: '24',
    zh: '内部监督',
    demand: 'No rankings, no plaques, no fees, no burden: nobody ranks entities in public.',
    owners: ['gateway', 'exchange', 'supervision'],
    proofs: [
      proof(
        'contract/noAbuse',
        'ranks no entities, hands out no plaque and asks no fee',
        'orders lists by nothing that the public may use but what is published of every entity',
        'publishes no metric of category, rating or risk, and none by entity',
        'finds a fee in %s',
        'finds an order that no rule keeps from the public, in %s',
      ),
      proof(
        'city/publicSurface',
        'gives anybody %s by what is published of every entity, and by no category, rating, risk or record',
        'has no other list in an order than the register by its days',
      ),
      proof('rules/exchange/metrics/registry', 'has no dimension that tells single entities apart'),
      proof('contract/noAbuse', 'orders no list of supervision, and names nobody in the report of the burden'),
      proof(
        'silo/supervisionOversight',
        'is counted by department and district from the visits themselves, repeats within 90 days included',
      ),
      proof('rules/supervision/oversight/visitBurden', 'is visits and days for every 1,000 subjects'),
    ],
  },
  {
    article: '25',
    zh: '违反规定的处理',
    demand: 'An office orders an authority to rectify by a day, and sees what is overdue.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/oversight/oversightNotice',
        'lies after the day of issue, and not on it',
        'is over on the day after it, while nothing was answered',
        '%s follows on %s alone',
      ),
      proof(
        'silo/supervisionNotices',
        'is issued with facts, article, step and last day; answered by the authority; closed by the office',
        'cannot be closed by the authority, nor answered by the office, nor closed without an answer',
        'is of the district’s office in its own district alone, and of the city’s everywhere',
        'is seen overdue from the day after its last by office and authority, and by nobody else',
      ),
    ],
  },
  {
    article: '26',
    zh: '施行日期',
    demand: 'Nothing is decided under a rule before its first day, nor before 2018-08-01.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/categoryPeriod',
        'accepts the first day of the Measures and refuses the day before',
        'accepts the first day of a later matter and refuses the day before',
        'accepts the last day of a matter and refuses the day on which it is no longer in force',
      ),
      ...RULE_PROOFS['26'],
    ],
  },
];
