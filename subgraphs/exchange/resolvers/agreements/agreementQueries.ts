import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { isInForce } from '../../../../kernel/values/reference/dated';
import { DATA_CENTRE } from '../../../../kernel/values/reference/departments';
import { PURPOSES, type Purpose } from '../../../../kernel/values/reference/purposes';
import { seesAgreement, seesAllAgreements } from '../../rules/agreements/agreementParties';
import { REFUSAL_GROUNDS, type RefusalGround } from '../../rules/agreements/refusalGrounds';
import { type AgreementRow, partiesOf } from '../../store/agreements/agreementRows';
import type { CredentialHolder } from '../../store/agreements/credentials';
import type { AccessGrant } from '../../store/agreements/findGrant';
import { type AgreementFilter, BY_ID, type PageQuery, type Sight } from '../../store/agreements/listAgreements';
import type { ExchangeContext } from '../exchangeContext';

/** A list of this area: its name, and what its cursors are good for. */
interface Listed {
  readonly name: string;
  readonly scope: string;
}

const NOBODY = '-';

/** Whose agreements a viewer sees. */
export function sightOf(viewer: ExchangeContext['viewer']): Sight {
  return seesAllAgreements(viewer) ? null : (viewer.department ?? NOBODY);
}

/** Reads one page of a list of this area and makes its connection. Throws the codes of a page. */
export async function pageOf(
  list: Listed,
  args: PageArgs,
  {
    store,
    viewer,
    read,
  }: Pick<ExchangeContext, 'store' | 'viewer'> & {
    read: (page: PageQuery) => Promise<Parameters<typeof toConnection>[1]>;
  },
): Promise<Connection> {
  const limit = pageSize(args.first) + 1;
  const seal = { cursorKey: store.cursorKey, scope: list.scope };
  const [after] = args.after ? decodeCursor(`${list.name}\n${list.scope}`, args.after, store.cursorKey) : [];
  const page = await read({ sight: sightOf(viewer), limit, after: after === undefined ? null : String(after) });
  return toConnection({ name: list.name, order: BY_ID }, page, { ...args, ...seal });
}

function requireGateway({ subject, roles }: ExchangeContext['viewer']): void {
  if (subject !== 'gateway' || !roles.includes('gateway')) throw new CataloguedError('NOT_THE_GATEWAY');
}

async function agreement(
  _: unknown,
  { id }: { readonly id: string },
  { store, viewer }: ExchangeContext,
): Promise<AgreementRow | null> {
  const found = await store.agreements.find(id);
  return found && seesAgreement(viewer, partiesOf(found)) ? found : null;
}

function agreements(
  _: unknown,
  args: PageArgs & { readonly filter?: AgreementFilter | null },
  { store, viewer, today }: ExchangeContext,
): Promise<Connection> {
  const filter = args.filter ?? {};
  const list = { name: 'agreements', scope: JSON.stringify([sightOf(viewer), filter]) };
  return pageOf(list, args, { store, viewer, read: (page) => store.agreements.list({ ...page, filter, today }) });
}

function agreementNotices(_: unknown, args: PageArgs, { store, viewer }: ExchangeContext): Promise<Connection> {
  const list = { name: 'agreementNotices', scope: String(sightOf(viewer)) };
  return pageOf(list, args, { store, viewer, read: (page) => store.agreements.listNotices(page) });
}

function grant(
  _: unknown,
  args: { readonly agreement: string; readonly department: string; readonly subject: string },
  { store, viewer, today }: ExchangeContext,
): Promise<AccessGrant> {
  requireGateway(viewer);
  return store.agreements.findGrant({ ...args, today });
}

async function credentialHolder(
  _: unknown,
  args: { readonly clientId: string; readonly secret: string },
  { store, viewer, today }: ExchangeContext,
): Promise<CredentialHolder | null> {
  requireGateway(viewer);
  return (await store.agreements.findCredentialHolder({ ...args, today })) ?? null;
}

/** The root fields that read agreements. */
export const agreementQueries = {
  agreement,
  agreements,
  agreementNotices,
  grant,
  credentialHolder,
  purposes: (): readonly Purpose[] => PURPOSES,
  refusalGrounds: (_: unknown, { on }: { readonly on?: Day | null }, { today }: ExchangeContext): RefusalGround[] =>
    REFUSAL_GROUNDS.filter((ground) => isInForce(ground, on ?? today)),
};

/** Whether a viewer may see the credentials of an agreement. */
export function seesCredentials({ department }: ExchangeContext['viewer'], { consumer }: AgreementRow): boolean {
  return department === consumer || department === DATA_CENTRE;
}
