import { createHash, randomUUID } from 'node:crypto';
import type { Grant } from '../../kernel/service/silo';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { Code } from '../../kernel/values/codes';
import { DoorRefusal } from '../http/answer';
import { type Caller, viewerOf } from '../identity/caller';
import type { AgreementRates } from '../limits/agreementRates';
import { rateHeaders } from '../limits/callerBudgets';
import { OperationContext } from '../operationContext';
import { leavesOf } from '../sharing/leavesOf';
import type { AccessLog } from '../sharing/openAccessLog';
import type { Grants } from '../sharing/openGrants';
import type { SiloLink } from '../silos/siloLink';

const EVENTS_A_PAGE = 2_500;
const QUERY = `query Changes($resource: String!, $after: String, $limit: Int!, $districts: [String!]) {
  changeLines(resource: $resource, after: $after, limit: $limit, districts: $districts) { lines count position more } }`;
const HASH = createHash('sha256').update(QUERY).digest('hex');

/** What a caller follows, and from where. */
export interface FollowedChanges {
  readonly caller: Caller;
  readonly resource: string;
  readonly after: string | null;
  readonly districts: readonly string[] | null;
  /** Number of the case or plan that the caller works on. */
  readonly reference: string | null;
}

/** A page of changes as lines of JSON. */
export interface ChangeLines {
  readonly lines: string;
  readonly count: number;
  readonly position: string;
  readonly more: boolean;
  /** After which it was read. */
  readonly after: string | null;
  /** Agreement under which it was read, as it stood then. */
  readonly grant: Grant | null;
  /** Resolves when the access stands in the log: nothing of another department is sent before. */
  log(): Promise<void>;
}

/** Where pages come from, and where accesses go. */
export interface ChangeSource {
  readonly exchange: Pick<SiloLink, 'ask'>;
  readonly grants: Grants;
  readonly rates: AgreementRates;
  readonly accessLog: AccessLog;
}

type Extensions = Readonly<Record<string, unknown>> & { readonly code: string };

/** The exchange's refusal as the catalogued error that it was. */
function refusalOf({ code, message_zh: _zh, mend: _mend, article: _article, ...facts }: Extensions): CataloguedError {
  return new CataloguedError(code as Code, facts as ConstructorParameters<typeof CataloguedError>[1]);
}

/** Counts a page against the rate of the caller's agreement, as one operation. Throws QUOTA_SPENT. */
export async function countPage({ grants, rates }: ChangeSource, caller: Caller): Promise<void> {
  const known = await grants.find(caller);
  if (!known || known.ratePerMinute === null) return;
  const { grant, ratePerMinute: limit } = known;
  const agreement = await rates.count(grant.agreement, limit);
  if (!agreement.spent) return;
  const facts = { field: 'agreement', received: grant.agreement, limit, retryAfterSeconds: agreement.resetSeconds };
  throw new DoorRefusal('QUOTA_SPENT', facts, rateHeaders({ agreement }));
}

/** Asks the exchange for a page as the caller, under the caller's agreement as it stands now. Throws what it refuses. */
export async function readChangeLines(source: ChangeSource, followed: FollowedChanges): Promise<ChangeLines> {
  const { caller, resource, after, districts, reference } = followed;
  const known = await source.grants.find(caller);
  const grant = known?.grant ?? null;
  const viewer = viewerOf(caller, grant, randomUUID());
  const operation = new OperationContext({ viewer, budgetKey: caller.subject, reference });
  const variables = { resource, after, districts, limit: EVENTS_A_PAGE };
  const { data, errors } = await source.exchange.ask({ query: QUERY, variables }, operation);
  if (errors[0]) throw refusalOf(errors[0].extensions as Extensions);
  return {
    ...(data?.changeLines as Omit<ChangeLines, 'after' | 'grant' | 'log'>),
    after,
    grant,
    async log() {
      await source.accessLog.record(leavesOf(operation, HASH));
    },
  };
}

/** The page as the agreement stands now: read again where that has changed since. Throws what the exchange refuses. */
export async function presentPage(
  source: ChangeSource,
  followed: FollowedChanges,
  page: ChangeLines,
): Promise<ChangeLines> {
  const grant = (await source.grants.find(followed.caller))?.grant ?? null;
  if (JSON.stringify(grant) === JSON.stringify(page.grant)) return page;
  return readChangeLines(source, { ...followed, after: page.after });
}
