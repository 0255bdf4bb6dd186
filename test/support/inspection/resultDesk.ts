import type { Viewer } from '../../../kernel/service/silo';
import { day } from '../../../kernel/values/day';
import {
  SCREEN_QUESTIONS,
  type ScreenAnswer,
  type ScreenQuestion,
} from '../../../subgraphs/inspection/rules/results/publicationScreen';
import { appendEvents } from '../../../subgraphs/inspection/store/work/appendEvent';
import { OFFICIAL, type OpenSilo } from '../openSilo';
import { arrangedRound, at, type Done, doing, people, schedule, TODAY, USCCS, visitsOf } from './visitDesk';

const official = (subject: string, department: string, role: string, district: string | null = '310115'): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who enters, publishes and watches in the tests of results. */
export const resultPeople = {
  ...people,
  head: official('head-pudong', 'SAMR', 'inspection-head'),
  cityHead: official('head-samr', 'SAMR', 'inspection-head', null),
  fireHead: official('head-fire', 'FIRE', 'inspection-head'),
  minhangHead: official('head-minhang', 'SAMR', 'inspection-head', '310112'),
} as const;

/** The entity that is inspected, and the departments that go there together. */
export const VISITED = USCCS[0];

/** A photograph by its hash. */
export const PHOTO = { sha256: 'ab'.repeat(32), size: 2_048, mediaType: 'image/jpeg' };

/** What an inspector enters where nothing is wrong; AMR-01 unless told otherwise. */
export const CLEAN = {
  department: 'SAMR',
  item: 'AMR-01',
  version: 0,
  answers: [],
  codeSet: 'ITEM_RESULTS',
  codes: ['1'],
  followUp: { kind: 'NONE_NEEDED' },
  attachments: [],
} as const;

/** What he enters where food rules are broken: a lead for the case office. */
export const BREACH = {
  ...CLEAN,
  codes: ['A', '3'],
  followUp: { kind: 'CASE_LEAD_TRANSFERRED', note: '移交办案机构' },
  attachments: [PHOTO],
} as const;

/** Answers to the screen: nothing speaks against publication, but for what is named. */
export const screenOf = (...affected: readonly ScreenQuestion[]): ScreenAnswer[] =>
  SCREEN_QUESTIONS.map((question) => ({ question, affected: affected.includes(question) }));

const PART = `number version state formedOn dueOn isOverdue publishedOn late withheldOn withheldReason review corrections
  screen { question affected } findings { number version }`;
const FINDING = `number version mode inspectedOn late enteredBy enteredOn codes { code meaning } followUp followUpNote
  followUpDueOn followUpCompletedOn isFollowUpOverdue edition answers { point answer facts } attachments { sha256 }`;
const HAND_OVER = `number version state ground toDepartment { code } dueOn isOverdue lead receivedOn answeredOn caseNumber
  returnCode returnReason outcome closedOn closedReason replacedBy codes evidence { sha256 }`;

/** What people do with results, each by its mutation. */
export function resultDesk(silo: () => OpenSilo) {
  return {
    enter: doing(silo, 'enterItemResult', ['EnterItemResultInput', FINDING]),
    complete: doing(silo, 'completeVisitPart', ['CompleteVisitPartInput', PART]),
    publish: doing(silo, 'publishPartResult', ['PublishPartResultInput', PART]),
    withhold: doing(silo, 'withholdPartResult', ['WithholdPartResultInput', PART]),
    review: doing(silo, 'reviewWithholding', ['ReviewWithholdingInput', PART]),
    correct: doing(silo, 'correctItemResult', ['CorrectItemResultInput', FINDING]),
    followUp: doing(silo, 'completeFollowUp', ['CompleteFollowUpInput', FINDING]),
    send: doing(silo, 'sendHandOver', ['SendHandOverInput', HAND_OVER]),
    rest: doing(silo, 'closeHandOver', ['CloseHandOverInput', HAND_OVER]),
    settle: doing(silo, 'settleInspectionFlag', [
      'SettleInspectionFlagInput',
      'number version state outcome settledOn reason',
    ]),
    archive: doing(silo, 'archiveVisit', [
      'ArchiveVisitInput',
      'number isComplete missing seal { archivedOn entries digest }',
    ]),
    issueCode: doing(silo, 'issueVisitCode', ['VisitAtInput', 'number version']),
    start: doing(silo, 'startVisit', ['VisitPartInput', 'number version']),
  };
}

/** A visit of today that is under way: SAMR with two items and FIRE with one, unless other tasks are told; gives its number. */
export async function begunVisit(
  silo: OpenSilo,
  tasks: readonly number[] = [1, 2, 3],
  uscc: string = VISITED,
): Promise<string> {
  const desk = resultDesk(() => silo);
  const round = await arrangedRound(silo, { [uscc]: tasks });
  await schedule(silo, TODAY);
  const [visit] = await visitsOf(silo, { round }, resultPeople.office);
  let now: Done = await desk.issueCode(at(visit), resultPeople.cityPlanner);
  now = await desk.start({ ...at(now.done), department: 'SAMR' }, resultPeople.inspector);
  if (tasks.includes(3)) await desk.start({ ...at(now.done), department: 'FIRE' }, resultPeople.fireInspector);
  return String(visit?.number);
}

/** Enters results of SAMR and completes its part; gives the part's results. Throws what refuses it. */
export async function formedPart(silo: OpenSilo, visit: string, found: readonly object[]): Promise<Done> {
  const desk = resultDesk(() => silo);
  for (const one of found) {
    const entered = await desk.enter({ visit, ...one }, resultPeople.inspector);
    if (!entered.done) throw new Error(JSON.stringify(entered.refusal));
  }
  return desk.complete({ visit, department: 'SAMR', version: 1 }, resultPeople.inspector);
}

const TABLES = ['visit_archive', 'hand_over', 'result_flag', 'part_result', 'visit_item', 'item_checklist'];

/** Empties what results leave behind; versions and the history stay, since nobody takes them away. */
export async function clearResults(silo: OpenSilo): Promise<void> {
  for (const table of TABLES) await silo.database.dataSource.query(`DELETE FROM ${table}`);
}

/** Enters in the history what was planted without it: the publication of the plan and the draw of a round. */
export function plantTrace(silo: OpenSilo, round: string): Promise<void> {
  const doneBy = { authority: 'SAMR', actor: { subject: 'planted', department: 'SAMR' }, on: day('2026-10-07') };
  return silo.database.transaction(async (client) => {
    const plan = { topic: 'plan', number: 'IP-2026-000001', kind: 'PUBLISHED', ...doneBy } as const;
    await appendEvents(client, plan, { topic: 'round', number: round, kind: 'DRAWN', ...doneBy });
  });
}

/** The kinds of entries of a thing, in order. */
export async function kindsOf(silo: OpenSilo, topic: string, number: string): Promise<string[]> {
  const rows = await silo.database.dataSource.query(
    'SELECT kind FROM inspection_event WHERE topic = $1 AND number = $2 ORDER BY sequence',
    [topic, number],
  );
  return rows.map(({ kind }: { kind: string }) => kind);
}
