import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireText } from '../../../../kernel/values/requireRow';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { AgreementContents } from '../../rules/agreements/agreementContents';
import { mayActFor } from '../../rules/agreements/agreementParties';
import { mayFollow, stateOn } from '../../rules/agreements/agreementState';
import { answerClock } from '../../rules/agreements/answerClock';
import { bothSides } from '../../rules/agreements/bothSides';
import { canonicalContents } from '../../rules/agreements/canonicalContents';
import { combinedAnswer, type OwnerAnswer } from '../../rules/agreements/combinedAnswer';
import { groundedRefusal, type RefusalReasons } from '../../rules/agreements/groundedRefusal';
import { grantedTerms, type Narrowing, narrowedContents } from '../../rules/agreements/narrowedContents';
import { type AgreementRow, type OwnerRow, partiesOf } from './agreementRows';
import { contentColumns } from './applyFor';
import { type Change, changeAgreement, type Decision, type Doing, firstRefusal, type Outcome } from './changeAgreement';

/** What an owner can say to an application. */
export const OWNER_DECISIONS = ['APPROVE', 'NARROW', 'REFUSE', 'TELL_INCOMPLETE', 'EXTEND'] as const;

/** An owner's answer; which members are needed is for the decision to say. */
export interface Answering extends Doing, RefusalReasons {
  readonly decision: (typeof OWNER_DECISIONS)[number];
  readonly narrowing?: Narrowing | null;
}

/** What is left for one owner of what it was asked. */
interface Answered {
  readonly answer: OwnerAnswer;
  readonly granted: readonly string[];
  readonly contents: AgreementContents;
}

/** SHA-256 of the contents that both sides sign, in hexadecimal digits. */
export function contentsHash(agreement: AgreementRow, contents: AgreementContents, owners: readonly string[]): string {
  const { number, consumer } = agreement;
  return createHash('sha256')
    .update(canonicalContents({ ...contents, number, consumer, owners }))
    .digest('hex');
}

function tellIncomplete(current: AgreementRow, { actor, today, reason }: Answering): Decision {
  if (current.toldOn) return refusal('ALREADY_TOLD_INCOMPLETE', { toldOn: current.toldOn });
  return {
    set: { state: 'INCOMPLETE', told_on: today },
    event: {
      kind: 'TOLD_INCOMPLETE',
      state: 'INCOMPLETE',
      actor,
      on: today,
      reason: requireText(reason ?? '', 'reason'),
    },
  };
}

function refusal(
  code: 'ALREADY_TOLD_INCOMPLETE' | 'ALREADY_EXTENDED' | 'ANSWER_OVERDUE' | 'ALREADY_ANSWERED',
  facts: object,
) {
  return unlawful(code, '政务数据共享条例（国务院令第809号）', facts as never) as Extract<Verdict, { lawful: false }>;
}

function extend(current: AgreementRow, own: OwnerRow, { actor, today, reason }: Answering): Decision {
  if (own.extended || own.unconditional) return refusal('ALREADY_EXTENDED', { dueOn: own.dueOn });
  if (own.dueOn && today > own.dueOn) return refusal('ANSWER_OVERDUE', { dueOn: own.dueOn });
  const { dueOn } = answerClock({ startedOn: current.completeOn, unconditional: false, extended: true });
  return {
    set: {},
    event: {
      kind: 'EXTENDED',
      state: 'APPLIED',
      actor,
      on: today,
      reason: requireText(reason ?? '', 'reason'),
      details: { dueOn },
    },
    async also(client) {
      await client.query(
        'UPDATE agreement_owner SET extended = true, due_on = $3 WHERE agreement = $1 AND department = $2',
        [current.id, own.department, dueOn],
      );
    },
  };
}

function answeredBy(current: AgreementRow, own: OwnerRow, { decision, narrowing, reason }: Answering): Answered {
  if (decision === 'REFUSE') return { answer: 'REFUSED', granted: [], contents: current };
  if (decision === 'APPROVE') return { answer: 'APPROVED', granted: own.terms, contents: current };
  requireText(reason ?? '', 'reason');
  return {
    answer: 'NARROWED',
    granted: grantedTerms(own.terms, narrowing?.terms),
    contents: narrowedContents(current, narrowing ?? {}),
  };
}

/** The agreement's own columns after one more answer: contents always, state and hash with the last one. */
function afterAnswer(
  current: AgreementRow,
  own: OwnerRow,
  { answered: { answer, granted, contents }, today }: { answered: Answered; today: string },
): { state: Change['event']['state']; set: Change['set'] } {
  const owners = current.owners.map((owner) =>
    owner.department === own.department ? { ...owner, answer, grantedTerms: granted } : owner,
  );
  const state = combinedAnswer(owners.map((owner) => owner.answer));
  if (!state) return { state: 'APPLIED', set: contentColumns(contents) };
  if (state === 'REFUSED') return { state, set: { state } };
  const terms = owners.flatMap((owner) => owner.grantedTerms ?? []).sort();
  const consenting = owners.filter((owner) => owner.answer !== 'REFUSED').map(({ department }) => department);
  const agreed = { ...contents, terms };
  const hash = contentsHash(current, agreed, consenting);
  return { state, set: { ...contentColumns(agreed), state, hash, consented_on: today } };
}

const STORE_ANSWER = `
  UPDATE agreement_owner SET answer = $3, granted_terms = $4, ground = $5, citation = $6, reason = $7, answered_by = $8,
    answered_on = $9
  WHERE agreement = $1 AND department = $2`;

async function storeAnswer(
  client: PoolClient,
  own: OwnerRow & { id: string },
  all: Answering & Answered,
): Promise<void> {
  const { answer, granted, ground, citation, reason, actor, today } = all;
  const given = [ground, citation, reason].map((text) => text?.trim() || null);
  await client.query(STORE_ANSWER, [own.id, own.department, answer, granted, ...given, actor.subject, today]);
}

function decideAnswer(current: AgreementRow, own: OwnerRow, answering: Answering): Decision {
  const { decision, actor, today, reason, ground, citation } = answering;
  if (own.answer) return refusal('ALREADY_ANSWERED', { answer: own.answer, answeredOn: own.answeredOn });
  if (decision === 'TELL_INCOMPLETE') return tellIncomplete(current, answering);
  if (decision === 'EXTEND') return extend(current, own, answering);
  const grounded = decision === 'REFUSE' ? groundedRefusal(answering, today) : lawful;
  if (!grounded.lawful) return grounded;
  const answered = answeredBy(current, own, answering);
  const { state, set } = afterAnswer(current, own, { answered, today });
  const details = { department: own.department, granted: answered.granted, ground, citation };
  return {
    set,
    event: { kind: answered.answer, state, actor, on: today, reason: reason ?? null, details },
    also: (client) => storeAnswer(client, { ...own, id: current.id }, { ...answering, ...answered }),
  };
}

/**
 * Stores what a department says to what was asked of it. With the last answer the contents stand, and their hash.
 * Throws VALUE_NOT_ADMITTED, NARROWING_WIDENS, SCOPE_UNFIT, INVALID_DAY, TEXT_EMPTY where a reason is due, and the codes of
 * `changeAgreement`.
 */
export function answerApplication(database: SiloDatabase, answering: Answering): Promise<Outcome> {
  const { actor, today } = answering;
  return changeAgreement(database, answering, (current): Decision => {
    const refused = firstRefusal(
      mayActFor('OWNER', actor, partiesOf(current)),
      bothSides(actor.subject, [current.appliedBy]),
      mayFollow('ANSWER', stateOn(current.recorded, current, today)),
    );
    if (refused) return refused;
    const own = current.owners.find(({ department }) => department === actor.department) as OwnerRow;
    return decideAnswer(current, own, answering);
  });
}
