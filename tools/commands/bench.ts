import { CataloguedError } from '../../kernel/values/cataloguedError';
import { BENCHES, USUAL_ENTITIES } from '../bench';
import type { Figure } from '../bench/figure';
import { keepFigures } from '../bench/figuresFile';
import { writePerformancePage } from '../bench/report';
import { progressLine } from '../progress';
import { HubCommand } from './hubCommand';
import { wholeNumber } from './options';

interface Given {
  readonly runs: number;
  readonly entities?: number;
  readonly save?: boolean;
}

const USUAL = 100_000;
const LONGEST_STOP_MS = 30_000;

/** Aborted by Ctrl-C or a termination signal; a bench that does not stop by then is left, its servers with it. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => {
      stopping.abort();
      setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    });
  }
  return stopping.signal;
}

async function runBench(name: string, { save, runs, entities = USUAL_ENTITIES[name] ?? USUAL }: Given): Promise<void> {
  const bench = BENCHES[name];
  if (!bench) {
    throw new CataloguedError('UNKNOWN_BENCH', { field: 'name', received: name, known: Object.keys(BENCHES) });
  }
  const signal = stopSignal();
  const figures: Figure[] = [];
  try {
    for await (const figure of bench({ runs, entities, signal })) {
      figures.push(figure);
      process.stdout.write(`${JSON.stringify(figure)}\n`);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
    progressLine('stopped before it had measured everything; nothing is kept');
    process.exitCode = 1;
    return;
  }
  if (save) for (const path of [keepFigures(name, figures), writePerformancePage()]) progressLine(`wrote ${path}`);
}

/** `hub bench NAME`: measures ratios in one run and prints one JSON line a figure. */
export function benchCommand(): HubCommand {
  return new HubCommand('bench')
    .description('Measure one thing against its floor in the same run; prints one JSON line a figure')
    .argument('<name>', `what to measure: ${Object.keys(BENCHES).join(', ')}`)
    .option('--runs <n>', 'paired runs', wholeNumber(1, 100), 5)
    .option('--entities <n>', 'size of the city or file that is measured on', wholeNumber(100, 10_000_000))
    .option('--save', 'keep the figures in tools/bench/figures.jsonl and print docs/performance.md anew')
    .example('npm run bench -- profile --runs 5')
    .action(runBench);
}
