/** Columns of the rollups that every entity has one value of. */
export const ENTITY_COLUMNS = [
  'district',
  'industry',
  'status',
  'grade',
  'risk_class',
  'category',
  'open_cases',
  'key_listed',
  'inspected_year',
] as const;

/** Columns that an entity has a value of in each matter in which it was evaluated. */
export const MATTER_COLUMNS = ['matter', 'matter_status', 'matter_category'] as const;

/** A column of the rollups. */
export type CubeColumn = (typeof ENTITY_COLUMNS)[number] | (typeof MATTER_COLUMNS)[number];

/** Counts of entities by some columns together; where `ofMatters`, of entities in each of their matters. */
export interface Cube {
  readonly name: string;
  readonly columns: readonly CubeColumn[];
  readonly ofMatters: boolean;
}

const STANDING = ['status', 'grade', 'risk_class', 'category'] as const;
const ACTIVITY = ['status', 'open_cases', 'key_listed', 'inspected_year'] as const;

const entities = (name: string, columns: readonly CubeColumn[]): Cube => ({ name, columns, ofMatters: false });
const matters = (name: string, columns: readonly CubeColumn[]): Cube => ({
  name,
  columns: [...MATTER_COLUMNS, ...columns],
  ofMatters: true,
});

/**
 * What is counted, the smallest first: a question is answered from the first that has all its columns. Any two columns
 * are together in one of them; one cube of all columns would hold nearly as many cells as there are entities.
 */
export const CUBES: readonly Cube[] = [
  entities('place', ['district', 'status']),
  entities('trade', ['district', 'industry', 'status']),
  entities('standing', ['district', ...STANDING]),
  entities('gradeOfTrade', ['industry', 'status', 'grade']),
  entities('riskOfTrade', ['industry', 'status', 'risk_class']),
  entities('categoryOfTrade', ['industry', 'status', 'category']),
  entities('tradeActivity', ['industry', ...ACTIVITY]),
  entities('tradeStanding', ['industry', ...STANDING]),
  entities('tradeGrade', ['district', 'industry', 'status', 'grade']),
  entities('tradeRisk', ['district', 'industry', 'status', 'risk_class']),
  entities('tradeCategory', ['district', 'industry', 'status', 'category']),
  entities('placeActivity', ['district', 'industry', ...ACTIVITY]),
  entities('whole', ['district', ...STANDING, 'open_cases', 'key_listed', 'inspected_year']),
  entities('tradeWhole', ['district', 'industry', ...STANDING]),
  matters('matterActivity', ACTIVITY),
  matters('matterTrade', ['district', 'industry', 'status']),
  matters('matterStanding', ['district', ...STANDING]),
];

/** The smallest cube that has all the columns; undefined where none has. */
export function findCube(columns: ReadonlySet<CubeColumn>): Cube | undefined {
  const ofMatters = MATTER_COLUMNS.some((column) => columns.has(column));
  return CUBES.find((cube) => cube.ofMatters === ofMatters && [...columns].every((one) => cube.columns.includes(one)));
}
