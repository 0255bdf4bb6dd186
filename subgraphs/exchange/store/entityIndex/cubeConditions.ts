import { INTENSITY_CATEGORIES } from '../../../../kernel/values/reference/intensityCategories';
import type { CubeColumn } from '../../rules/entityIndex/cubes';
import { gradeNumbers } from '../../rules/entityIndex/grades';
import type { InspectedCondition, MatterCondition } from '../../rules/entityIndex/worklistFilter';
import { type Bind, isOneOf } from './boundSql';
import type { EntityQuestion } from './worklistSql';

/** The part of a question that the rollups can answer. */
export interface CubeQuestion {
  readonly columns: ReadonlySet<CubeColumn>;
  readonly conditions: (bind: Bind) => readonly string[];
  /** Whether this is the whole question; else the rollups count more entities than the question is about. */
  readonly isWhole: boolean;
}

type Part = readonly [column: CubeColumn, condition: (bind: Bind) => readonly string[]];
type Parts = { readonly parts: readonly Part[]; readonly isWhole: boolean };

const oneOf = (column: CubeColumn, list: readonly string[] | readonly number[] | undefined | null): readonly Part[] =>
  list ? [[column, (bind) => isOneOf(`r.${column}`, list, bind)]] : [];

const categoryNumbers = (categories: readonly string[]): number[] =>
  categories.map((category) => (INTENSITY_CATEGORIES as readonly string[]).indexOf(category) + 1);

const yearOf = (day: string): number => Number(day.slice(0, 4));
const isNewYear = (day: string): boolean => day.endsWith('-01-01');

/** Years hold a span of days whole where it ends with a year; else they hold more. */
function inspectedParts({ before, from, never }: InspectedCondition): Parts {
  const last = before && yearOf(before) - (isNewYear(before) ? 1 : 0);
  const conditions = [
    ...(never === true ? ['r.inspected_year = 0'] : []),
    ...(last ? [`r.inspected_year <= ${last}`] : []),
    ...(from ? [`r.inspected_year >= ${yearOf(from)}`] : []),
    ...(never === false ? ['r.inspected_year > 0'] : []),
  ];
  const isWhole = [before, from].every((day) => !day || isNewYear(day));
  return { parts: [['inspected_year', () => conditions]], isWhole };
}

/** One matter's category is counted; of several, the first bounds the rest from above. */
function matterParts(matters: readonly MatterCondition[]): Parts {
  const [first] = matters;
  if (!first) return { parts: [], isWhole: true };
  const parts = [
    ...oneOf('matter', [first.matter]),
    ...oneOf('matter_category', first.categories),
    ...oneOf('matter_status', first.statuses),
  ];
  return { parts, isWhole: matters.length === 1 };
}

function caseParts(cases: { readonly gte: number; readonly lte?: number } | undefined): readonly Part[] {
  if (!cases) return [];
  const { gte, lte } = cases;
  const condition = [
    `r.open_cases >= ${gte}`,
    ...(lte === undefined ? [] : [`r.open_cases <= ${Math.min(lte, 32_767)}`]),
  ];
  return [['open_cases', () => condition]];
}

/** What of a question the rollups can answer. */
export function cubeQuestion({ filter, scopes }: EntityQuestion): CubeQuestion {
  const inspected = filter.inspected ? inspectedParts(filter.inspected) : { parts: [], isWhole: true };
  const matters = matterParts(filter.matters ?? []);
  const parts: readonly Part[] = [
    ...oneOf('district', filter.districts),
    ...oneOf('industry', filter.divisions),
    ...oneOf('status', filter.states),
    ...oneOf('grade', filter.grades && gradeNumbers(filter.grades)),
    ...oneOf('risk_class', filter.riskClasses),
    ...oneOf('category', filter.categories && categoryNumbers(filter.categories)),
    ...caseParts(filter.openCases),
    ...oneOf('key_listed', filter.keyListed === undefined ? null : [filter.keyListed ? 1 : 0]),
    ...scopes.flatMap(({ districts, industries }) => [
      ...oneOf('district', districts),
      ...oneOf('industry', industries),
    ]),
    ...inspected.parts,
    ...matters.parts,
  ];
  const isByName = filter.words !== undefined || filter.codePrefix !== undefined;
  const isWhole = inspected.isWhole && matters.isWhole && !isByName && scopes.every(({ usccs }) => usccs === null);
  return {
    columns: new Set(parts.map(([column]) => column)),
    conditions: (bind) => parts.flatMap(([, condition]) => condition(bind)),
    isWhole,
  };
}
