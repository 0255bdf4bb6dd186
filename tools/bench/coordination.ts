import { sha256Hex } from '../../kernel/values/sha256';
import { drawFrame } from '../../subgraphs/inspection/rules/draw/drawFrame';
import { expectationOf } from '../../subgraphs/inspection/rules/objects/expectation';
import { type CoordinationGround, coordinationGround } from './coordinationGround';
import { type Bench, figureOf } from './figure';

const BAR = 1.02;
const MILLE = 1_000;

/** What one seed sends out: tasks and visits with one ticket for all, visits where each task draws by seeds of its own. */
interface Sent {
  readonly tasks: number;
  readonly visits: number;
  readonly independent: number;
}

function send({ header, chunks }: CoordinationGround, run: number): Sent {
  const joint = [...drawFrame({ header, chunks, seed: sha256Hex(`coordination ${run}`) }).drawn()];
  const alone = new Set<string>();
  for (const at of header.tasks.keys()) {
    const own = drawFrame({ header, chunks, seed: sha256Hex(`coordination ${run} task ${at}`) });
    for (const { uscc, tasks } of own.drawn()) if (tasks.includes(at)) alone.add(uscc);
  }
  const tasks = joint.reduce((sum, drawn) => sum + drawn.tasks.length, 0);
  return { tasks, visits: joint.length, independent: alone.size };
}

/** The lower bound of the visits, and what independent draws are expected to send, by the cells alone. */
function expectation({ header, sizes }: CoordinationGround): { bound: number; independent: number } {
  const { visits: bound, independent } = expectationOf(header.cells, sizes);
  return { bound: Number(bound) / MILLE, independent: Number(independent) / MILLE };
}

/**
 * `npm run bench -- coordination`: how many visits one round of six departments over a sample city sends, by fixed seeds:
 * against the lower bound, the sum over entities of the largest probability, and against independent draws.
 */
export const coordinationBench: Bench = async function* ({ runs, entities }) {
  const ground = coordinationGround(entities);
  const { bound, independent } = expectation(ground);
  const sent = Array.from({ length: runs }, (_, run) => send(ground, run));
  console.log(`coordination: ${ground.header.entities} objects in ${ground.header.cells.length} cells, ${runs} seeds`);
  for (const [run, { tasks, visits, independent: alone }] of sent.entries()) {
    console.log(
      `seed ${run + 1}: ${tasks} tasks, ${alone} visits by independent draws, ${visits} visits, bound ${bound}`,
    );
  }
  console.log(`expected: ${independent} visits by independent draws, ${bound} visits`);
  const common = { unit: 'visits', better: 'lower' } as const;
  const against = (name: string, other: (one: Sent) => number) => ({
    ...common,
    name: 'coordination visits',
    against: name,
    pairs: sent.map((one): [number, number] => [one.visits, other(one)]),
  });
  yield { ...figureOf({ ...against('lower bound', () => bound), bar: BAR }), entities };
  yield { ...figureOf(against('independent draws', ({ independent: alone }) => alone)), entities };
  yield { ...figureOf(against('tasks', ({ tasks }) => tasks)), entities };
};
