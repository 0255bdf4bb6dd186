import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Statements } from '../../../../kernel/service/database/statements';
import type { Day } from '../../../../kernel/values/day';
import { unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { mayActFor } from '../../rules/agreements/agreementParties';
import { type AgreementState, mayFollow, type RecordedState, stateOn } from '../../rules/agreements/agreementState';
import { partiesOf } from './agreementRows';
import { changeAgreement, type Decision, type Doing, firstRefusal, type Outcome } from './changeAgreement';

/** Most live credentials of one agreement. */
export const MOST_CREDENTIALS = 10;
const SECRET_BYTES = 32;

/** A live credential, without its secret. */
export interface CredentialRow {
  readonly clientId: string;
  readonly issuedTo: string;
  readonly issuedAt: string;
}

/** A credential at the moment it is made: the only one at which its secret is known. */
export interface IssuedCredential extends Outcome {
  readonly clientId: string | null;
  readonly secret: string | null;
}

/** Whom a client id and its secret stand for. */
export interface CredentialHolder {
  readonly clientId: string;
  readonly agreement: string;
  readonly purpose: string;
  readonly department: string;
}

const digest = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const NOBODY = digest('');

async function tooMany(
  client: PoolClient,
  agreement: string,
): Promise<Extract<Verdict, { lawful: false }> | undefined> {
  const { rows } = await client.query<{ live: number }>(
    'SELECT count(*)::int AS live FROM credential WHERE agreement = $1 AND revoked_at IS NULL',
    [agreement],
  );
  if ((rows[0]?.live ?? 0) < MOST_CREDENTIALS) return undefined;
  return unlawful('TOO_MANY_CREDENTIALS', '本项目口径', { limit: MOST_CREDENTIALS }) as never;
}

/** Makes a credential for the consumer of a signed agreement. Throws the codes of `changeAgreement`. */
export async function issueCredential(database: SiloDatabase, doing: Doing): Promise<IssuedCredential> {
  const { actor, today, number } = doing;
  const clientId = `${number.toLowerCase()}.${randomBytes(6).toString('hex')}`;
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const outcome = await changeAgreement(database, doing, async (current, client): Promise<Decision> => {
    const refused =
      firstRefusal(
        mayActFor('CONSUMER', actor, partiesOf(current)),
        mayFollow('ISSUE_CREDENTIAL', stateOn(current.recorded, current, today)),
      ) ?? (await tooMany(client, current.id));
    if (refused) return refused;
    return {
      set: {},
      event: { kind: 'CREDENTIAL_ISSUED', state: current.recorded, actor, on: today, details: { clientId } },
      async also(writer) {
        await writer.query(
          'INSERT INTO credential (client_id, agreement, secret_hash, issued_to) VALUES ($1, $2, $3, $4)',
          [clientId, current.id, digest(secret), actor.subject],
        );
      },
    };
  });
  return outcome.verdict.lawful ? { ...outcome, clientId, secret } : { ...outcome, clientId: null, secret: null };
}

/** Revokes a credential, for the consumer or for the data centre. Throws the codes of `changeAgreement`. */
export function revokeCredential(
  database: SiloDatabase,
  doing: Doing & { readonly clientId: string },
): Promise<Outcome> {
  const { actor, today, clientId } = doing;
  return changeAgreement(database, doing, async (current, client): Promise<Decision> => {
    const parties = partiesOf(current);
    const side = mayActFor('DATA_CENTRE', actor, parties).lawful ? 'DATA_CENTRE' : 'CONSUMER';
    const refused = firstRefusal(
      mayActFor(side, actor, parties),
      mayFollow('REVOKE_CREDENTIAL', stateOn(current.recorded, current, today)),
    );
    if (refused) return refused;
    const { rowCount } = await client.query(
      'SELECT 1 FROM credential WHERE client_id = $1 AND agreement = $2 AND revoked_at IS NULL',
      [clientId, current.id],
    );
    if (!rowCount) return unlawful('UNKNOWN_CREDENTIAL', '本项目口径', { clientId }) as never;
    return {
      set: {},
      event: { kind: 'CREDENTIAL_REVOKED', state: current.recorded, actor, on: today, details: { clientId } },
      async also(writer) {
        await writer.query('UPDATE credential SET revoked_at = now() WHERE client_id = $1', [clientId]);
      },
    };
  });
}

/** The live credentials of an agreement, oldest first; at most `MOST_CREDENTIALS`. */
export function readCredentials(statements: Statements, agreement: string): Promise<CredentialRow[]> {
  return statements.run<CredentialRow>(
    `SELECT client_id AS "clientId", issued_to AS "issuedTo", issued_at AS "issuedAt" FROM credential
     WHERE agreement = $1 AND revoked_at IS NULL ORDER BY issued_at, client_id`,
    [agreement],
  );
}

interface HolderRow extends CredentialHolder {
  readonly secretHash: Buffer;
  readonly recorded: RecordedState;
  readonly from: Day;
  readonly until: Day;
}

const HOLDING: readonly AgreementState[] = ['SIGNED', 'ACTIVE', 'SUSPENDED'];

/**
 * Whom a client id and its secret stand for; undefined for a wrong secret and an unknown or revoked id alike, in the
 * same time, and when the agreement is over.
 */
export async function findCredentialHolder(
  statements: Statements,
  { clientId, secret, today }: { readonly clientId: string; readonly secret: string; readonly today: Day },
): Promise<CredentialHolder | undefined> {
  const [row] = await statements.run<HolderRow>(
    `SELECT c.client_id AS "clientId", c.secret_hash AS "secretHash", a.number AS agreement, a.purpose,
       a.consumer AS department, a.state AS recorded, a.valid_from AS "from", a.valid_until AS "until"
     FROM credential c JOIN agreement a ON a.id = c.agreement WHERE c.client_id = $1 AND c.revoked_at IS NULL`,
    [clientId],
  );
  const isSame = timingSafeEqual(digest(secret), row?.secretHash ?? NOBODY);
  if (!row || !isSame || !HOLDING.includes(stateOn(row.recorded, row, today))) return undefined;
  const { agreement, purpose, department } = row;
  return { clientId, agreement, purpose, department };
}
