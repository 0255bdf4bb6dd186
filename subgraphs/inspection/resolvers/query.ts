import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../kernel/service/connection';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { ITEMS } from '../store/parts';
import type { InspectionContext } from './context';

interface ItemArgs extends PageArgs {
  readonly publishedOn?: string | null;
  readonly department?: string | null;
  readonly kind?: string | null;
  readonly basis?: string | null;
  readonly basisEndedOn?: string | null;
  readonly matter?: string | null;
  readonly method?: string | null;
}

/** The root fields of inspection. */
export const query = {
  /** The inspection items, by code. Throws UNKNOWN_DEPARTMENT and the codes of a page. */
  async inspectionItems(_: unknown, args: ItemArgs, { store, loaders }: InspectionContext): Promise<Connection> {
    const department = args.department ? getDepartment(args.department).code : null;
    const { publishedOn = null, kind = null, basis = null, basisEndedOn = null, matter = null, method = null } = args;
    const own = [publishedOn, department, kind, basis, basisEndedOn, matter, method];
    const seal = { cursorKey: store.cursorKey, scope: JSON.stringify(own) };
    const page = await loaders.entity.load('all', pageRequest(ITEMS, args, { ...seal, own }));
    return toConnection(ITEMS, page as PageRows, { ...args, ...seal });
  },
};
