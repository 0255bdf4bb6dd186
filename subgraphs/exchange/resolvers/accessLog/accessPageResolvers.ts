import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../../kernel/service/connection';
import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { ownsResource } from '../../../../kernel/service/sharing/sharingPolicy';
import type { Viewer } from '../../../../kernel/service/silo';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { isAuditor } from '../../../../kernel/values/isAuditor';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import { readAccessLeaf } from '../../../../kernel/values/readAccessLeaf';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { requireUscc } from '../../../../kernel/values/uscc';
import { type AccessView, accessView } from '../../rules/accessLog/accessView';
import { INVESTIGATION_PURPOSES, lastShownInvestigationDay } from '../../rules/accessLog/investigationDelay';
import { partyKeys } from '../../rules/accessLog/partyKeys';
import { entityAccesses, LATEST_FIRST, type LeafRow } from '../../store/accessLog/accessPages';
import type { ExchangeContext } from '../exchangeContext';

const INVESTIGATIONS = INVESTIGATION_PURPOSES.map((purpose) => `purpose:${purpose}`);
const LIST = 'accessRecords';

/** Conditions on records of accesses. */
interface AccessFilter {
  readonly uscc?: string | null;
  readonly department?: string | null;
  readonly agreement?: string | null;
  readonly purpose?: string | null;
  readonly resource?: string | null;
  readonly subject?: string | null;
}

/** The keys under which a viewer finds records; null for all. Throws NOT_AN_AUDITOR for who is no department. */
function keysFor(viewer: Viewer): string[] | null {
  if (isAuditor(viewer)) return null;
  if (seesPublishedOnly(viewer.kind) || viewer.department === null) throw new CataloguedError('NOT_AN_AUDITOR');
  return partyKeys(viewer.department);
}

function filterKeys(
  { uscc, subject, agreement, resource, department, purpose }: AccessFilter,
  viewer: Viewer,
): string[] {
  if (subject && !isAuditor(viewer)) throw new CataloguedError('NOT_AN_AUDITOR', { field: 'filter.subject' });
  const conditions = {
    entity: uscc ? requireUscc(uscc, 'filter.uscc') : null,
    agreement,
    subject,
    purpose,
    department,
    resource,
  };
  return Object.entries(conditions).flatMap(([name, value]) => (value ? [`${name}:${value}`] : []));
}

function viewOf(leaf: string, viewer: Viewer): AccessView {
  return accessView(
    readAccessLeaf(leaf),
    { department: viewer.department, isAuditor: isAuditor(viewer) },
    {
      resourceOf: (coordinate) => citySharing().get(coordinate)?.resource,
      isOwn: (resource) => ownsResource(viewer.department, resource),
    },
  );
}

function recordOf({ index, leaf }: LeafRow, viewer: Viewer): Record<string, unknown> {
  const view = viewOf(leaf, viewer);
  return { ...view, index, leaf: view.isWhole ? leaf : null };
}

/** A page of the log for auditors, and for departments of what concerns them. */
export async function accessRecords(
  _: unknown,
  args: PageArgs & { readonly filter?: AccessFilter | null },
  { viewer, store }: ExchangeContext,
): Promise<Connection> {
  const any = keysFor(viewer);
  const every = filterKeys(args.filter ?? {}, viewer);
  const limit = pageSize(args.first);
  const scope = JSON.stringify([any, every]);
  const cursorKey = store.cursorKey;
  const [before = null] = args.after ? decodeCursor(`${LIST}\n${scope}`, args.after, cursorKey) : [];
  await store.accessLog.catchUp();
  const rows = await store.accessLog.listLeaves({ any, every, before: before as string | null, limit: limit + 1 });
  const page: PageRows = { total: rows.length, rows: rows.map((row) => recordOf(row, viewer)) };
  return toConnection({ name: LIST, order: LATEST_FIRST }, page, { ...args, scope, cursorKey });
}

/** Who looked at an entity, as far as the viewer may see it and not before the delay of investigations. */
export async function entityAccessesOf(
  { uscc }: { readonly uscc: string },
  args: PageArgs,
  { viewer, today, store, loaders }: ExchangeContext,
): Promise<Connection> {
  const any = keysFor(viewer);
  const lastDay = any ? lastShownInvestigationDay(today) : null;
  const seal = { cursorKey: store.cursorKey, scope: `${uscc}|${any?.join(',') ?? '*'}` };
  const request = pageRequest(entityAccesses, args, { ...seal, own: [any, INVESTIGATIONS, lastDay] });
  const { total, rows } = (await loaders.accesses.load(uscc, request)) as PageRows;
  const views = rows.map((row) => {
    const { time, department, purpose, resources, subject } = viewOf(row.leaf as string, viewer);
    return { index: row.index, time, department, purpose, resources, subject: isAuditor(viewer) ? subject : null };
  });
  return toConnection(entityAccesses, { total, rows: views }, { ...args, ...seal });
}
