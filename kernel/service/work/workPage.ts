import { CataloguedError } from '../../values/cataloguedError';
import { authoritiesSeen } from '../../values/work/workParties';
import type { Connection, PageArgs, PageRows } from '../connection';
import type { Viewer } from '../silo';
import { openPage, type WorkContext } from './openPage';

/** A page of a list of work as the store is asked for it; rows come newest first, each with its id under `no`. */
export interface WorkPageQuery {
  /** Authorities whose work may be told; null for all. */
  readonly authorities: readonly string[] | null;
  /** Rows wanted, one more than the page holds. */
  readonly limit: number;
  /** Only rows with a smaller id; null from the newest on. */
  readonly after: string | null;
}

/** A list of work: its name, and what its cursors are good for beside the viewer's sight. */
export interface WorkList {
  readonly name: string;
  readonly scope: string;
}

/** Authorities whose unpublished work the viewer sees, null for all. Throws NOT_PUBLIC for who sees none. */
export function requireSight(viewer: Viewer, field: string): readonly string[] | null {
  const authorities = authoritiesSeen(viewer);
  if (authorities?.length === 0) throw new CataloguedError('NOT_PUBLIC', { field });
  return authorities;
}

/** Reads one page of a list of work, newest first. Throws NOT_PUBLIC and the codes of a page. */
export async function workPage(
  list: WorkList,
  args: PageArgs,
  context: WorkContext,
  read: (page: WorkPageQuery) => Promise<PageRows>,
): Promise<Connection> {
  requireSight(context.viewer, `Query.${list.name}`);
  return openPage(list, args, context, read);
}
