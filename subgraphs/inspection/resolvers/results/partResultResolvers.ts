import type { GraphQLResolveInfo } from 'graphql';
import type { PageArgs, PageRows } from '../../../../kernel/service/connection';
import { selectsPath } from '../../../../kernel/service/selectsPath';
import { type ByNumber, entityOf, type Filtered } from '../../../../kernel/service/work/workDoingOf';
import { requireSight, workPage } from '../../../../kernel/service/work/workPage';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { isOverdue } from '../../../../kernel/values/work/workTerm';
import { completePart } from '../../store/results/completePart';
import { publishPart, reviewWithholding, withholdPart } from '../../store/results/publishPart';
import {
  findingsOfParts,
  findPartResults,
  listPartResults,
  type PartResultFilter,
  type ReadFinding,
} from '../../store/results/resultReads';
import type { PartResultRow } from '../../store/results/resultRows';
import type { InspectionContext } from '../context';
import { changing } from './changing';

type Read = PartResultRow & { readonly findings: readonly ReadFinding[] };
type Part = Pick<PartResultRow, 'visit' | 'department'>;
type PageRow = Part & Record<string, unknown>;

async function withFindings<Row extends Part>(
  { store }: InspectionContext,
  rows: readonly Row[],
): Promise<(Row & { readonly findings: readonly ReadFinding[] })[]> {
  const found = await findingsOfParts(store.database.statements, rows);
  const of = (row: Part) => found.filter((one) => one.visit === row.visit && one.department === row.department);
  return rows.map((row) => ({ ...row, findings: of(row) }));
}

async function readPart(number: string, context: InspectionContext): Promise<Read | null> {
  const row = await findPartResults(context.store.database.statements, number);
  const [read] = row ? await withFindings(context, [row]) : [];
  return read ?? null;
}

function partResults(
  _: unknown,
  args: PageArgs & Filtered<PartResultFilter>,
  context: InspectionContext,
  info: GraphQLResolveInfo,
) {
  const filter = args.filter ?? {};
  const { today } = context;
  const list = { name: 'partResults', scope: JSON.stringify([filter, filter.overdue ? today : null]) };
  const wanted = selectsPath(info, ['edges', 'node', 'findings']);
  return workPage(list, args, context, async (page): Promise<PageRows> => {
    const read = await listPartResults(context.store.database.statements, filter, { ...page, today });
    return wanted ? { ...read, rows: await withFindings(context, read.rows as PageRow[]) } : read;
  });
}

/** DR-18, DR-19: the results of a department's part of a visit, formed, published, withheld. */
export const partResultResolvers = {
  Query: {
    partResults,
    async partResult(_: unknown, { number }: ByNumber, context: InspectionContext) {
      requireSight(context.viewer, 'Query.partResult');
      const row = await readPart(number, context);
      return row && seesAuthority(context.viewer, row.authority) ? row : null;
    },
  },
  Mutation: {
    completeVisitPart: changing(completePart, readPart),
    publishPartResult: changing(publishPart, readPart),
    withholdPartResult: changing(withholdPart, readPart),
    reviewWithholding: changing(reviewWithholding, readPart),
  },
  PartResult: {
    entity: entityOf,
    isOverdue: ({ state, dueOn }: PartResultRow, _: unknown, { today }: InspectionContext): boolean =>
      state === 'FORMED' && isOverdue(dueOn, today),
  },
};
