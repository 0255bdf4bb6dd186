import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { mayActFor, type Side } from '../../rules/agreements/agreementParties';
import { mayFollow, stateOn } from '../../rules/agreements/agreementState';
import { bothSides } from '../../rules/agreements/bothSides';
import { type AgreementRow, type OwnerRow, partiesOf } from './agreementRows';
import { type Change, changeAgreement, type Decision, type Doing, firstRefusal, type Outcome } from './changeAgreement';

/** A signature: the hash of the contents that were read. */
export interface Signing extends Doing {
  readonly hash: string;
}

/** Owners that gave something, and so must sign. */
const consenting = ({ owners }: AgreementRow): OwnerRow[] => owners.filter(({ answer }) => answer !== 'REFUSED');

/** Everybody who acted for the other side than the one given. */
function otherSide(side: Side, current: AgreementRow): (string | null)[] {
  if (side === 'OWNER') return [current.appliedBy, current.signedBy];
  return current.owners.flatMap(({ answeredBy, signedBy }) => [answeredBy, signedBy]);
}

function signsAlready(side: Side, current: AgreementRow, department: string | null): Verdict {
  const owner = current.owners.find((row) => row.department === department);
  const signed = side === 'CONSUMER' ? current.signedBy : owner?.signedBy;
  return signed ? unlawful('ALREADY_SIGNED', '上海市数据条例 39', { department }) : lawful;
}

function sameHash(current: AgreementRow, hash: string): Verdict {
  if (current.hash === hash) return lawful;
  return unlawful('HASH_MISMATCH', '上海市数据条例 39', { expected: current.hash, received: hash.slice(0, 64) });
}

/** Whether with this signature nobody's is missing. */
function completes(side: Side, current: AgreementRow, department: string | null): boolean {
  const consumer = side === 'CONSUMER' || current.signedBy !== null;
  return consumer && consenting(current).every((row) => row.signedBy !== null || row.department === department);
}

function signature(side: Side, current: AgreementRow, { actor, today, hash }: Signing): Change {
  const done = completes(side, current, actor.department);
  const state = done ? 'SIGNED' : current.recorded;
  return {
    set: {
      state,
      ...(side === 'CONSUMER' ? { signed_by: actor.subject } : {}),
      ...(done ? { signed_on: today } : {}),
    },
    event: { kind: 'SIGNED', state, actor, on: today, details: { side, hash } },
    async also(client) {
      if (side === 'CONSUMER') return;
      await client.query(
        `UPDATE agreement_owner SET signed_by = $3, signed_on = $4, signed_hash = $5
         WHERE agreement = $1 AND department = $2`,
        [current.id, actor.department, actor.subject, today, hash],
      );
    },
  };
}

/**
 * Signs for the side of the actor's department. With the last signature the agreement stands, and is in force from its
 * first day. Throws the codes of `changeAgreement`.
 */
export function signAgreement(database: SiloDatabase, signing: Signing): Promise<Outcome> {
  const { actor, today, hash } = signing;
  return changeAgreement(database, signing, (current): Decision => {
    const side = actor.department === current.consumer ? 'CONSUMER' : 'OWNER';
    const owners = consenting(current).map(({ department }) => department);
    return (
      firstRefusal(
        mayActFor(side, actor, { ...partiesOf(current), owners }),
        mayFollow('SIGN', stateOn(current.recorded, current, today)),
        bothSides(actor.subject, otherSide(side, current)),
        signsAlready(side, current, actor.department),
        sameHash(current, hash),
      ) ?? signature(side, current, signing)
    );
  });
}
