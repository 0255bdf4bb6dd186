import { buildSchema } from 'graphql';
import { type BothExecutors, openBothExecutors } from '../support/executors/bothExecutors';
import { FAULTS } from '../support/executors/faults';
import { plantedWorld } from '../support/executors/plantedWorld';
import { randomOperations } from '../support/executors/randomOperation';

const RANDOM_OPERATIONS = 250;
const WORLD = plantedWorld();
const RANDOM = randomOperations(buildSchema(WORLD.api), RANDOM_OPERATIONS, []);

let both: BothExecutors;

beforeAll(async () => {
  both = await openBothExecutors(WORLD);
});

afterAll(() => both?.stop());

describe('the compiled executor over interfaces, unions, requirements and shared values', () => {
  it.each(FAULTS)(
    `answers ${RANDOM_OPERATIONS} random operations as the stock executor does; fault: %s`,
    async (fault) => {
      for (const operation of RANDOM) {
        const stock = await both.stock(operation, fault);
        const compiled = await both.compiled(operation, fault);
        expect({ operation, ...compiled }).toEqual({ operation, ...stock });
      }
    },
    60_000,
  );

  it('leaves to the stock executor none but fetches that rename and answers with null where there may be none', async () => {
    const reasons: string[] = [];
    for (const operation of RANDOM) {
      const before = both.left.length;
      const { errors } = await both.compiled(operation);
      const left = both.left.slice(before);
      if (left.includes('an unusual answer')) expect({ operation, errors }).not.toMatchObject({ errors: [] });
      reasons.push(...left);
    }
    expect([...new Set(reasons)].sort()).toEqual(['a fetch that renames', 'an unusual answer']);
    expect(reasons.length).toBeLessThan(RANDOM_OPERATIONS / 10);
  });
});
