import { type ArticleRow, proof } from '../articleRow';

/** Rules of random inspection 双随机、一公开, DR-1 to DR-7. */
export const INSPECTION_RULES_1_TO_7: readonly ArticleRow[] = [
  {
    article: 'DR-1',
    zh: '随机抽查事项清单',
    demand: 'Only items on the published list are planned and inspected.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/library/plannableItem', 'is an item of the list of the day, and nothing else'),
      proof('silo/inspectionItems', 'leaves the list on its day, and its code is not used again'),
      proof(
        'silo/inspectionPlanTasks',
        'an item that left the list meanwhile is refused from its day on, and its task marked',
      ),
      proof(
        'rules/inspection/plans/judgePlan',
        'refuses one that is not on the list, or whose basis has ended, and says in which task',
      ),
      proof('rules/inspection/plans/taskDepartment', 'and no other'),
    ],
  },
  {
    article: 'DR-2',
    zh: '重点与一般检查事项',
    demand: 'The ratio of a general item keeps below its ceiling; a key item may reach every object.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/library/itemCeiling',
        'of a general one without its own is the one for all, from the day it is in force and not the day before',
      ),
      proof(
        'rules/inspection/library/plannableItem',
        'of a general item are at most its ceiling: at it allowed, one part in a million above refused',
      ),
      proof('rules/inspection/library/itemRatio', 'of a general item from %p to %p cannot be'),
      proof('rules/inspection/plans/taskVolume', 'and that of a key item is not'),
      proof(
        'rules/inspection/plans/countWithinCeiling',
        'accepts what comes to the ceiling exactly and refuses one more',
      ),
      proof(
        'silo/inspectionPlanTasks',
        'refuses more of a general item than its ceiling admits, and any number of a key item',
      ),
    ],
  },
  {
    article: 'DR-3',
    zh: '全覆盖与触发式检查',
    demand: 'Key fields are covered whole; a complaint, a transfer or an alert is checked outside the draw.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionPool',
        'is for who is on the key list of the matter, on its days',
        'is, on a list that names no matter, for the key items of the department alone',
      ),
      proof('rules/inspection/objects/calibrate', 'is none where everybody is covered'),
      proof(
        'rules/inspection/objects/previewLints',
        'is an empty pool, a key item that is drawn from, and key-listed objects that are left out',
      ),
      proof('rules/inspection/plans/taskVolume', 'is stated as such and not as a ratio of the whole'),
      proof(
        'silo/inspectionTriggers',
        '%s makes a visit of its own, never an entry of a draw',
        'SPECIAL needs its public plan, and is told under it',
      ),
      proof('silo/inspectionVisits', 'of full coverage where everybody of its kind is drawn'),
    ],
  },
  {
    article: 'DR-4',
    zh: '检查对象名录库和检查人员名录库',
    demand: 'Objects and inspectors are kept as libraries, of which a draw freezes what it rests on.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionInspectors',
        'is registered by his office, and stands in its library as teams are drawn of it',
      ),
      proof(
        'silo/importInspectors',
        'stores each with what ties him, and changes nothing when the file comes again',
        'puts aside who left the library and comes as active, and lets him rest where the list says nothing',
      ),
      proof(
        'silo/inspectionObjectFeed',
        'hold what decides a draw and no text of anything, and places are kept with them',
      ),
      proof(
        'silo/inspectionObjects',
        'keep what was observed last, in whatever order it is told',
        'are undone by their withdrawal, and an earlier account of them does not come back',
      ),
      proof('rules/inspection/objects/sourceState', 'is known for a day after it was heard, and stale from then on'),
      proof(
        'silo/inspectionPreview',
        'warns of what is not yet known, of a key item that is drawn from, and of small strata',
      ),
    ],
  },
  {
    article: 'DR-5',
    zh: '年度抽查计划',
    demand: 'The annual plan has its five parts and is published by 31 March, or is marked late.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/plans/fiveParts', 'refuses a task without %s and names the place'),
      proof('silo/inspectionPlanTasks', 'without its %s it is refused, and the part is named'),
      proof('rules/inspection/plans/planDeadline', 'is in time on 31 March and late on 1 April'),
      proof('silo/inspectionPlanReports', 'is nobody on 31 March and every department with items on 1 April'),
      proof(
        'silo/inspectionPlans',
        'drafted by one, approved, filed and published by another, each step in the history',
      ),
    ],
  },
  {
    article: 'DR-6',
    zh: '专项检查计划',
    demand: 'A special plan is approved, filed and public within one month; an urgent change is filed promptly.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/plans/planDeadline', 'approved on %s it is due on %s: %s'),
      proof('silo/inspectionPlans', 'approved on 31 January: public on 28 February is in time, a day later is late'),
      proof(
        'silo/inspectionPlanReports',
        'an urgent amendment from the day after its five working days, until it is filed',
      ),
      proof('rules/inspection/plans/urgentFiling', 'within five working days of its approval'),
      proof('rules/inspection/visits/specialGround', 'and not of one that is excluded: %s'),
      proof(
        'silo/inspectionSpecialChecks',
        'on the last day of the plan it is recorded, and its visit goes no further; the day after it is refused',
      ),
    ],
  },
  {
    article: 'DR-7',
    zh: '计划状态',
    demand: 'A plan waits, runs once its list is drawn and locked, and is complete when every result is public.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionPlanRun',
        'and not while a round is in hand; the job completes it when the round is void',
        'and not by a task of which every visit was called off, until its window is over',
      ),
      proof('silo/inspectionPlanAmendments', 'keeps what a round committed to, though nothing is drawn yet'),
      proof('rules/inspection/plans/planState', '%s is possible in %j and nowhere else'),
      proof('silo/inspectionTwoPlans', 'is found under each of them, with its visit in the file of each'),
      proof('silo/inspectionPublication', 'completes the plan when every result under it %s (DR-7), and not before'),
      proof('rules/inspection/rounds/roundWindow', 'lie within the window of every plan'),
      proof(
        'silo/inspectionRounds',
        'makes one visit of each drawn entity, draws teams by its seed, and lets the plan run',
      ),
      proof('silo/inspectionSpecialPlans', 'is completed by what was merged into a drawn visit too'),
    ],
  },
];
