import { type ArticleProof, proof } from '../articleRow';

/** What proves the demands on plans, draws and visits, by the section of the Opinion; of the Measures with an M before the article. */
export const INSPECTION_PROOFS = {
  '2.2': [
    proof(
      'silo/inspectionPlanReports',
      'and drafts are for their departments, those above them and the office that watches',
    ),
    proof('silo/inspectionPlanAmendments', 'and every edition stays, the public reading those that were published'),
    proof('silo/inspectionRoundSight', '%s: the list of the drawn told: %s'),
    proof(
      'rules/inspection/rounds/roundSight',
      'is everybody from the day after the window, and nobody else on its last day',
    ),
  ],
  '6': [
    proof('rules/inspection/visits/visitMode', 'is on site as soon as one item is, and off site only where all are'),
    proof(
      'silo/inspectionBoard',
      'counts triggers, off-site inspections, visits and those that came soon after another',
    ),
  ],
  '10': [
    proof('city/inspectionHandOver', 'or bounces with its reason, and goes out anew'),
    proof('rules/inspection/results/followUps', '%s is done when the other side took it up'),
    proof('silo/enforcementLeads', 'that was accepted in error bounces, without a case from then on'),
  ],
  '11a': [
    proof('silo/importInspections', 'refuses one %s, and stores nothing'),
    proof('rules/inspection/hubPlan', 'a task of %s is one of %s: %s'),
    proof('rules/inspection/objects/exclusions', 'have each an article and a text in both languages'),
    proof('rules/inspection/objects/objectStanding', 'names the first reason in their order'),
    proof(
      'silo/inspectionPool',
      'draws who is not evaluated as ordinary, and who is deferred by the category that stands: neither is left out',
    ),
    proof('silo/inspectionPlanRun', 'refuses one that is %s'),
    proof('rules/inspection/teams/drawTeam', 'seats the two smallest tickets of the least loaded'),
    proof('rules/inspection/visits/visitReady', 'and not without a ground for every part'),
    proof(
      'silo/inspectionBoard',
      'counts triggers, off-site inspections, visits and those that came soon after another',
    ),
  ],
  '11b': [
    proof(
      'silo/inspectionItems',
      'is proposed by a planner and published by another person, with everything that the list names',
    ),
    proof(
      'silo/importInspectionItems',
      'gives 38 proposals and 41 rows for a person, of 79; again, nothing changes',
      'is settled by a head with a reason, and the history keeps the words of the list',
    ),
    proof('silo/inspectionPlanTasks', 'refuses %s'),
    proof(
      'rules/inspection/plans/taskMethod',
      'on site where it is inspected on site, off site where by documents or testing, both where both',
    ),
  ],
  '11c': [
    proof(
      'rules/inspection/draw/coordination',
      'sends within 2 % of the fewest visitors that any draw with these probabilities can send',
    ),
    proof(
      'silo/inspectionPool',
      'leave out who has a planned visit in the plan’s year, unless there is a reason to repeat it',
    ),
    proof(
      'silo/inspectionPreview',
      'expects fewer visits than tasks where they fall on the same objects, and fewer than if drawn apart',
    ),
    proof(
      'silo/inspectionPoolCounts',
      'leaves out who has a visit under a special plan in the year, and not who was inspected on a complaint',
    ),
    proof(
      'silo/inspectionSpecialPlans',
      'is not missed while a round is arranged: a special check waits for it, and is refused',
    ),
    proof('rules/inspection/plans/taskOnce', 'unless the later one says why, within the yearly frequency of the item'),
    proof('rules/inspection/visits/plannedOnce', 'after one carries out only what says why, and keeps the reason'),
    proof('silo/inspectionTriggers', 'declined only with a reason, and then it has a visit of its own that says so'),
  ],
  '11d': [
    proof(
      'silo/importInspections',
      'is an incident where something newer stands in the record all the same, never silence',
    ),
    proof(
      'silo/inspectionPlanAmendments',
      'which is drafted with a reason, approved, filed and published like the first',
    ),
    proof(
      'silo/inspectionPlans',
      '%s is for the planner of the lead alone',
      'nor by anybody who drafted it before another put a draft in its place',
    ),
    proof(
      'silo/inspectionArchive',
      'tells everything in order: plan, draw, teams, code, results, publication, who did what',
    ),
    proof(
      'silo/inspectionRounds',
      'goes from the opening to the visits, each step once and in its order, each on the record',
    ),
    proof(
      'silo/inspectionRoundEnds',
      'and one that was drawn is not drawn again for the same days, whatever the reason',
    ),
    proof(
      'silo/inspectionTeams',
      'are drawn once: the same seed changes nothing, another is refused, later visits are drawn for one by one',
    ),
    proof(
      'silo/inspectionCalendar',
      'is the same for the same round, is told in the history and in no fact, and is not made twice',
    ),
  ],
  '11e': [
    proof(
      'rules/inspection/objects/calibrate',
      'is the largest whose probabilities do not add up to more than the volume',
    ),
    proof(
      'rules/inspection/plans/planTables',
      'refuses tables that tell no class from another, and accepts one that does',
    ),
    proof('rules/inspection/plans/taskBounds', 'a floor of %d and a ceiling of %d are fit: %s'),
    proof('silo/inspectionExemptions', 'that is granted late begins on that day; that is revoked ends on that day'),
  ],
  '17a': [
    proof(
      'silo/inspectionPublication',
      'as codes, never as a text, from then on for everybody',
      'stay so on a ground, once the reform office upholds it',
      'and not published anew without %s: what was public stays as it was',
    ),
  ],
  '17b': [
    proof('silo/inspectionArchive', 'stays open while a step is missing, and for whoever does not lead it'),
    proof('rules/inspection/results/attachments', 'are refused with %s, and where it is'),
  ],
  '18': [
    proof(
      'silo/inspectorCapacity',
      'counts who is certified, who soon no longer, who is to be trained, and where a team can be formed',
    ),
    proof(
      'silo/inspectionInspectors',
      'the department above and whoever watches over it his number and fields, other departments nothing',
    ),
    proof(
      'rules/inspection/teams/judgeCandidate',
      'whose certificate is good on the last day of the visit, not if it ended the day before',
    ),
    proof('silo/inspectionTeamProofs', 'differs by a band at most where all may do the same, and the head reads it'),
  ],
  '20a': [
    proof(
      'rules/inspection/fairness/horvitzThompson',
      'is right on average over 300 fixed seeds, where the share among the inspected is far too high',
    ),
  ],
  '23': [
    proof('silo/inspectionItems', 'that is abolished lists every item that rests on it, and flags them from that day'),
  ],
  M5: [
    proof(
      'silo/inspectionObjectFeed',
      'are drawn by the new category from the day on which it was decided (Measures 5)',
    ),
  ],
  M7: [
    proof('rules/inspection/library/plannableItem', 'is no item whose legal basis has ended (分类监管管理办法 7)'),
    proof(
      'rules/inspection/library/basisEnd',
      'that has ended keeps the item from being inspected from that day on, and not the day before',
    ),
  ],
  'M12-3': [
    proof('rules/inspection/objects/neutralTask', 'refuses a table of the organisational form, and a scope by it'),
    proof('rules/inspection/plans/planTables', 'refuses a table by %s'),
    proof('silo/inspectionPlanTasks', 'says under which article organisational form is no ground'),
  ],
} as const satisfies Record<string, readonly ArticleProof[]>;
