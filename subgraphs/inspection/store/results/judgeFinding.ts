import type { PoolClient } from 'pg';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import type { ResultCodeSet } from '../../../../kernel/values/reference/resultCodes';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { workText } from '../../../../kernel/values/work/workText';
import { INSPECTION_MODES, type InspectionMode } from '../../rules/inspectionWords';
import { itemResult } from '../../rules/itemResult';
import { type Attachment, attachments } from '../../rules/results/attachments';
import { ANSWERS, type ChecklistAnswer, checklistAnswers } from '../../rules/results/checklistAnswers';
import { codesOfAnswers } from '../../rules/results/codesOfAnswers';
import { followUpDueOn, followUpEntered, needsNothing } from '../../rules/results/followUps';
import { dayOfResult } from '../../rules/results/resultDays';
import type { PartRow } from '../visits/visitRows';
import { checklistOn } from './checklists';

const FACTS_LIMIT = 1_000;

/** What is done about a result, as the inspector enters it. */
export interface FollowUpInput {
  readonly kind: string;
  readonly note?: string | null;
  /** Last day for it; by the general term unless set. */
  readonly dueOn?: Day | null;
  readonly completedOn?: Day | null;
}

/** What was found on an item, as the inspector enters it. */
export interface FindingInput {
  readonly item: string;
  /** The part's own unless told otherwise. */
  readonly mode?: InspectionMode | null;
  /** The first day of the part unless told otherwise. */
  readonly inspectedOn?: Day | null;
  readonly answers: readonly { readonly point: string; readonly answer: string; readonly facts?: string | null }[];
  readonly codeSet: ResultCodeSet;
  readonly codes: readonly string[];
  readonly followUp: FollowUpInput;
  readonly attachments: readonly Attachment[];
}

function answerOf({ point, answer, facts }: FindingInput['answers'][number]): ChecklistAnswer {
  requireOneOf(answer, ANSWERS, 'answers');
  return {
    point,
    answer: answer as ChecklistAnswer['answer'],
    facts: facts ? workText(facts, 'answers', FACTS_LIMIT) : null,
  };
}

/** When a follow-up is due and done: nothing is due where nothing is to be done. */
function followUpDays({ kind, dueOn, completedOn }: FollowUpInput, inspectedOn: Day) {
  if (needsNothing(kind)) return { follow_up_due_on: null, follow_up_completed_on: inspectedOn };
  return { follow_up_due_on: dueOn ?? followUpDueOn(inspectedOn), follow_up_completed_on: completedOn ?? null };
}

/**
 * The columns of a finding, judged by every rule. Throws RESULT_ITEM_NOT_OF_VISIT, RESULT_DAY_UNFIT, CHECKLIST_NOT_ANSWERED,
 * CHECKLIST_FACTS_MISSING, RESULT_ANSWERS_UNFIT, ATTACHMENTS_UNFIT, FOLLOW_UP_MISSING, FOLLOW_UP_NOT_RECEIVED,
 * FOLLOW_UP_DUE_UNFIT, the codes of `resultCombination` and those of `workText`. DR-20, DR-21, DR-22
 */
export async function judgeFinding(
  client: PoolClient,
  part: PartRow,
  input: FindingInput,
  today: Day,
): Promise<Readonly<Record<string, unknown>> & { readonly inspected_on: Day }> {
  const { item, codeSet, codes, followUp } = input;
  if (!part.items.includes(item) || part.startedOn === null) {
    throw new CataloguedError('RESULT_ITEM_NOT_OF_VISIT', { field: 'item', received: item, items: part.items });
  }
  const mode = input.mode ?? part.mode;
  requireOneOf(mode, INSPECTION_MODES, 'mode');
  const inspectedOn = input.inspectedOn ?? part.startedOn;
  const answers = input.answers.map(answerOf);
  const checklist = await checklistOn(client, item, inspectedOn);
  const note = followUp.note ? workText(followUp.note, 'followUp') : null;
  const { kind, dueOn = null, completedOn = null } = followUp;
  requireAll(
    dayOfResult(inspectedOn, part.startedOn, today),
    checklistAnswers(checklist?.points ?? [], answers),
    itemResult({ codeSet, codes, followUp: { kind, note, completedOn } }),
    followUpEntered({ kind, inspectedOn, dueOn, completedOn }),
    codesOfAnswers(codeSet, codes, answers),
    attachments(input.attachments),
  );
  const days = followUpDays(followUp, inspectedOn);
  if (days.follow_up_completed_on) requireAll(dayOfResult(days.follow_up_completed_on, inspectedOn, today));
  return {
    mode,
    inspected_on: inspectedOn,
    checklist: checklist?.number ?? null,
    answers: JSON.stringify(answers),
    code_set: codeSet,
    codes,
    attachments: JSON.stringify(input.attachments),
    follow_up: kind,
    follow_up_note: note,
    ...days,
  };
}
