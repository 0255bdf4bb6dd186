import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { seesPublishedOnly } from '../../../../kernel/values/seesPublishedOnly';
import { cellValue } from '../../rules/entityIndex/cellValue';
import type { CubeColumn } from '../../rules/entityIndex/cubes';
import { DIMENSIONS, type DimensionName } from '../../rules/entityIndex/dimensions';
import { cellColumns, facetFineness } from '../../rules/entityIndex/facetFineness';
import { disclosureOn } from '../../rules/entityIndex/protectCount';
import { publishCells } from '../../rules/entityIndex/publishCells';
import { filterDimensions } from '../../rules/entityIndex/usedDimensions';
import { type WorklistFilter, type WorklistFilterInput, worklistFilter } from '../../rules/entityIndex/worklistFilter';
import type { CellRow } from '../../store/entityIndex/entityIndexStore';
import type { ExchangeContext } from '../exchangeContext';
import { deniedAmong, isNotShared, noteUse, requireDimensions } from './dimensionScopes';

/** Most cells of an answer. */
const MOST_CELLS = 2_000;

interface FacetArgs {
  readonly filter?: WorklistFilterInput | null;
  readonly by: readonly DimensionName[];
}

interface Facets {
  readonly total: number | null;
  readonly cells: readonly { readonly values: readonly (string | null)[]; readonly count: number }[];
  readonly suppressed: boolean;
  readonly truncated: boolean;
}

interface Asked {
  readonly filter: WorklistFilter;
  readonly columns: readonly CubeColumn[];
}

function checkBy(by: readonly DimensionName[]): void {
  if (by.length > 0 && by.length <= 2 && new Set(by).size === by.length) return;
  throw new CataloguedError('FACET_DIMENSIONS', { field: 'by', received: by.join(' '), limit: 2 });
}

function toCells(rows: readonly CellRow[], columns: readonly CubeColumn[]): Pick<Facets, 'cells' | 'truncated'> {
  const cells = rows.slice(0, MOST_CELLS).map((row) => ({
    values: columns.map((column) => cellValue(column, row[column] ?? '')),
    count: row.n,
  }));
  return { cells, truncated: rows.length > MOST_CELLS };
}

/** Counts as they are, over the entities that the viewer may compare. */
async function exact(
  { filter, columns }: Asked,
  used: ReadonlySet<DimensionName>,
  context: ExchangeContext,
): Promise<Facets> {
  const { entityIndex } = context.store;
  const question = { filter, scopes: requireDimensions(used, context) };
  const [rows, total] = await Promise.all([
    entityIndex.countCells(question, columns),
    entityIndex.countEntities(question),
  ]);
  noteUse(used, [], context);
  return { ...toCells(rows, columns), total, suppressed: false };
}

/** Counts of what is not shared with the viewer, made of cells each of which may be told. */
async function protectedCounts(
  { filter, columns }: Asked,
  denied: readonly DimensionName[],
  context: ExchangeContext,
): Promise<Facets> {
  const { entityIndex } = context.store;
  const { districts, states, ...kept } = filter;
  const open = { ...(districts ? { districts } : {}), ...(states ? { states } : {}) };
  const [first] = denied as [DimensionName];
  const [cells, groups] = await Promise.all([
    entityIndex.countCells({ filter, scopes: [] }, ['district', 'status', ...cellColumns(first)]),
    entityIndex.countCells({ filter: open, scopes: [] }, ['district', 'status']),
  ]);
  const told = publishCells({ cells, groups, columns, disclosure: disclosureOn(context.today) });
  const every = groups.reduce((sum, { n }) => sum + n, 0);
  const total = Object.keys(kept).length === 0 ? every : told.total;
  return { ...toCells(told.rows, columns), total, suppressed: true };
}

/** Counts of entities by one or two dimensions. */
export function facets(_: unknown, { filter: input, by }: FacetArgs, context: ExchangeContext): Promise<Facets> {
  checkBy(by);
  const filter = worklistFilter(input ?? {});
  const used = new Set([...filterDimensions(filter), ...by]);
  const asked = { filter, columns: by.flatMap((name) => DIMENSIONS[name].cube ?? []) };
  const denied = deniedAmong(used, context);
  if (denied.length === 0 || seesPublishedOnly(context.viewer.kind) || denied.some(isNotShared)) {
    return exact(asked, used, context);
  }
  const others = [...used].filter((name) => !denied.includes(name));
  requireLawful(facetFineness(denied, others, filter));
  return protectedCounts(asked, denied, context);
}
