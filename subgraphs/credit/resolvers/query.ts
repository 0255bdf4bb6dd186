import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { type Connection, type CursorSeal, type PageArgs, toConnection } from '../../../kernel/service/connection';
import { selectedFields } from '../../../kernel/service/lookahead';
import { selectsPath } from '../../../kernel/service/selectsPath';
import { decodeCursor, pageSize } from '../../../kernel/values/page';
import { requireUscc } from '../../../kernel/values/uscc';
import { type RegisterFilterInput, registerFilter } from '../rules/registerFilter';
import { CORE, type CoreRow, type RegistrationRow } from '../store/entityParts';
import { REGISTER_COLUMNS, type RegisterOrder } from '../store/registerSearch';
import type { CreditContext, EntityParent } from './creditContext';
import { startParts } from './marketEntity';

interface RegisterArgs extends PageArgs {
  readonly filter?: RegisterFilterInput | null;
  readonly orderBy?: RegisterOrder | null;
}

const LIST = 'marketEntities';
const typeOf = (info: GraphQLResolveInfo): GraphQLObjectType => getNamedType(info.returnType) as GraphQLObjectType;

async function marketEntity(
  _: unknown,
  args: { readonly uscc: string },
  context: CreditContext,
  info: GraphQLResolveInfo,
): Promise<EntityParent | null> {
  const uscc = requireUscc(args.uscc);
  startParts(uscc, selectedFields(info, typeOf(info)), context);
  const core = (await context.loaders.entity.load(uscc, CORE)) as CoreRow | null;
  return core && { uscc, core };
}

/** The row that a cursor of the register stands for. Throws INVALID_CURSOR. */
function positionOf(cursor: string, { cursorKey, scope }: CursorSeal): [string, string] {
  const [registeredOn, uscc] = decodeCursor(`${LIST}\n${scope}`, cursor, cursorKey);
  return [String(registeredOn), String(uscc)];
}

/** A page of the register: one statement for the rows and one for the count, each only if the caller looks at it. */
async function marketEntities(
  _: unknown,
  args: RegisterArgs,
  { store }: CreditContext,
  info: GraphQLResolveInfo,
): Promise<Connection> {
  const filter = registerFilter(args.filter ?? {});
  const orderBy = args.orderBy ?? 'REGISTERED_ON_DESC';
  const limit = pageSize(args.first) + 1;
  const seal = { cursorKey: store.cursorKey, scope: JSON.stringify([orderBy, filter]) };
  const after = args.after ? positionOf(args.after, seal) : undefined;
  const withRegistration = selectsPath(info, ['edges', 'node', 'registration']);
  const selected = new Set(selectedFields(info, typeOf(info)).map(({ name }) => name));
  const wantsRows = selected.has('edges') || selected.has('pageInfo');
  const [rows, total] = await Promise.all([
    wantsRows ? store.listEntities({ filter, orderBy, after, limit, withRegistration }) : [],
    selected.has('totalCount') ? store.countEntities(filter) : 0,
  ]);
  const nodes = rows.map((row) => ({
    uscc: row.uscc,
    registeredOn: row.registeredOn,
    core: row,
    ...(withRegistration ? { registration: row as RegistrationRow } : {}),
  }));
  return toConnection({ name: LIST, order: REGISTER_COLUMNS }, { total, rows: nodes }, { ...args, ...seal });
}

/** The root fields of the credit silo. */
export const queryResolvers = { marketEntity, marketEntities };
