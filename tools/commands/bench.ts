import { Command } from 'commander';
import { CataloguedError } from '../../kernel/values/cataloguedError';
import { BENCHES } from '../bench';
import { wholeNumber } from './options';

/** `hub bench NAME`: measures ratios in one run and prints one JSON line a figure. */
export function benchCommand(): Command {
  const names = Object.keys(BENCHES);
  return new Command('bench')
    .description('Measure one thing against its floor in the same run; prints one JSON line a figure')
    .argument('<name>', `what to measure: ${names.join(', ')}`)
    .option('--runs <n>', 'paired runs', wholeNumber(1, 100), 5)
    .option('--entities <n>', 'size of the city or file that is measured on', wholeNumber(100, 10_000_000), 100_000)
    .addHelpText('after', '\nExample:\n  npm run bench -- profile --runs 5')
    .action(async (name: string, options: { runs: number; entities: number }) => {
      const bench = BENCHES[name];
      if (!bench) throw new CataloguedError('UNKNOWN_BENCH', { field: 'name', received: name, known: names });
      for await (const figure of bench(options)) process.stdout.write(`${JSON.stringify(figure)}\n`);
    });
}
