import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import { OPEN_OBJECTIONS } from '../../rules/repair/objectionState';
import { mayReceive } from '../../rules/repair/repairParties';
import { appendEvents } from '../work/appendEvent';
import { findOpenWork } from './findOpenWork';
import { recordIdOf, requireRecordHeld } from './recordOfWork';
import { OBJECTIONS } from './repairRows';

const GROUND_LIMIT = 1_000;

/** An objection of the entity to a record. */
export interface RaisedObjection {
  /** Global id of the record. */
  readonly record: string;
  readonly ground: string;
}

/**
 * Receives an objection to a record; its clocks begin. Throws NOT_YOUR_CREDIT_WORK, CREDIT_OBJECTION_ALREADY_OPEN, WORK_UNKNOWN and
 * the codes of `workText`. 《上海市社会信用条例》第三十六条
 */
export function raiseObjection(
  database: SiloDatabase,
  input: RaisedObjection,
  { actor, today }: WorkDoing,
): Promise<string> {
  const ground = workText(input.ground, 'ground', GROUND_LIMIT);
  return database.transaction(async (client) => {
    const record = await requireRecordHeld(client, input.record, today);
    const { sourceDepartment: authority, sourceRecordId, uscc, id } = record;
    requireAll(mayReceive(actor, authority));
    const open = await findOpenWork(client, OBJECTIONS, { recordId: id, states: OPEN_OBJECTIONS });
    if (open) throw new CataloguedError('CREDIT_OBJECTION_ALREADY_OPEN', { field: 'record', number: open });
    const number = await addWork(client, OBJECTIONS, today, {
      authority,
      record_id: id,
      source_record_id: sourceRecordId,
      uscc,
      received_by: actor.subject,
      received_on: today,
      state: 'RAISED',
      ground,
      due_on: workTerm('OBJECTION_MARKED_WITHIN', today).dueOn,
    });
    const about = { topic: 'objection', number, uscc, record: recordIdOf(id), authority } as const;
    await appendEvents(client, { ...about, kind: 'RAISED', actor, on: today, reason: ground });
    return number;
  });
}
