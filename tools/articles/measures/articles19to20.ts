import { type ArticleRow, proof } from '../articleRow';

/** 《上海市分类监管管理办法》第十九条、第二十条 */
export const ARTICLES_19_TO_20: readonly ArticleRow[] = [
  {
    article: '19',
    zh: '约谈制度',
    demand: 'Whose category was raised may be interviewed, with reasons, facts, a day to rectify and a record.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/disclosure/interviewGround',
        'accepts a subject put under stricter supervision, by category or by level',
        'refuses one whose supervision stayed or became milder',
        'refuses a first category, and a subject without one',
      ),
      proof(
        'rules/supervision/disclosure/interviewContent',
        'accepts reasons, facts and a day of rectification on the next day',
        'refuses a rectification due on the day itself',
        'refuses an interview without %s',
      ),
      proof(
        'rules/supervision/disclosure/interviewState',
        'is overdue on the day after the last, and not on it',
        'is planned until it was held, and rectified once that was confirmed, however late',
      ),
      proof(
        'silo/supervisionInterviews',
        'are planned through the API with reasons, facts and the day by which to rectify',
        'are refused with a subject %s, and nothing is stored',
        'are held with a written record, then confirmed, and each step stands in the history of the entity',
        'are held with time left to rectify: one planned too long ago needs another day',
        'are listed as overdue from the day after the last, and not on it',
      ),
    ],
  },
  {
    article: '20 ¶1',
    zh: '信息披露：告知',
    demand: 'A subject may be told its category and measures; withholding has a reason.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/disclosure/withholding',
        'refuses a reason that is not in the catalogue',
        'accepts another provision that is named, and refuses one that is not',
      ),
      proof(
        'rules/supervision/disclosure/noticeOnce',
        'accepts a first notice, told or withheld, and one that tells what was withheld',
        'refuses after %s another %s',
      ),
      proof(
        'rules/supervision/disclosure/subjectReasons',
        'is each indicator that gave points, the heaviest first, with its law',
      ),
      proof(
        'rules/supervision/disclosure/objectionRight',
        'says how to object and that measures go on, in both languages and with the article',
        'names the last day of the hearing while one is open',
      ),
      proof(
        'silo/supervisionDisclosure',
        'is recorded with day, way, category and measures, once for a decision',
        'can be withheld with a reason of the catalogue, which is audited, and told when the reason is gone',
        'is category, measures, reasons with their law, and rights',
        'is nothing while telling is held unsuitable: CATEGORY_WITHHELD with the reason',
      ),
      proof('silo/supervisionReevaluation', 'names the provision and the kind of information, beside what counted'),
    ],
  },
  {
    article: '20 ¶2',
    zh: '信息披露：公布',
    demand: 'Before a higher intensity is published its subject is heard, and what is founded is adopted.',
    owners: ['supervision'],
    proofs: [
      proof(
        'rules/supervision/categoryPublication',
        'accepts a publication on the first day of the category and refuses the day before',
        'refuses a publication without its day',
        'refuses to publish where there is no category, and accepts none unpublished',
      ),
      proof(
        'rules/supervision/disclosure/hearingWindow',
        'counts working days over the holidays of autumn, without the day of the notice',
        'is of five working days where the rules set no other (A8)',
        'lapses on the day after the last, and not on it',
        'takes an answer on the last day, refuses it the day after, and takes one alone',
      ),
      proof(
        'rules/supervision/disclosure/publicationOutcome',
        'publishes higher intensity that was heard or let its window lapse',
        'leaves out higher intensity whose window is open, or who was never called',
        'leaves out %s under an open objection, heard or not',
      ),
      proof(
        'rules/supervision/disclosure/publicationState',
        'is published once, from its proposal, and withdrawn once, before or after',
        'opens to everybody what is published to society, and not what is published within an industry',
      ),
      proof(
        'rules/supervision/disclosure/objectionDecision',
        'accepts a decision with reasons on an open one',
        'refuses a decision without reasons',
      ),
      proof(
        'silo/supervisionPublication',
        'refuses to publish while one of higher intensity was neither heard nor let its window lapse, and names it',
        'counts the window over a holiday: the last day is refused, the next one accepted',
        'leaves out who objects, whatever its intensity, and lists it; measures stay',
        'keeps the history of each entity: called, published, taken back',
      ),
      proof(
        'silo/supervisionObjections',
        'that are upheld lead to an evaluation of the entity in the matter, and change nothing else',
        'that are rejected are closed with reasons, and nothing is evaluated',
        'keep the entity out of a publication while they are open, and while the evaluation is to come',
        'are not decided by who entered them, nor without the role or reasons',
      ),
      proof(
        'silo/supervisionReevaluation',
        'leads to an evaluation that adopts what is founded: without the penalties the category is relaxed',
        'and whose evaluation gives the same again leaves category, days and measures as they were',
      ),
    ],
  },
  {
    article: '20 ¶3',
    zh: '异议处理',
    demand: 'An objection leaves measures as they are.',
    owners: ['supervision'],
    proofs: [
      proof(
        'silo/supervisionObjections',
        'whatever is done in whatever order: category, days and measures stay as they are',
      ),
    ],
  },
];
