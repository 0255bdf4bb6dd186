import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { ownsResource } from '../../../../kernel/service/sharing/sharingPolicy';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { getResource } from '../../../../kernel/values/reference/resources';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { AGGREGATE_RESOURCES } from '../../rules/feed/eventResource';
import {
  isWithdrawnFact,
  seesWithdrawal,
  WITHDRAWN_FACTS,
  type WithdrawnFact,
} from '../../rules/withdrawals/withdrawnFacts';
import {
  findWithdrawal,
  listWithdrawalDeliveries,
  type Withdrawal,
  type WithdrawalDelivery,
} from '../../store/withdrawals/withdrawalDeliveries';
import { listWithdrawnFacts, type WithdrawnRow } from '../../store/withdrawals/withdrawnFacts';
import type { ExchangeContext } from '../exchangeContext';

const LIST = 'withdrawnFacts';
const ORDER = [{ sql: 'seq', field: 'no', type: 'bigint' as const }];

function requireAbout(about: string): WithdrawnFact {
  if (isWithdrawnFact(about)) return about;
  throw new CataloguedError('VALUE_NOT_ADMITTED', {
    field: 'about',
    received: about,
    admitted: Object.keys(WITHDRAWN_FACTS),
  });
}

/** Coordinates of the fields of a resource. */
const fieldsOf = (resource: string): string[] =>
  [...citySharing()].filter(([, field]) => field.resource === resource).map(([coordinate]) => coordinate);

interface WithdrawalArgs {
  readonly about: string;
  readonly recordKey: string;
}

async function withdrawal(
  _: unknown,
  args: WithdrawalArgs,
  { viewer, store }: ExchangeContext,
): Promise<Withdrawal | null> {
  const about = requireAbout(args.about);
  const resource = AGGREGATE_RESOURCES[about];
  if (!seesWithdrawal(viewer, args.recordKey, ownsResource(viewer.department, resource))) {
    throw new CataloguedError('NOT_OF_YOUR_DEPARTMENT', {
      field: 'Query.withdrawal',
      owner: getResource(resource).owner,
    });
  }
  return (await findWithdrawal(store.database.statements, about, args.recordKey)) ?? null;
}

async function deliveries(row: Withdrawal, _: unknown, { store }: ExchangeContext): Promise<WithdrawalDelivery[]> {
  await store.accessLog.catchUp();
  return listWithdrawalDeliveries(store.database.statements, row, fieldsOf(row.resource));
}

/** Tells the access log that a department was told of withdrawals: the record there proves the delivery. */
function noteDelivery(about: WithdrawnFact, rows: readonly WithdrawnRow[], { viewer, loaders }: ExchangeContext): void {
  if (rows.length === 0 || ownsResource(viewer.department, AGGREGATE_RESOURCES[about])) return;
  const entities = [...new Set(rows.map(({ uscc }) => uscc))];
  loaders.uses.add({ fields: [WITHDRAWN_FACTS[about]], denied: [], entities, outOfScope: [] });
}

async function withdrawnFacts(
  _: unknown,
  args: PageArgs & { readonly about: string },
  context: ExchangeContext,
): Promise<Connection> {
  const { viewer, store } = context;
  const about = requireAbout(args.about);
  const { department, district } = viewer;
  if (seesPublishedOnly(viewer.kind) || department === null)
    throw new CataloguedError('NOT_PUBLIC', { field: `Query.${LIST}` });
  const scope = JSON.stringify([about, department, district]);
  const limit = pageSize(args.first) + 1;
  const [after] = args.after ? decodeCursor(`${LIST}\n${scope}`, args.after, store.cursorKey) : [];
  await store.accessLog.catchUp();
  const resource = AGGREGATE_RESOURCES[about];
  const asked = { about, resource, department, district, fields: fieldsOf(resource), limit };
  const page = await listWithdrawnFacts(store.database.statements, {
    ...asked,
    after: after === undefined ? null : String(after),
  });
  noteDelivery(about, page.rows.slice(0, limit - 1) as unknown as WithdrawnRow[], context);
  return toConnection({ name: LIST, order: ORDER }, page, { ...args, cursorKey: store.cursorKey, scope });
}

const entity = ({ uscc }: { readonly uscc: string }) => ({ uscc });

/** 撤回 What was withdrawn, who had it, and that each was told. */
export const withdrawalResolvers = {
  Query: { withdrawal, withdrawnFacts },
  Withdrawal: { change: ({ eventId }: Withdrawal): string => eventId, entity, deliveries },
  WithdrawnFact: { entity },
};
