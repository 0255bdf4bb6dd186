import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, type ColumnValues, updateWork } from '../../../../kernel/service/work/workTable';
import { getDepartment } from '../../../../kernel/values/reference/departments';
import { requireUscc } from '../../../../kernel/values/uscc';
import type { Verdict } from '../../../../kernel/values/verdict';
import { documentNumber } from '../../../../kernel/values/work/documentNumber';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workTerm } from '../../../../kernel/values/work/workTerm';
import { workText } from '../../../../kernel/values/work/workText';
import {
  agreedOn,
  competentParty,
  type JurisdictionAct,
  jurisdictionParties,
  jurisdictionStep,
  mayDesignate,
} from '../../rules/transfers/jurisdiction';
import { mayEnforceFor } from '../../rules/work/enforcementParties';
import { appendEvents } from '../work/appendEvent';
import { DISPUTES, type DisputeRow } from './disputeRows';
import { holdParty } from './holdParty';

const REASON_LIMIT = 1_000;

/** A dispute on which of several departments is competent. */
export interface DisputeEntry {
  readonly authority: string;
  readonly parties: readonly string[];
  readonly uscc: string;
  readonly reason: string;
}

/**
 * Opens a dispute on jurisdiction, on which the parties negotiate. Throws NOT_YOUR_CASE, JURISDICTION_PARTIES_UNFIT,
 * UNKNOWN_DEPARTMENT and the codes of a code and of `workText`. EN-2；《行政处罚法》第二十五条
 */
export async function openDispute(database: SiloDatabase, input: DisputeEntry, doing: WorkDoing): Promise<string> {
  const { authority, parties } = input;
  const { actor, today } = doing;
  getDepartment(authority, 'authority');
  const [uscc, reason] = [requireUscc(input.uscc), workText(input.reason, 'reason', REASON_LIMIT)];
  requireAll(mayEnforceFor(actor, authority, 'case-officer'), jurisdictionParties(parties, authority));
  return database.transaction(async (client) => {
    const { dueOn } = workTerm('JURISDICTION_NEGOTIATED_WITHIN', today);
    const about = { authority, parties, uscc, reason, stated: '{}', state: 'NEGOTIATING' };
    const number = await addWork(client, DISPUTES, today, { ...about, opened_on: today, due_on: dueOn });
    const event = { topic: 'referral', number, kind: 'DISPUTE_OPENED', uscc, authority, actor, on: today } as const;
    await appendEvents(client, { ...event, reason, details: { parties } });
    return number;
  });
}

interface DisputeChange {
  readonly act: JurisdictionAct;
  readonly kind: string;
  readonly verdicts: readonly Verdict[];
  readonly set: ColumnValues;
  readonly reason?: string;
  readonly details?: object;
}

type Changing = (row: DisputeRow) => DisputeChange;

function changeDispute(database: SiloDatabase, at: WorkAt, doing: WorkDoing, changing: Changing): Promise<string> {
  return database.transaction(async (client: PoolClient) => {
    const row = await holdParty<DisputeRow>(client, DISPUTES, at, doing.actor);
    const { act, kind, verdicts, set, reason = null, details = {} } = changing(row);
    requireAll(...verdicts, jurisdictionStep(act, row.state));
    await updateWork(client, DISPUTES, row.id, set);
    const { number, uscc, authority } = row;
    const about = { topic: 'referral', number, uscc, authority, actor: doing.actor, on: doing.today } as const;
    await appendEvents(client, { ...about, kind, reason, details });
    return number;
  });
}

/** Whom a party holds to be competent. */
export interface DisputeStatement extends WorkAt {
  readonly party: string;
  readonly competent: string;
}

/**
 * States whom a party holds to be competent; once all name the same, it is. Throws NOT_YOUR_CASE, JURISDICTION_NOT_A_PARTY,
 * WORK_STATE_UNFIT, WORK_UNKNOWN, WORK_CHANGED. EN-2；《行政处罚法》第二十五条第二款
 */
export async function stateCompetence(
  database: SiloDatabase,
  input: DisputeStatement,
  doing: WorkDoing,
): Promise<string> {
  const { party, competent } = input;
  return changeDispute(database, input, doing, ({ parties, stated: before }) => {
    const stated = { ...before, [party]: competent };
    const agreed = agreedOn(parties, stated);
    const settled = { state: 'AGREED', competent: agreed, settled_on: doing.today };
    return {
      act: 'STATE',
      kind: agreed === null ? 'COMPETENCE_STATED' : 'AGREED',
      verdicts: [
        competentParty(parties, party),
        competentParty(parties, competent),
        mayEnforceFor(doing.actor, party, 'case-head'),
      ],
      set: { stated: JSON.stringify(stated), ...(agreed !== null && settled) },
      details: { party, competent },
    };
  });
}

/** Why a dispute goes up, and for which party. */
export interface DisputeReport extends WorkAt {
  readonly party: string;
  readonly reason: string;
}

/**
 * Reports a dispute to the common superior. Throws NOT_YOUR_CASE, JURISDICTION_NOT_A_PARTY, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `workText`. EN-2；《行政处罚法》第二十五条第二款
 */
export async function referDisputeUp(database: SiloDatabase, input: DisputeReport, doing: WorkDoing): Promise<string> {
  const reason = workText(input.reason, 'reason', REASON_LIMIT);
  const { party } = input;
  return changeDispute(database, input, doing, ({ parties }) => ({
    act: 'REFER_UP',
    kind: 'REFERRED_UP',
    verdicts: [competentParty(parties, party), mayEnforceFor(doing.actor, party, 'case-head')],
    set: { state: 'REFERRED_UP', referred_on: doing.today },
    reason,
    details: { party },
  }));
}

/** Whom the common superior designates, by which document. */
export interface DisputeDesignation extends WorkAt {
  readonly competent: string;
  readonly documentNumber: string;
}

/**
 * Designates who is competent. Throws JURISDICTION_NOT_SUPERIOR, JURISDICTION_NOT_A_PARTY, WORK_STATE_UNFIT, WORK_UNKNOWN,
 * WORK_CHANGED and the codes of `documentNumber`. EN-2；《行政处罚法》第二十五条第二款
 */
export async function designateCompetent(
  database: SiloDatabase,
  input: DisputeDesignation,
  doing: WorkDoing,
): Promise<string> {
  const document = documentNumber(input.documentNumber, 'documentNumber');
  const { competent } = input;
  return changeDispute(database, input, doing, ({ parties }) => ({
    act: 'DESIGNATE',
    kind: 'DESIGNATED',
    verdicts: [mayDesignate(doing.actor, parties), competentParty(parties, competent)],
    set: {
      ...{ state: 'DESIGNATED', competent, settled_on: doing.today },
      ...{ designated_by: doing.actor.subject, document_number: document },
    },
    details: { competent, document },
  }));
}
