import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { tellOutbox } from '../../../../kernel/service/tellOutbox';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdSeen, updateWork } from '../../../../kernel/service/work/workTable';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import { type Attachment, attachments } from '../../rules/results/attachments';
import { HAND_OVER_GROUNDS, type HandOverGround, handOverGround } from '../../rules/results/handOverGround';
import { senderStep } from '../../rules/results/handOverState';
import { partResultStep } from '../../rules/results/partResultState';
import { mayEnterResult, mayPublishResult } from '../../rules/results/resultParties';
import { appendEvents } from '../work/appendEvent';
import { HAND_OVERS, type HandOverRow, handOverEvent } from './handOverRows';
import { getPartResult, type HeldPart, holdPart, type PartAt } from './holdPart';
import { renewArchive } from './renewArchive';
import { type FindingRow, findingNumber } from './resultRows';
import { findFinding } from './writeFinding';

const STANDARD_LIMIT = 200;

/** A problem to be handed over: on which ground, to whom, by which standard, with which evidence. */
export interface HandOverInput extends PartAt {
  readonly item: string;
  readonly ground: HandOverGround;
  readonly toDepartment: string;
  readonly standard: string;
  readonly evidence: readonly Attachment[];
  /** The hand-over that was returned and in whose place this one is sent. */
  readonly inPlaceOf?: WorkAt | null;
}

/** Last day for the answer; null until the holidays of the year are known. EN-22 */
export const handOverDueOn = (sentOn: Day): Day | null => workTerm('CASE_LEAD_DECIDED_WITHIN', sentOn).dueOn;

const OPEN = `SELECT number FROM hand_over WHERE visit = $1 AND department = $2 AND item = $3 AND to_department = $4
  AND state IN ('SENT', 'RECEIVED', 'ACCEPTED')`;

async function requireNoneOpen(client: PoolClient, { visit, department, item, toDepartment }: HandOverInput) {
  const { rows } = await client.query<{ number: string }>(OPEN, [visit, department, item, toDepartment]);
  if (rows[0]) throw new CataloguedError('HAND_OVER_OPEN', { field: 'item', received: item, handOver: rows[0].number });
}

async function handedOverFinding(client: PoolClient, { visit, part }: HeldPart, item: string): Promise<FindingRow> {
  const found = await findFinding(client, findingNumber(visit.number, part.department, item));
  if (found) return found;
  throw new CataloguedError('RESULT_ITEM_NOT_OF_VISIT', { field: 'item', received: item, items: part.items });
}

/** Lets the returned hand-over rest in whose place another is sent. Throws WORK_UNKNOWN, WORK_CHANGED, WORK_STATE_UNFIT. */
async function replace(client: PoolClient, input: HandOverInput, by: string, doing: WorkDoing): Promise<void> {
  if (!input.inPlaceOf) return;
  const old = await holdSeen<HandOverRow>(client, HAND_OVERS, input.inPlaceOf, doing.actor);
  const isSame = old.visit === input.visit && old.department === input.department && old.item === input.item;
  if (!isSame) throw new CataloguedError('WORK_UNKNOWN', { field: 'inPlaceOf', received: old.number });
  requireAll(senderStep('RESEND', old.state));
  await updateWork(client, HAND_OVERS, old.id, { state: 'CLOSED', closed_on: doing.today, replaced_by: by });
  await appendEvents(client, { ...handOverEvent(old, 'REPLACED', doing), details: { by } });
}

async function store(
  client: PoolClient,
  finding: FindingRow,
  input: HandOverInput & { plan: string | null },
  { actor, today }: WorkDoing,
) {
  const { authority, visit, department, item, uscc, codeSet, codes } = finding;
  const { ground, toDepartment, standard, plan } = input;
  const evidence = JSON.stringify(input.evidence);
  const about = { authority, visit, department, item, uscc, plan_number: plan, ground, to_department: toDepartment };
  const held = { standard, code_set: codeSet, codes, evidence, state: 'SENT', sent_by: actor.subject, sent_on: today };
  const number = await addWork(client, HAND_OVERS, today, { ...about, ...held, due_on: handOverDueOn(today) });
  await tellOutbox(client, 'inspection', {
    aggregate: 'case-hand-over',
    subject: uscc,
    type: 'case-hand-over.recorded',
    data: {
      number,
      visit,
      item,
      uscc,
      ground,
      department: authority,
      to_department: toDepartment,
      standard,
      code_set: codeSet,
      codes,
      evidence: input.evidence,
      sent_on: today,
    },
  });
  return number;
}

/**
 * Hands a problem over to the case office, to the department whose field it is or to the police: codes, the standard and the
 * hashes of the evidence travel, no text of anybody. Throws RESULT_NOT_SEATED, RESULT_NOT_YOURS, WORK_STATE_UNFIT,
 * HAND_OVER_UNFIT, HAND_OVER_RECEIVER_UNFIT, HAND_OVER_WITHOUT_EVIDENCE, HAND_OVER_OPEN, ATTACHMENTS_UNFIT,
 * UNKNOWN_DEPARTMENT, WORK_UNKNOWN and the codes of `workText`. DR-23; 沪府发〔2020〕7号（十）
 */
export function sendHandOver(database: SiloDatabase, given: HandOverInput, doing: WorkDoing): Promise<string> {
  const { actor } = doing;
  const { ground, toDepartment, evidence, item } = given;
  requireOneOf(ground, HAND_OVER_GROUNDS, 'ground');
  getDepartment(toDepartment, 'toDepartment');
  const standard = workText(given.standard, 'standard', STANDARD_LIMIT);
  return database.transaction(async (client) => {
    const held = await holdPart(client, given, actor);
    const { office, plan } = held.part;
    const byHead = mayPublishResult(actor, office);
    requireAll(byHead.lawful ? byHead : mayEnterResult(actor, office, held.isSeated));
    requireAll(partResultStep('CORRECT', (await getPartResult(client, held.part)).state));
    const finding = await handedOverFinding(client, held, item);
    const { codeSet, codes, followUp } = finding;
    requireAll(
      attachments(evidence),
      handOverGround({ ground, codeSet, codes, followUp, office, toDepartment, evidence: evidence.length }),
    );
    await requireNoneOpen(client, given);
    const number = await store(client, finding, { ...given, standard, plan }, doing);
    await replace(client, given, number, doing);
    const event = handOverEvent({ number, uscc: finding.uscc, plan, authority: office }, 'SENT', doing);
    const hashes = evidence.map(({ sha256 }) => sha256);
    await appendEvents(client, { ...event, details: { ground, toDepartment, standard, codes, evidence: hashes } });
    await renewArchive(client, given.visit, doing);
    return number;
  });
}
