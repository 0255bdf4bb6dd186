import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Day, day } from '../../../../kernel/values/day';
import { lawful } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { publicationEnd } from '../../rules/publicationEnd';
import type { Severity } from '../../rules/recordNature';
import { correctionFit, type RecordCorrection } from '../../rules/repair/correctionFit';
import { decidedState, type ObjectionOutcome, objectionDecision } from '../../rules/repair/objectionState';
import { mayDetermine, mayReceive, mayRunCentre } from '../../rules/repair/repairParties';
import { anotherHead } from '../../rules/work/anotherHead';
import type { CreditRecordFact } from '../writeRecords';
import type { RecordRow } from './recordOfWork';
import { stepObjection } from './stepObjection';

const NOTE_LIMIT = 500;
const TITLE_LIMIT = 500;
const NUMBER_LIMIT = 100;

const note = (text: string): string => workText(text, 'note', NOTE_LIMIT);

/** Marks the record as contested, as far as it is published. Throws NOT_YOUR_CREDIT_WORK and the codes of `stepObjection`. CR-28 */
export function markObjection(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  return stepObjection(database, input, doing, ({ row, record }) => ({
    act: 'MARK',
    state: 'MARKED',
    verdicts: [mayReceive(doing.actor, row.authority)],
    change: { markedOn: doing.today },
    ...(record.publicationState === 'PUBLISHED' && { record: { publicationState: 'OBJECTED' } }),
  }));
}

/** Forwards an objection that the provider alone can verify. Throws as `markObjection` does. CR-28 */
export function forwardObjection(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  return stepObjection(database, input, doing, () => ({
    act: 'FORWARD',
    state: 'FORWARDED',
    verdicts: [mayRunCentre(doing.actor)],
    change: { forwardedOn: doing.today },
  }));
}

/** A correction as it is given; null and absent change nothing. */
export type GivenCorrection = {
  readonly [Field in 'title' | 'documentNumber' | 'effectiveFrom' | 'effectiveTo']?: string | null;
} & {
  readonly severity?: Severity | null;
};

/** What the provider found. */
export interface ObjectionAnswer extends WorkAt {
  readonly outcome: ObjectionOutcome;
  readonly note: string;
  readonly correction?: GivenCorrection | null;
}

function correctionOf(given: GivenCorrection | null | undefined): RecordCorrection {
  const { title, documentNumber, severity, effectiveFrom, effectiveTo } = given ?? {};
  return {
    ...(title && { title: workText(title, 'correction.title', TITLE_LIMIT) }),
    ...(documentNumber && { documentNumber: workText(documentNumber, 'correction.documentNumber', NUMBER_LIMIT) }),
    ...(severity && { severity }),
    ...(effectiveFrom && { effectiveFrom: day(effectiveFrom) }),
    ...(effectiveTo && { effectiveTo: day(effectiveTo) }),
  };
}

/**
 * Answers a forwarded objection after verification; never who received it. Throws NOT_YOUR_CREDIT_WORK, SAME_PERSON_APPROVES,
 * CORRECTION_EMPTY, CORRECTION_DAYS_UNFIT, CORRECTION_MILDER and the codes of `stepObjection`, `day` and `workText`. CR-28
 */
export async function answerObjection(
  database: SiloDatabase,
  input: ObjectionAnswer,
  doing: WorkDoing,
): Promise<string> {
  const answerNote = note(input.note);
  const correction = correctionOf(input.correction);
  const { outcome } = input;
  return stepObjection(database, input, doing, ({ row, record }) => ({
    act: 'ANSWER',
    state: 'ANSWERED',
    verdicts: [
      mayDetermine(doing.actor, row.authority),
      anotherHead(doing.actor, row.receivedBy),
      correctionFit(outcome, correction, { record, today: doing.today }),
    ],
    change: {
      answeredOn: doing.today,
      answer: outcome,
      answerNote,
      correction: outcome === 'CORRECTED' ? JSON.stringify(correction) : null,
    },
    note: answerNote,
    details: { outcome },
  }));
}

/** What a correction changes of a record; an end that its supplier did not set is reckoned anew from what is corrected. */
function corrected(record: RecordRow, correction: RecordCorrection, today: Day): Partial<CreditRecordFact> {
  const { publicationState: state, severity, effectiveFrom: documentDate, publicationEndsOn } = record;
  const longest = publicationEnd({ state, severity, documentDate, suppliedEnd: null }, today);
  const isReckoned = publicationEndsOn !== null && publicationEndsOn === longest;
  return { ...correction, ...(isReckoned && { publicationEndsOn: null }) };
}

const unmarked = ({ publicationState }: RecordRow): Partial<CreditRecordFact> =>
  publicationState === 'OBJECTED' ? { publicationState: 'PUBLISHED' } : {};

/** A decision on an objection. */
export interface ObjectionDecision extends WorkAt {
  readonly outcome: ObjectionOutcome;
  readonly note: string;
}

/**
 * Decides an objection: what stands or is corrected loses its mark, what is to go keeps it until it is deleted. Who received
 * it decides only as the provider answered. Throws NOT_YOUR_CREDIT_WORK, SAME_PERSON_APPROVES, OBJECTION_ANSWER_STANDS,
 * OBJECTION_NOT_ANSWERED and the codes of `stepObjection` and `workText`. CR-28
 */
export async function decideObjection(
  database: SiloDatabase,
  input: ObjectionDecision,
  doing: WorkDoing,
): Promise<string> {
  const decisionNote = note(input.note);
  const { outcome } = input;
  const state = decidedState(outcome);
  return stepObjection(database, input, doing, ({ row, record }) => {
    const correction = row.correction === null ? {} : (JSON.parse(row.correction) as RecordCorrection);
    const change = { ...unmarked(record), ...(row.correction && corrected(record, correction, doing.today)) };
    return {
      act: 'DECIDE',
      state,
      verdicts: [
        mayRunCentre(doing.actor),
        objectionDecision({ outcome, answered: row.answer }),
        row.answer === null ? anotherHead(doing.actor, row.receivedBy) : lawful,
      ],
      change: { decidedOn: doing.today, outcome, decisionNote },
      note: decisionNote,
      details: { outcome },
      ...(state !== 'DELETING' && Object.keys(change).length > 0 && { record: change }),
    };
  });
}

/**
 * Deletes what was found revoked or repaired: the record is sealed for everybody. Never done by who decided it. Throws
 * NOT_YOUR_CREDIT_WORK, SAME_PERSON_APPROVES and the codes of `stepObjection`. 《上海市社会信用条例》第三十七条、第三十八条
 */
export function deleteObjected(database: SiloDatabase, input: WorkAt, doing: WorkDoing): Promise<string> {
  const { actor, today } = doing;
  return stepObjection(database, input, doing, ({ row, decidedBy }) => ({
    act: 'DELETE',
    state: 'DELETED',
    verdicts: [mayRunCentre(actor).lawful ? lawful : mayDetermine(actor, row.authority), anotherHead(actor, decidedBy)],
    change: { deletedOn: today },
    seal: row.outcome === 'ALREADY_REPAIRED' ? 'REPAIRED' : 'REVOKED',
  }));
}

/** Takes an objection back for the entity; the mark goes. Throws as `markObjection` does, and the codes of `workText`. */
export async function withdrawObjection(
  database: SiloDatabase,
  input: WorkAt & { readonly note: string },
  doing: WorkDoing,
): Promise<string> {
  const decisionNote = note(input.note);
  return stepObjection(database, input, doing, ({ row, record }) => ({
    act: 'WITHDRAW',
    state: 'WITHDRAWN',
    verdicts: [mayReceive(doing.actor, row.authority)],
    change: { endedOn: doing.today, decisionNote },
    note: decisionNote,
    record: unmarked(record),
  }));
}
