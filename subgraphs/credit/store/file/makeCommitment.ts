import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type IngestSpec, tellFacts } from '../../../../kernel/service/ingest';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import { addWork } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import { requireOneOf } from '../../../../kernel/values/requireRow';
import { requireUscc } from '../../../../kernel/values/uscc';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import { commitmentParty } from '../../rules/file/commitmentParty';
import {
  COMMITMENT_KINDS,
  type CommitmentKind,
  commitmentScope,
  decidesOnPromise,
  EXCLUDED_FIELDS,
  type ExcludedField,
} from '../../rules/file/commitmentScope';
import { decidedAtOnce } from '../../rules/file/decidedAtOnce';
import { notAhead } from '../../rules/file/filedDays';
import { mayFile } from '../../rules/file/fileParties';
import { appendEvents } from '../work/appendEvent';
import { COMMITMENTS } from './commitmentRows';
import { sealedOn } from './commitmentSeal';
import { documentHash, filedAt, requireRegistered } from './fileFact';

const WORD_LIMIT = 200;

/** A written promise of an entity, and what was decided on it. */
export interface MadeCommitment {
  readonly authority: string;
  readonly uscc: string;
  readonly kind: CommitmentKind;
  readonly matter: string;
  readonly promise: string;
  readonly basis: string;
  readonly touches: readonly ExcludedField[];
  readonly documentHash: string;
  readonly madeOn: Day;
  readonly decidedOn?: Day | null;
  readonly decisionNumber?: string | null;
}

/** What is told of a commitment: that it was made. How it was kept is told by its credit record, which can be sealed. */
const TOLD: IngestSpec = {
  silo: 'credit',
  table: 'commitment',
  columns: {
    uscc: 'character(18)',
    kind: 'text',
    matter: 'text',
    made_on: 'date',
    decided_on: 'date',
    source_department: 'text',
    source_record_id: 'text',
    observed_at: 'timestamptz',
  },
  key: ['source_record_id'],
  aggregateType: 'commitment',
  aggregateId: 'uscc',
};

const TELL = `SELECT c.uscc, c.kind, c.matter, c.made_on, c.decided_on, c.authority AS source_department,
    c.number AS source_record_id, c.observed_at FROM commitment c WHERE c.number = $1`;

const DISHONEST = `SELECT count(*)::int AS records FROM credit_record r
  WHERE r.uscc = $1 AND r.nature = 'DISHONEST' AND r.severity IS DISTINCT FROM 'MINOR'
    AND (r.publication_ends_on IS NULL OR r.publication_ends_on >= $2) AND NOT ${sealedOn('$2')}`;

async function countDishonest(client: PoolClient, uscc: string, today: Day): Promise<number> {
  const { rows } = await client.query<{ records: number }>(DISHONEST, [uscc, today]);
  return rows[0]?.records ?? 0;
}

/** The last day for checking a commitment; null where nothing was decided on it, or the calendar is not known. */
export function checkDueOn(decidedOn: Day | null): Day | null {
  return decidedOn === null ? null : workTerm('COMMITMENT_CHECKED_WITHIN', decidedOn).dueOn;
}

function columnsOf(input: MadeCommitment, today: Day) {
  const { authority, kind, madeOn, decidedOn = null, decisionNumber } = input;
  return {
    authority,
    uscc: requireUscc(input.uscc),
    kind: requireOneOf(kind, COMMITMENT_KINDS, 'kind'),
    matter: workText(input.matter, 'matter', WORD_LIMIT),
    promise: workText(input.promise, 'promise'),
    basis: workText(input.basis, 'basis', WORD_LIMIT),
    touches: input.touches.map((field) => requireOneOf(field, EXCLUDED_FIELDS, 'touches')),
    document_hash: documentHash(input.documentHash),
    made_on: madeOn,
    decided_on: decidedOn,
    decision_number: decisionNumber ? documentNumber(decisionNumber, 'decisionNumber') : null,
    check_due_on: checkDueOn(decidedOn),
    state: 'MADE',
    grounds: '[]',
    observed_at: filedAt(today),
  };
}

/**
 * Takes a written promise with the decision that is made on it at once. Throws COMMITMENT_NOT_FOR_FIELD,
 * COMMITMENT_NOT_FOR_DISHONEST, COMMITMENT_NOT_AT_ONCE, FILE_DAY_AHEAD, FILE_HASH_UNFIT, CREDIT_ENTITY_UNKNOWN,
 * NOT_YOUR_CREDIT_WORK and the codes of `documentNumber` and `workText`. CR-32
 */
export async function makeCommitment(
  database: SiloDatabase,
  input: MadeCommitment,
  { actor, today }: WorkDoing,
): Promise<string> {
  requireAll(mayFile(actor, input.authority));
  const { kind, authority, madeOn, decidedOn = null } = input;
  const verdicts = [
    notAhead('madeOn', madeOn, today),
    commitmentScope(input),
    decidedAtOnce({ kind, madeOn, decidedOn }),
  ];
  requireAll(...verdicts);
  const columns = columnsOf(input, today);
  const { uscc, matter, document_hash: hash } = columns;
  return database.transaction(async (client) => {
    await requireRegistered(client, uscc);
    const dishonest = decidesOnPromise(kind) ? await countDishonest(client, uscc, today) : 0;
    requireAll(commitmentParty({ kind, dishonest }));
    const number = await addWork(client, COMMITMENTS, today, columns);
    await tellFacts(client, TOLD, { select: TELL, params: [number] });
    const event = { topic: 'commitment', number, kind: 'MADE', uscc, authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: { kind, matter, madeOn, decidedOn, documentHash: hash } });
    return number;
  });
}
