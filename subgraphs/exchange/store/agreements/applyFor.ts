import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Day } from '../../../../kernel/values/day';
import { lawful } from '../../../../kernel/values/verdict';
import type { AgreementContents } from '../../rules/agreements/agreementContents';
import { type Actor, mayActFor } from '../../rules/agreements/agreementParties';
import { mayFollow, stateOn } from '../../rules/agreements/agreementState';
import { answerClock } from '../../rules/agreements/answerClock';
import { type AskedTerm, askedTerms, canBeAgreed, termsByOwner } from '../../rules/agreements/askedTerms';
import { missingContents } from '../../rules/agreements/missingContents';
import { appendEvent } from './appendEvent';
import {
  type AgreementColumns,
  changeAgreement,
  type Decision,
  type Doing,
  firstRefusal,
  type Outcome,
} from './changeAgreement';
import { cityShareable } from './cityShareable';

/** An application on its way into the store. */
export interface Application {
  readonly actor: Actor;
  readonly today: Day;
  readonly contents: AgreementContents;
  /** Number to give it; the next one of the year unless stated. */
  readonly number?: string;
}

/** Columns of the contents. */
export function contentColumns(contents: AgreementContents): AgreementColumns {
  return {
    purpose: contents.purpose,
    legal_basis: contents.legalBasis,
    scenario: contents.scenario,
    terms: contents.terms,
    districts: contents.districts,
    industries: contents.industries,
    usccs: contents.usccs,
    methods: contents.methods,
    valid_from: contents.from,
    valid_until: contents.until,
    rate_per_minute: contents.ratePerMinute,
  };
}

async function nextNumber(client: PoolClient, today: Day): Promise<string> {
  const prefix = `AG-${today.slice(0, 4)}-`;
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('agreement-number'))`);
  const { rows } = await client.query<{ last: number }>(
    `SELECT coalesce(max(right(number, 6)::int), 0) AS last FROM agreement WHERE number LIKE $1`,
    [`${prefix}%`],
  );
  return `${prefix}${String((rows[0]?.last ?? 0) + 1).padStart(6, '0')}`;
}

async function insertOwners(
  client: PoolClient,
  { id, terms, today }: { id: string; terms: readonly AskedTerm[]; today: Day },
): Promise<void> {
  for (const [department, own] of termsByOwner(terms)) {
    const unconditional = own.every((asked) => asked.class === 'UNCONDITIONAL');
    const { dueOn } = answerClock({ startedOn: today, unconditional, extended: false });
    await client.query(
      'INSERT INTO agreement_owner (agreement, department, terms, unconditional, due_on) VALUES ($1, $2, $3, $4, $5)',
      [id, department, own.map(({ term }) => term), unconditional, dueOn],
    );
  }
}

async function insertApplication(
  client: PoolClient,
  application: Application & { consumer: string; terms: readonly AskedTerm[] },
): Promise<string> {
  const { actor, today, contents, consumer, terms } = application;
  const number = application.number ?? (await nextNumber(client, today));
  const columns = {
    number,
    consumer,
    ...contentColumns(contents),
    state: 'APPLIED',
    version: 1,
    applied_by: actor.subject,
    applied_on: today,
    complete_on: today,
  };
  const places = Object.keys(columns).map((_, i) => `$${i + 1}`);
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO agreement (${Object.keys(columns).join(', ')}) VALUES (${places.join(', ')}) RETURNING id`,
    Object.values(columns),
  );
  const id = rows[0]?.id ?? '';
  await insertOwners(client, { id, terms, today });
  const owners = [...termsByOwner(terms).keys()];
  const event = { kind: 'APPLIED', state: 'APPLIED', actor, on: today, details: contents } as const;
  await appendEvent(client, { id, number, version: 1, consumer, owners }, event);
  return number;
}

/**
 * Stores an application by the actor's department, or refuses it lawfully with nothing stored; the outcome's number is
 * empty then. Throws UNKNOWN_TERM.
 */
export async function applyFor(database: SiloDatabase, application: Application): Promise<Outcome> {
  const { actor, contents } = application;
  const consumer = actor.department ?? '';
  const terms = askedTerms(contents.terms, cityShareable());
  const refused = firstRefusal(
    mayActFor('CONSUMER', actor, { consumer, owners: [] }),
    missingContents(contents),
    canBeAgreed(terms, consumer),
  );
  if (refused) return { number: '', verdict: refused };
  const number = await database.transaction((client) => insertApplication(client, { ...application, consumer, terms }));
  return { number, verdict: lawful };
}

/**
 * Completes an application that the consumer was told is incomplete: new contents, and new clocks for every owner.
 * Throws UNKNOWN_TERM and the codes of `changeAgreement`.
 */
export function completeApplication(
  database: SiloDatabase,
  doing: Doing & { readonly contents: AgreementContents },
): Promise<Outcome> {
  const { actor, today, contents } = doing;
  return changeAgreement(database, doing, (current): Decision => {
    const terms = askedTerms(contents.terms, cityShareable());
    const refused = firstRefusal(
      mayActFor('CONSUMER', actor, { consumer: current.consumer, owners: [] }),
      mayFollow('COMPLETE', stateOn(current.recorded, current, today)),
      missingContents(contents),
      canBeAgreed(terms, current.consumer),
    );
    if (refused) return refused;
    return {
      set: { ...contentColumns(contents), state: 'APPLIED', complete_on: today },
      event: { kind: 'COMPLETED', state: 'APPLIED', actor, on: today, details: contents },
      async also(client) {
        await client.query('DELETE FROM agreement_owner WHERE agreement = $1', [current.id]);
        await insertOwners(client, { id: current.id, terms, today });
      },
    };
  });
}
