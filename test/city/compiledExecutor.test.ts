import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { projectPath } from '../../kernel/service/repository';
import { DOCUMENTED_ENTITIES } from '../../tools/generate/documentedEntities';
import { type BothExecutors, openBothExecutors } from '../support/executors/bothExecutors';
import { cityWorld } from '../support/executors/cityWorld';
import { FAULTS, type Fault } from '../support/executors/faults';
import { compilable, DEFAULTED, UNKNOWN_USCC, uncompilable, WRONG_USCC } from '../support/executors/handwritten';
import { type CorpusOperation, randomOperations } from '../support/executors/randomOperation';
import { type City, openCity } from '../support/openCity';

const RANDOM_OPERATIONS = 320;
const USCCS = DOCUMENTED_ENTITIES.map(({ uscc }) => uscc as string);
const USCC = USCCS[0] as string;
const SCHEMA = buildSchema(readFileSync(projectPath('schema', 'api.graphql'), 'utf8'), { assumeValid: true });
const RANDOM = randomOperations(SCHEMA, RANDOM_OPERATIONS, [...USCCS, UNKNOWN_USCC, WRONG_USCC]);
const HANDWRITTEN = [...compilable(USCC), ...uncompilable(USCC), DEFAULTED];

let city: City;
let links: ReturnType<typeof cityWorld>;
let both: BothExecutors;

beforeAll(async () => {
  city = await openCity();
  links = cityWorld(city);
  both = await openBothExecutors(links.world);
}, 60_000);

afterAll(async () => {
  await both?.stop();
  links?.stop();
  await city?.close();
});

async function expectEqual(operation: CorpusOperation, fault: Fault): Promise<void> {
  const stock = await both.stock(operation, fault);
  const compiled = await both.compiled(operation, fault);
  expect({ operation, fault, ...compiled }).toEqual({ operation, fault, ...stock });
}

describe('the compiled executor answers what the stock executor answers', () => {
  it('was compared with this very release of the gateway', () => {
    const { version } = JSON.parse(readFileSync(require.resolve('@apollo/gateway/package.json'), 'utf8'));
    expect(version).toBe('2.14.4');
  });

  it.each(HANDWRITTEN)('to $title, whatever the silos do', async (operation) => {
    expect(validate(SCHEMA, parse(operation.query)).map(({ message }) => message)).toEqual([]);
    for (const fault of FAULTS) await expectEqual(operation, fault);
  });

  it.each(compilable(USCC))('without the stock executor to $title', async (operation) => {
    const before = both.left.length;
    await both.compiled(operation);
    expect(both.left.slice(before)).toEqual([]);
  });

  it.each(uncompilable(USCC))('through the stock executor to $title', async (operation) => {
    const before = both.left.length;
    await both.compiled(operation);
    expect(both.left.length).toBe(before + 1);
  });

  it(`to ${RANDOM_OPERATIONS} random operations, whatever the silos do`, async () => {
    for (const operation of RANDOM) {
      for (const fault of FAULTS) await expectEqual(operation, fault);
    }
  }, 240_000);

  it('without the stock executor to random operations, except where a silo leaves null where there may be none', async () => {
    const refused: CorpusOperation[] = [];
    let characters = 0;
    for (const operation of RANDOM) {
      const before = both.left.length;
      const { data, errors, extensions } = await both.compiled(operation);
      characters += data?.length ?? 0;
      const reasons = both.left.slice(before);
      if (reasons.length === 0) continue;
      refused.push(operation);
      expect({ operation, reasons, errors }).toMatchObject({ reasons: ['an unusual answer'] });
      expect(errors.length > 0 || extensions?.includes('valueCompletion')).toBe(true);
    }
    expect(refused.length).toBeLessThan(RANDOM_OPERATIONS / 20);
    expect(characters).toBeGreaterThan(RANDOM_OPERATIONS * 100);
  }, 60_000);
});
