import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { findFactNumber } from '../../../../kernel/service/factId';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { findMeasureItem } from '../../../../kernel/values/reference/punitiveMeasures';
import { requireUscc } from '../../../../kernel/values/uscc';
import { unlawful } from '../../../../kernel/values/verdict';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import { measureBasis, measureProportion } from '../../rules/lists/measureBasis';
import { type MeasureKind, measureItem } from '../../rules/lists/measureItem';
import { measureStep } from '../../rules/lists/measureStep';
import { measureTerm } from '../../rules/lists/measureTerm';
import { measureTold } from '../../rules/lists/measureTold';
import { anotherHead } from '../../rules/work/anotherHead';
import { mayHandleCredit } from '../../rules/work/creditParties';
import { appendEvents } from '../work/appendEvent';
import { holdCredit } from '../work/holdCredit';
import { holdRecords } from './holdRecords';
import { holdRecord, type StoredRecord } from './listRecord';
import { MEASURES, type MeasureRow } from './measureRows';

const BASIS_LIMIT = 500;

/** A joint measure as it is proposed; its proposer is the department that established the record. */
export interface MeasureProposal {
  readonly authority: string;
  readonly executor: string;
  readonly uscc: string;
  readonly kind: MeasureKind;
  /** Code of the item of the list. */
  readonly measure: string;
  /** Global id of the record on which it rests. */
  readonly record: string;
  readonly reasons: string;
  /** Why it is in proportion. */
  readonly proportion: string;
  readonly legalBasis?: string | null;
  readonly from: Day;
  readonly until: Day;
}

/** The record of an id that the department established, held as it is. Throws MEASURE_BASIS_UNFIT. */
async function requireRecord(client: PoolClient, received: string, authority: string): Promise<StoredRecord> {
  const id = findFactNumber('CreditRecord', received);
  const record = id === undefined ? undefined : await holdRecord(client, id);
  if (record?.sourceDepartment === authority) return record;
  throw new CataloguedError('MEASURE_BASIS_UNFIT', { field: 'record', received, article: '上海市社会信用条例 32' });
}

/** Last day of what a measure rests on. */
function endOfRecord({ publicationEndsOn, queryEndsOn }: StoredRecord): Day | null {
  const ends = [publicationEndsOn, queryEndsOn].filter((end) => end !== null);
  return ends.length === 0 ? null : ends.reduce((a, b) => (a < b ? a : b));
}

/** Refuses a second measure of the same kind. Throws MEASURE_TWICE. */
async function requireOnce(client: PoolClient, record: StoredRecord, { measure, executor }: MeasureProposal) {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('credit_measure'), hashtext($1))`, [record.id]);
  const sql = `SELECT number FROM credit_measure WHERE record_department = $1 AND record_number = $2 AND measure = $3
    AND executor = $4 AND state IN ('PROPOSED', 'IN_FORCE') LIMIT 1`;
  const values = [record.sourceDepartment, record.sourceRecordId, measure, executor];
  const { rows } = await client.query<{ number: string }>(sql, values);
  if (rows[0]) throw new CataloguedError('MEASURE_TWICE', { field: 'measure', received: measure, ...rows[0] });
}

function textsOf({ reasons, proportion, legalBasis }: MeasureProposal) {
  return {
    reasons: workText(reasons, 'reasons'),
    proportion: workText(proportion, 'proportion'),
    legal_basis: legalBasis ? workText(legalBasis, 'legalBasis', BASIS_LIMIT) : null,
  };
}

/**
 * Proposes a joint reward or sanction on a record that the department established. Throws NOT_YOUR_CREDIT_WORK,
 * MEASURE_NOT_IN_LIST, MEASURE_BASIS_UNFIT, MEASURE_DISPROPORTIONATE, MEASURE_TERM_UNFIT, MEASURE_TWICE and the codes of a
 * code, of a department and of a text. CR-5；《上海市社会信用条例》第三十条、第三十二条；沪府发〔2020〕7号（七）
 */
export async function proposeMeasure(
  database: SiloDatabase,
  proposal: MeasureProposal,
  { actor, today }: WorkDoing,
): Promise<string> {
  const { authority, executor, kind, measure, from, until } = proposal;
  getDepartment(authority, 'authority');
  getDepartment(executor, 'executor');
  const uscc = requireUscc(proposal.uscc);
  const texts = textsOf(proposal);
  requireAll(mayHandleCredit(actor, authority, 'credit-handler'), measureItem(kind, measure, today));
  return database.transaction(async (client) => {
    const record = await requireRecord(client, proposal.record, authority);
    requireAll(
      measureBasis(kind, uscc, record, today),
      measureProportion(measure, record, texts.legal_basis),
      measureTerm({ from, until }, endOfRecord(record), today),
    );
    await requireOnce(client, record, proposal);
    const item = findMeasureItem(measure, today);
    const rests = { record_id: record.id, record_department: authority, record_number: record.sourceRecordId };
    const number = await addWork(client, MEASURES, today, {
      ...{ authority, executor, uscc, kind, measure, ...rests, ...texts, from_day: from, until_day: until },
      edition: item?.kind === 'SANCTION' ? item.edition : null,
      state: 'PROPOSED',
      proposed_by: actor.subject,
      proposed_on: today,
    });
    const event = { topic: 'measure', number, kind: 'PROPOSED', uscc, authority, actor, on: today } as const;
    await appendEvents(client, {
      ...event,
      record: proposal.record,
      details: { kind, measure, executor, from, until },
    });
    return number;
  });
}

/** What the head makes of a proposed measure. */
export interface MeasureDecision extends WorkAt {
  readonly approve: boolean;
  /** Day on which the reasons were told to the party. */
  readonly toldOn?: Day | null;
  readonly reason: string;
}

/** Last day for the executor's feedback; null where the holidays of its year are not known. */
export const feedbackDueOn = (decidedOn: Day): Day | null => workTerm('MEASURE_FEEDBACK_WITHIN', decidedOn).dueOn;

/**
 * Decides on a measure, which the executor then applies; the record must still bear it. One that is approved after its
 * first day begins on that day. Throws SAME_PERSON_APPROVES, MEASURE_REASONS_NOT_TOLD, MEASURE_BASIS_UNFIT,
 * MEASURE_TERM_UNFIT, NOT_YOUR_CREDIT_WORK, WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED and the codes of a text.
 *
 * CR-5；《上海市社会信用条例》第三十二条
 */
export async function decideMeasure(
  database: SiloDatabase,
  input: MeasureDecision,
  { actor, today }: WorkDoing,
): Promise<string> {
  const { approve, toldOn = null } = input;
  const reason = workText(input.reason, 'reason');
  return database.transaction(async (client) => {
    await holdRecords(client);
    const row = await holdCredit<MeasureRow>(client, MEASURES, input, actor);
    const { id, number, uscc, authority, kind, state, recordId } = row;
    const allowed = mayHandleCredit(actor, authority, 'credit-head');
    requireAll(allowed, measureStep('DECIDE', state), anotherHead(actor, row.proposedBy));
    const from = row.fromDay < today ? today : row.fromDay;
    if (approve) {
      const record = await holdRecord(client, recordId);
      const term = { from, until: row.untilDay };
      requireAll(
        measureTold({ kind, proposedOn: row.proposedOn, toldOn }, today),
        record ? measureBasis(kind, uscc, record, today) : unlawful('MEASURE_BASIS_UNFIT', '上海市社会信用条例 32', {}),
        measureTerm(term, record ? endOfRecord(record) : null, today),
      );
    }
    const decided = { decided_by: actor.subject, decided_on: today, decision_reason: reason, told_on: toldOn };
    const inForce = { state: 'IN_FORCE', from_day: from, feedback_due_on: feedbackDueOn(today) };
    await updateWork(client, MEASURES, id, { ...decided, ...(approve ? inForce : { state: 'REFUSED' }) });
    const event = { topic: 'measure', number, kind: approve ? 'APPROVED' : 'REFUSED', uscc, authority } as const;
    await appendEvents(client, { ...event, actor, on: today, reason, details: { toldOn, from } });
    return number;
  });
}
