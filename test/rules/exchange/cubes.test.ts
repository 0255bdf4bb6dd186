import { CUBES, ENTITY_COLUMNS, findCube, MATTER_COLUMNS } from '../../../subgraphs/exchange/rules/entityIndex/cubes';

const ALL = [...ENTITY_COLUMNS, ...MATTER_COLUMNS];
const PAIRS = ALL.flatMap((one, i) => ALL.slice(i + 1).map((other) => [one, other] as const));

describe('the counts that are kept', () => {
  it.each(PAIRS)('hold %s and %s together', (one, other) => {
    expect(findCube(new Set([one, other]))).toBeDefined();
  });

  it('stand from the smallest on, so that the first that fits is the shortest to read', () => {
    expect(findCube(new Set())?.name).toBe('place');
    expect(findCube(new Set(['district', 'industry']))?.name).toBe('trade');
    expect(findCube(new Set(['matter']))?.ofMatters).toBe(true);
  });

  it('hold no columns that nobody asked to keep together', () => {
    expect(findCube(new Set(['industry', 'grade', 'open_cases']))).toBeUndefined();
    expect(new Set(CUBES.map(({ name }) => name)).size).toBe(CUBES.length);
  });
});
