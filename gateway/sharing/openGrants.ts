import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Grant } from '../../kernel/service/silo';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { type Caller, GATEWAY, viewerOf } from '../identity/caller';
import { OperationContext } from '../operationContext';
import type { SiloLink } from '../silos/siloLink';

/** How long an answer of the exchange is taken for the present state: an agreement that ends is refused that much later. */
const FRESH_MS = 1_000;
/** How long it is still taken while the exchange does not answer. */
const STALE_MS = 15_000;
const CALLERS = 2_000;

const GRANT = `query Grant($agreement: ID!, $department: String!, $subject: String!) {
  grant(agreement: $agreement, department: $department, subject: $subject) {
    state reason purpose terms districts industries usccs methods ratePerMinute } }`;

/** What the exchange says of an agreement. */
interface GrantAnswer extends Omit<Grant, 'agreement'> {
  readonly reason: string | null;
  readonly ratePerMinute: number | null;
}

/** An agreement as it stands for a caller. */
export interface KnownGrant {
  readonly grant: Grant;
  /** Operations a minute that the agreement allows; null for no limit of its own. */
  readonly ratePerMinute: number | null;
}

/** Tells under which agreement a caller asks. */
export interface Grants {
  /**
   * Null for a caller without an agreement, and while the exchange cannot say: then nothing conditional is given.
   * Throws PURPOSE_MISSING, PURPOSE_MISMATCH or AGREEMENT_NOT_ACTIVE.
   */
  find(caller: Caller): Promise<KnownGrant | null>;
}

interface Entry {
  readonly answer: GrantAnswer | null;
  readonly askedAt: number;
}

function judge(caller: Caller, agreement: string, answer: GrantAnswer | null): KnownGrant {
  if (answer?.state !== 'ACTIVE') {
    const reason = answer?.reason ?? 'UNKNOWN';
    throw new CataloguedError('AGREEMENT_NOT_ACTIVE', { field: 'agreement', received: agreement, reason });
  }
  if (answer.purpose !== caller.purpose) {
    const received = caller.purpose ?? '';
    throw new CataloguedError('PURPOSE_MISMATCH', { field: 'purpose', received, agreed: answer.purpose });
  }
  const { reason: _reason, ratePerMinute, ...terms } = answer;
  return { grant: { ...terms, agreement }, ratePerMinute };
}

/** Opens the reading of agreements from the exchange; each is asked for at most once a second. */
export function openGrants(exchange: SiloLink): Grants {
  const known = new LRUCache<string, Entry>({ max: CALLERS });
  const asking = new Map<string, Promise<Entry | undefined>>();

  async function ask(key: string, variables: Record<string, string>): Promise<Entry | undefined> {
    const operation = new OperationContext({ viewer: viewerOf(GATEWAY, null, randomUUID()), budgetKey: 'gateway' });
    const { data, errors } = await exchange.ask({ query: GRANT, variables }, operation);
    const before = known.get(key);
    if (errors.length > 0) return before && Date.now() - before.askedAt < STALE_MS ? before : undefined;
    const entry = { answer: (data?.grant ?? null) as GrantAnswer | null, askedAt: Date.now() };
    known.set(key, entry);
    return entry;
  }

  return {
    async find(caller) {
      const { agreement, department, subject } = caller;
      if (agreement === null || department === null) return null;
      if (caller.purpose === null) throw new CataloguedError('PURPOSE_MISSING', { field: 'purpose' });
      const key = JSON.stringify([agreement, department, subject]);
      let entry = known.get(key);
      if (!entry || Date.now() - entry.askedAt > FRESH_MS) {
        const answer = asking.get(key) ?? ask(key, { agreement, department, subject });
        asking.set(key, answer);
        entry = await answer.finally(() => asking.delete(key));
      }
      return entry ? judge(caller, agreement, entry.answer) : null;
    },
  };
}
