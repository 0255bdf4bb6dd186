import { type ArticleRow, proof } from '../articleRow';

/** Rules of random inspection 双随机、一公开, DR-14 to DR-19. */
export const INSPECTION_RULES_14_TO_19: readonly ArticleRow[] = [
  {
    article: 'DR-14',
    zh: '年度频次上限',
    demand: 'Whoever has reached the yearly ceiling is in no planned draw, and in triggered checks still.',
    owners: ['inspection'],
    proofs: [
      proof('silo/inspectionPool', 'leave out who is at the cap of the department, and not the visit before (DR-14)'),
      proof(
        'silo/inspectionPoolCounts',
        'counts the parts of one visit of a department and its office once towards the cap',
      ),
      proof(
        'rules/inspection/plans/capChange',
        'refuses to raise it on the last day of the year, and not the year before',
      ),
      proof('rules/inspection/plans/capPublication', 'is in time on 31 December and late on 1 January'),
      proof('silo/inspectionCaps', 'is not raised within its year without a reason; lowered it is without one'),
    ],
  },
  {
    article: 'DR-15',
    zh: '上下级不重复检查',
    demand: 'What the higher level inspected is not inspected again within three months.',
    owners: ['inspection'],
    proofs: [
      proof('silo/inspectionPool', 'rests at the office below for three months, until the day before they are over'),
    ],
  },
  {
    article: 'DR-16',
    zh: '食品两年全覆盖',
    demand: 'Every producer and operator of food is inspected at least once in two years.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/plans/coverageTerm', 'gives the first day that counts, on every day of four years'),
      proof(
        'silo/inspectionCoverage',
        'names the uncovered page by page to the line and the office that watches, and to nobody else',
        'a visit that found nobody or no such business covers nothing, though its result is not told yet',
      ),
      proof(
        'rules/inspection/plans/sawNothing',
        'are nobody there, no such business and no such enterprise, in the meaning that each list gives its codes',
      ),
    ],
  },
  {
    article: 'DR-17',
    zh: '跨部门联合抽查',
    demand: 'One department leads; each that takes part has its own two inspectors and its own results.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/plans/planConsent', 'to its own tasks in this window, whatever the others do'),
      proof('silo/inspectionPlans', 'which stands while its tasks stand, and falls with them'),
      proof(
        'rules/inspection/rounds/roundTasks',
        'is one of its parties, which are the departments of the tasks, by code and once each',
      ),
      proof('silo/inspectionRoundSight', '%s: %s %j: those who may, and nobody else'),
      proof(
        'silo/inspectionTeams',
        'are two certified inspectors for each department, with one lead for a joint visit',
      ),
      proof(
        'rules/inspection/visits/visitOfTasks',
        'DR-17: led by who leads the round, otherwise by the first department that takes part',
      ),
    ],
  },
  {
    article: 'DR-18',
    zh: '谁检查、谁录入、谁公开',
    demand: 'Only the inspecting department enters and publishes its results.',
    owners: ['inspection'],
    proofs: [
      proof('silo/inspectionResults', 'and not %s: nothing is stored'),
      proof('rules/inspection/results/resultParties', 'is no colleague who was not drawn'),
      proof('silo/inspectionPublication', 'in a new version with its reason, the old one kept, and published anew'),
      proof('silo/inspectionVisitCode', 'department by department, each telling its own inspection'),
    ],
  },
  {
    article: 'DR-19',
    zh: '二十个工作日内公示',
    demand: 'Results are public within twenty working days of their being formed.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/results/resultDays', 'and are late the day after the last, not on it'),
      proof(
        'silo/inspectionPublication',
        'has no last day while the holidays of the year are not known, and gets it once they are',
        'is not said to be late or in time while nobody can know, and is once the holidays are known',
      ),
    ],
  },
];
