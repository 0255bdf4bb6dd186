import { writeFileSync } from 'node:fs';
import { projectPath } from '../../kernel/service/repository';
import { type KeptFigure, readFigures } from './figuresFile';

const PAGE = projectPath('docs', 'performance.md');
const CHART_WIDTH = 40;
/** What a bench measures on unless it is told otherwise. */
const USUAL_ENTITIES = 100_000;

const HEAD = `# Performance · 性能

Printed from \`tools/bench/figures.jsonl\`; a test compares. To measure one again and print the page: \`npm run bench -- profile --save\`.

Every figure compares two things that ran in turn on the same machine over the same databases: trust the ratios, not the
absolute numbers. A ratio is the median over the paired runs, with the least and the greatest behind it. Processor time
is that of all server processes and of PostgreSQL. The contestants:

- **one process**: \`npm start\`, gateway and silos in one process; **separate processes**: \`hub serve gateway\` and
  \`hub serve <silo>\` for each. Both with a caller's token checked, limits and the log at their defaults, and with
  \`sources\` in every answer.
- **stock**: Apollo's gateway over four Apollo Servers, five processes, the libraries as they come; the silos' own
  schemas, resolvers and SQL with loaders for each request; no identity, no limits (\`tools/bench/stock\`).
- **unlogged**: the hub in one process, whose gateway writes no log of accesses; nobody but the bench can start it so.
- **floor**: a bare \`node:http\` server with one prepared statement per silo for each request (\`tools/bench/floor\`).

A list beside the register is measured in rows for each second of processor time, the database's among it, beside what one
core must do.

The figures of the index are the 95th percentiles of questions of one kind, each with other districts, trades or names,
asked one after the other of the exchange inside one process, under the policy of every request, beside the milliseconds
that they may take; a page comes with its exact total.

An evaluation of all subjects of a rule set is timed from its start to the last placed subject, beside one statement written
by hand for the same eight indicators that scores the same rows and stores the same points in a fresh table with its primary
key. The bench refuses to measure when a subject gets other points by hand; it explains a thousand subjects twice, byte for
byte alike, and cuts a run off and takes it up again. Memory is the most that the process of the runs ever held.

A rating of public credit of the whole city is timed from its start until all entities are scored, placed and counted, beside
one statement written by hand for the same seven indicators that rates the same entities and stores the same points and
grades in a fresh table with its primary key. The bench refuses to measure when an entity gets other points or another grade
by hand; it explains a thousand entities from the past of the silo, and cuts a run off and takes it up again.

The visits of a joint round are counted over fixed seeds: six departments with a task each over the businesses of a sample
city, by the tables that are the default. The lower bound is the sum over businesses of the largest of their probabilities;
independent draws give each department a seed of its own and count a business once that several of them drew by chance; tasks
are the visits where nobody joins any. The figures are the same on every machine.

A draw of six departments is timed from the bytes of its frozen frame to list and bundle, beside one SHA-256 for each entity
(\`crypto.hash\`); its verifier, as a process of its own, from the files to the verdict, beside the same. Memory is the most
that each process ever held.

A page of the dashboard is timed in Chromium, with an empty cache, from its address to the last answer that it asks for, beside
its operations asked all at once without a browser. The scripts of an entity's page are what the first load transfers, compressed.
A page is without barriers where axe finds nothing serious or critical in it.

Measure on a machine that does nothing else: company takes more from one process than from five. A bench refuses to
measure when its contestants do not answer alike, field by field.
`;

const TITLES: Readonly<Record<string, string>> = {
  profile: 'One entity at a glance, from four silos',
  worklist: 'Fifty entities of a district, each at a glance',
  coordination: 'Visits of a joint round',
  draw: 'The draw and its verifier',
  evaluate: 'All subjects of a rule set',
  feed: 'The feed of changes',
  index: 'Lists and counts across silos',
  import: 'The register from a file',
  rate: 'Credit ratings of the whole city',
  reconcile: 'A list beside the register',
  log: 'What the log of accesses costs',
  web: 'The dashboard in a browser',
};

const optional = (value: number | undefined): string => (value === undefined ? '–' : String(value));

/** What was measured, without the bench's own name before it. */
const subject = ({ name, bench }: KeptFigure): string =>
  name.startsWith(`${bench} `) ? name.slice(bench.length + 1) : name;

function barCell({ bar, better, met }: KeptFigure): string {
  if (bar === undefined) return '–';
  return `${better === 'higher' ? 'at least' : 'at most'} ${bar}: ${met ? 'met' : '**not met**'}`;
}

function row(figure: KeptFigure): string {
  const { callers, against, ratio, spread, unit, median, againstMedian } = figure;
  const cells = [
    subject(figure),
    optional(callers),
    against,
    `**${ratio}** (${spread[0]}–${spread[1]})`,
    barCell(figure),
    `${median} / ${againstMedian} ${unit}${figure.failed ? ` (${figure.failed} failed)` : ''}`,
    `${optional(figure.cpuMsPerRequest)} / ${optional(figure.againstCpuMsPerRequest)}`,
    `${optional(figure.p50Ms)} / ${optional(figure.p99Ms)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

const TABLE_HEAD = `| what | callers | against | ratio | bar | medians | CPU ms a request | p50 / p99 ms |
|---|---|---|---|---|---|---|---|`;

/** Medians as bars of text, for those that count the same thing in the same unit with the fewest callers. */
function chart(figures: readonly KeptFigure[]): string {
  const [first] = figures;
  if (!first) return '';
  const medians = new Map<string, number>();
  for (const figure of figures) {
    if (figure.callers !== first.callers || figure.unit !== first.unit) continue;
    medians.set(subject(figure), figure.median);
    medians.set(figure.against, figure.againstMedian);
  }
  const longest = Math.max(...medians.values());
  const width = Math.max(...[...medians.keys()].map((name) => name.length));
  const bars = [...medians]
    .sort(([, a], [, b]) => (first.better === 'higher' ? b - a : a - b))
    .map(([name, value]) => {
      const bar = '█'.repeat(Math.max(1, Math.round((value / longest) * CHART_WIDTH)));
      return `${name.padEnd(width)} ${bar} ${value}`;
    });
  const callers = first.callers === undefined ? '' : `, ${first.callers} callers`;
  return `\`\`\`text\n${first.unit}${callers}\n${bars.join('\n')}\n\`\`\``;
}

function section(bench: string, figures: readonly KeptFigure[]): string {
  const [first] = figures as readonly [KeptFigure, ...KeptFigure[]];
  const size = first.entities === undefined ? '' : `, ${first.entities} entities`;
  const asked = (first.entities ?? USUAL_ENTITIES) === USUAL_ENTITIES ? '' : ` --entities ${first.entities}`;
  return `## ${TITLES[bench] ?? bench}

\`npm run bench -- ${bench}${asked}\` · ${first.runs} paired runs${size} · ${first.machine}

${chart(figures)}

${TABLE_HEAD}
${figures.map(row).join('\n')}
`;
}

/** The page `docs/performance.md` over the kept figures. */
export function performancePage(figures: readonly KeptFigure[]): string {
  const benches = [...new Set(figures.map(({ bench }) => bench))];
  const sections = benches.map((bench) => {
    const own = figures.filter((figure) => figure.bench === bench);
    return section(bench, own);
  });
  return [HEAD, ...sections].join('\n');
}

/** Prints `docs/performance.md` anew; returns its path. */
export function writePerformancePage(): string {
  writeFileSync(PAGE, performancePage(readFigures()));
  return PAGE;
}

if (require.main === module) process.stdout.write(performancePage(readFigures()));
