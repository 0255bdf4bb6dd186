import type { PageArgs, PageRows } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import { entityOf, type Filtered } from '../../../../kernel/service/work/workDoingOf';
import { listPublishedResults, type PublishedResultFilter } from '../../store/results/publishedResults';
import { findingsOfParts, type ReadFinding } from '../../store/results/resultReads';
import type { PartResultRow } from '../../store/results/resultRows';
import type { InspectionContext } from '../context';
import { namedCodes } from './namedCodes';

type PageRow = Pick<PartResultRow, 'visit' | 'department'> & Record<string, unknown>;

function publishedResults(_: unknown, args: PageArgs & Filtered<PublishedResultFilter>, context: InspectionContext) {
  const filter = args.filter ?? {};
  const { statements } = context.store.database;
  const list = { name: 'publishedResults', scope: JSON.stringify(filter) };
  return openPage(list, args, context, async ({ limit, after }): Promise<PageRows> => {
    const read = await listPublishedResults(statements, filter, { limit, after });
    const rows = read.rows as PageRow[];
    const found = await findingsOfParts(statements, rows);
    const items = (row: PageRow): readonly ReadFinding[] =>
      found.filter(({ visit, department }) => visit === row.visit && department === row.department);
    return { ...read, rows: rows.map((row) => ({ ...row, items: items(row) })) };
  });
}

/** DR-19: results of inspections as everybody reads them. */
export const publishedResultResolvers = {
  Query: { publishedResults },
  PublishedResult: { entity: entityOf },
  PublishedItemResult: { codes: namedCodes },
};
