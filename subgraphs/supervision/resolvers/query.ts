import {
  type Connection,
  type PageArgs,
  type PageRows,
  pageRequest,
  toConnection,
} from '../../../kernel/service/connection';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { MATTERS } from '../store/parts';
import type { SupervisionContext } from './context';

interface MatterArgs extends PageArgs {
  readonly inForceOn?: string | null;
  readonly leadDepartment?: string | null;
}

/** The root fields of supervision. */
export const query = {
  /** The supervision matters, by code. Throws UNKNOWN_DEPARTMENT and the codes of a page. */
  async supervisionMatters(_: unknown, args: MatterArgs, { store, loaders }: SupervisionContext): Promise<Connection> {
    const lead = args.leadDepartment ? getDepartment(args.leadDepartment, 'leadDepartment').code : null;
    const own = [args.inForceOn ?? null, lead];
    const seal = { cursorKey: store.cursorKey, scope: JSON.stringify(own) };
    const page = await loaders.entity.load('all', pageRequest(MATTERS, args, { ...seal, own }));
    return toConnection(MATTERS, page as PageRows, { ...args, ...seal });
  },
};
