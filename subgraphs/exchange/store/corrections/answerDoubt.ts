import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { type ConcludedState, concludeDoubt } from '../../rules/corrections/concludeDoubt';
import { type DoubtSide, mayActOnDoubt } from '../../rules/corrections/doubtParties';
import { type DoubtAct, type DoubtOutcome, mayFollowDoubt } from '../../rules/corrections/doubtState';
import { groundedAnswer } from '../../rules/corrections/groundedAnswer';
import { mayEndIn } from '../../rules/corrections/possibleOutcomes';
import { firstRefusal } from '../agreements/changeAgreement';
import type { DoubtEventKind } from './appendDoubtEvent';
import { changeDoubt, type DoubtChange, type DoubtDecision, type DoubtDoing, type DoubtResult } from './changeDoubt';
import { type DoubtRow, fieldOf } from './doubtRows';
import { findLatestFact } from './presentFact';

/** How a doubt is decided, by the owner or by the data centre. */
export interface DoubtAnswer extends DoubtDoing {
  readonly outcome: DoubtOutcome;
  readonly grounds: string;
  /** Id of the change that carries the correction or the withdrawal, where it has come already. */
  readonly event: string | null;
}

/** While this is held no further event enters the feed, so that none slips between the decision and what it sees. */
const HOLD_FEED = 'SELECT FROM feed_state FOR SHARE';

const CARRIES = `SELECT FROM feed_event
  WHERE event_id = $1 AND aggregate_type = $2 AND record_key = $3 AND seq > $4::bigint`;

async function carries(client: PoolClient, { about, recordKey, doubtedSeq }: DoubtRow, event: string) {
  const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(event);
  return isId && (await client.query(CARRIES, [event, about, recordKey, doubtedSeq])).rowCount === 1;
}

const KINDS = {
  UPHELD: 'UPHELD',
  CORRECTING: 'CORRECTION_AWAITED',
  CORRECTED: 'CORRECTED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Record<ConcludedState, DoubtEventKind>;

function changeTo(state: ConcludedState, answer: DoubtAnswer, correcting: string | null): DoubtChange {
  const { actor, today, outcome, grounds } = answer;
  const closedOn = state === 'CORRECTING' ? null : today;
  const details = { outcome, ...(correcting && { event: correcting }) };
  return {
    set: {
      outcome,
      grounds,
      answered_by: actor.subject,
      answered_on: today,
      closed_on: closedOn,
      correcting_event: correcting,
    },
    event: { kind: KINDS[state], state, actor, on: today, reason: grounds, details },
  };
}

async function conclude(client: PoolClient, current: DoubtRow, answer: DoubtAnswer): Promise<DoubtDecision> {
  const { outcome, event } = answer;
  const present = await findLatestFact(client, fieldOf(current), current.recordKey);
  const named = event === null ? null : await carries(client, current, event);
  const doubted = { doubtedSeq: BigInt(current.doubtedSeq), doubtedDigest: current.doubtedDigest };
  const concluded = concludeDoubt({ outcome, doubted, present, named });
  if (typeof concluded !== 'string') return concluded;
  const isMended = concluded === 'CORRECTED' || concluded === 'WITHDRAWN';
  return changeTo(concluded, answer, isMended ? (event ?? present?.eventId ?? null) : null);
}

function answerAs(database: SiloDatabase, answer: DoubtAnswer, as: { side: DoubtSide; act: DoubtAct }) {
  return changeDoubt(database, answer, {
    before: (client) => client.query(HOLD_FEED),
    async decide(current, client) {
      const refused = firstRefusal(
        mayActOnDoubt(as.side, answer.actor, current),
        mayFollowDoubt(as.act, current.state),
        groundedAnswer(answer.grounds),
        mayEndIn(answer.outcome, fieldOf(current)),
      );
      if (refused) return refused;
      const decision = await conclude(client, current, answer);
      if ('lawful' in decision || as.side !== 'DATA_CENTRE') return decision;
      return { ...decision, set: { ...decision.set, decided_by_centre: true } };
    },
  });
}

/**
 * Stores the owner's answer. A correction or withdrawal that the feed has brought closes the doubt; otherwise it waits
 * for the change. Throws the codes of `changeDoubt`.
 */
export function answerDoubt(database: SiloDatabase, answer: DoubtAnswer): Promise<DoubtResult> {
  return answerAs(database, answer, { side: 'OWNER', act: 'ANSWER' });
}

/** Stores the data centre's decision of a doubt that was taken to it, in the same way. */
export function decideDoubt(database: SiloDatabase, answer: DoubtAnswer): Promise<DoubtResult> {
  return answerAs(database, answer, { side: 'DATA_CENTRE', act: 'DECIDE' });
}
