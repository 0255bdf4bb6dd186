import { type ArticleRow, proof } from '../articleRow';

/** Rules of random inspection 双随机、一公开, DR-8 to DR-13. */
export const INSPECTION_RULES_8_TO_13: readonly ArticleRow[] = [
  {
    article: 'DR-8',
    zh: '定向与不定向抽查',
    demand: 'The filter of a directed draw is recorded and hashed with the frame; from it the same frame comes again.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionPool',
        'are in the order of the codes, each with the cell of its object, and the same again for the same filter',
      ),
      proof(
        'rules/inspection/objects/planFrame',
        'come with the filter of each task, so that another filter is another frame even where it reaches the same objects',
      ),
      proof('rules/inspection/plans/scopeFits', 'refuses in %s %s: %s'),
      proof(
        'silo/inspectionPlanRun',
        'gives the task of a pending and of a running plan, with the plan and the hash of its scope',
      ),
      proof(
        'rules/inspection/rounds/roundTasks',
        'are each named once; the same number in another plan is another task',
      ),
    ],
  },
  {
    article: 'DR-9',
    zh: '比例、频次与概率',
    demand: 'A worse class never has a lower probability.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/objects/classPpm',
        'never falls with a worse grade, a stricter category or a higher risk, whatever the tables that do not fall',
      ),
      proof(
        'rules/inspection/plans/planTables',
        'agrees with a look at every pair of classes, for all tables of four steps',
      ),
    ],
  },
  {
    article: 'DR-10',
    zh: '合并检查',
    demand: 'Several items on one object are one visit in the window.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawFrame',
        'nests: in a cell the smaller probability draws a part of what the larger draws',
      ),
      proof(
        'rules/inspection/draw/coordination',
        'sends within 2 % of the fewest visitors that any draw with these probabilities can send',
        'draws nobody twice, so that each has one visit',
      ),
      proof(
        'rules/inspection/objects/expectation',
        'is at the least each object’s largest probability, and more where the tasks are drawn apart',
      ),
      proof(
        'silo/inspectionPreview',
        'tells who is there, who is left out by which article, how likely, and how many visits to expect',
      ),
      proof(
        'silo/inspectionRounds',
        'tells before the randomness exists how many visits are to be expected: the bound, and of independent draws',
      ),
      proof(
        'silo/inspectionVisits',
        'with a part for each department, led by who leads the round, its teams drawn',
        'never twice in one round: the table refuses it',
      ),
      proof('rules/inspection/visits/mergeOffer', 'comes within 90 days, not on the 91st'),
      proof(
        'silo/inspectionTriggers',
        'as a part of its own, whose team is drawn; the visit is joint and loses its code',
      ),
      proof(
        'silo/inspectionBoard',
        'and what became of it: days, realised visits, merged checks, and second visits for whoever takes part in them',
      ),
      proof('silo/inspectionArranging', 'and so does what is made for a replacement'),
      proof('rules/inspection/visits/answerDue', 'within seven days, of an urgent check within one'),
      proof(
        'silo/inspectionSpecialPlans',
        'is due within seven days, of an urgent check within one, and overdue from the day after',
      ),
    ],
  },
  {
    article: 'DR-11',
    zh: '检查人员随机选派与回避',
    demand: 'Two inspectors at least are drawn, each certified and competent; who must withdraw is replaced.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionInspectors',
        'is declared by himself through his account, or by those who keep his office’s library',
        'is declared and ended by nobody who may not read it: a refusal would tell that it is there',
      ),
      proof(
        'rules/inspection/teams/drawTeam',
        'seat somebody tied, recused, uncertified or unqualified, or a team of one, or leave an item uncovered',
      ),
      proof('silo/inspectionTeams', 'are none where fewer than two can be drawn, which is told to the planner'),
      proof(
        'silo/inspectionRecusal',
        'and while it is undecided he keeps his seat, and the visit goes on',
        'and granted, that seat alone is drawn again: the next in the order takes it, every other seat stays byte for byte',
      ),
      proof('rules/inspection/visits/visitReady', 'with two inspectors in each part, not with one'),
      proof('silo/inspectionVisitCode', 'is refused with a team of one, and where a certificate ends before the day'),
    ],
  },
  {
    article: 'DR-12',
    zh: '持证检查',
    demand: 'Who holds no certificate on the day does not inspect; third parties never do so alone.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/library/inspectorCertified',
        'holds a valid certificate on the day: on its last day allowed, the day after refused',
      ),
      proof(
        'rules/inspection/teams/judgeCandidate',
        'whose certificate is good on the last day of the visit, not if it ended the day before',
      ),
      proof(
        'silo/inspectionTeamChanges',
        'never inspect alone: where there is no team they are refused, and they complete none',
      ),
    ],
  },
  {
    article: 'DR-13',
    zh: '检查码',
    demand: 'No visit begins without a code, which needs a published plan or a recorded trigger.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/visits/visitStart', 'not without the code'),
      proof(
        'silo/inspectionVisitCode',
        'and not without: nothing is stored',
        'is issued by the lead once the day is set and every part has its team, and says whom, what and when',
        'is refused without a public plan',
        'once, by the code, after somebody came',
        'within its window: on the last day, not the day after, and no code is issued then either',
      ),
      proof('rules/inspection/visits/visitWindow', 'is kept on its last day, and over on the day after'),
    ],
  },
];
