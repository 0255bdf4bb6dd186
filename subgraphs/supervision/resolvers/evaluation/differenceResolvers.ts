import { type Connection, type PageArgs, toConnection } from '../../../../kernel/service/connection';
import { decodeCursor, pageSize } from '../../../../kernel/values/page';
import {
  countDifferences,
  type DifferenceCounts,
  type DifferencePage,
  listDifferences,
} from '../../store/overview/readingDifferences';
import type { SupervisionContext } from '../context';
import { findSeenRun } from './seenRun';

interface Differences extends DifferenceCounts {
  /** Number and id of the evaluation. */
  readonly run: string;
  readonly id: string;
}
interface SubjectsArgs extends PageArgs {
  readonly direction?: DifferencePage['direction'];
}

const LIST = { name: 'ReadingDifferences.subjects', order: [{ sql: 'uscc', field: 'uscc', type: 'text' as const }] };

/** A page of the subjects on which the readings differ, by their codes. Throws the codes of a page. */
async function subjects({ id }: Differences, args: SubjectsArgs, { store }: SupervisionContext): Promise<Connection> {
  const direction = args.direction ?? null;
  const seal = { scope: JSON.stringify([id, direction]), cursorKey: store.cursorKey };
  const [after = null] = args.after ? decodeCursor(`${LIST.name}\n${seal.scope}`, args.after, seal.cursorKey) : [];
  const limit = pageSize(args.first) + 1;
  const page = { direction, after: after === null ? null : String(after), limit };
  return toConnection(LIST, await listDifferences(store.database.statements, id, page), { ...args, ...seal });
}

/** Where the two readings of 調高 part. */
export const differenceResolvers = {
  Query: {
    /** The differences of an evaluation, to who sees the work of its authority. Throws NOT_PUBLIC. */
    async readingDifferences(
      _: unknown,
      { run: number }: { readonly run: string },
      context: SupervisionContext,
    ): Promise<Differences | null> {
      const run = await findSeenRun(number, context, 'readingDifferences');
      if (!run) return null;
      return { run: run.number, id: run.id, ...(await countDifferences(context.store.database.statements, run.id)) };
    },
  },
  ReadingDifferences: { subjects },
  ReadingDifference: { entity: ({ uscc }: { readonly uscc: string }): { uscc: string } => ({ uscc }) },
};
