import type { BrokenRule } from './checkRepository';

/** A source file planted in a throwaway project: what it is, and the rule it breaks, or none. */
export interface Planted {
  readonly title: string;
  readonly file: string;
  readonly source: string;
  readonly breaks?: BrokenRule;
}

/** What the planted files import: a small project with every layer in it. */
export const GROUND: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({
    dependencies: { graphql: '*', pg: '*', pino: '*' },
    devDependencies: { jest: '*' },
  }),
  'kernel/values/day.ts': 'export type Day = string;\nexport const day = 1;\n',
  'kernel/service/log.ts': 'export type Log = string;\nexport const log = 1;\n',
  'kernel/service/database/index.ts': 'export const database = 1;\n',
  'subgraphs/credit/index.ts': 'export const credit = 1;\n',
  'subgraphs/credit/rules/repair.ts': 'export const repair = 1;\n',
  'subgraphs/credit/store/queries.ts': 'export const queries = 1;\n',
  'subgraphs/credit/resolvers/record.ts': 'export const record = 1;\n',
  'subgraphs/supervision/rules/proportions.ts': 'export const proportions = 1;\n',
  'gateway/plan.ts': 'export const plan = 1;\n',
  'web/page.tsx': 'export const page = <p>1</p>;\n',
  'tools/hub.ts': 'export const hub = 1;\n',
  'node_modules/pg/package.json': '{"main":"lib.js"}',
  'node_modules/pg/lib.js': 'module.exports = 1;\n',
};

/** Symbolic links of the throwaway project: from, to. */
export const LINKS: readonly (readonly [string, string])[] = [
  ['kernel/values/linked.ts', 'kernel/service/log.ts'],
  ['node_modules/neighbour', 'subgraphs/supervision'],
  ['subgraphs/credit/resolvers/shortcut', 'subgraphs/supervision'],
];

const unlawful: readonly (readonly [BrokenRule, string, string, string])[] = [
  [
    'folder',
    'values -> service, relative path climbing out',
    'kernel/values/a.ts',
    "import { log } from '../service/log';",
  ],
  [
    'folder',
    'values -> service, hidden behind its own name',
    'kernel/values/b.ts',
    "import '../values/../service/log';",
  ],
  ['folder', 'values -> service, type-only', 'kernel/values/c.ts', "import type { Log } from '../service/log';"],
  [
    'folder',
    'values -> service, one type in the list',
    'kernel/values/d.ts',
    "import { type Log } from '../service/log';",
  ],
  ['folder', 'values -> service, type import()', 'kernel/values/e.ts', "type L = import('../service/log').Log;"],
  ['folder', 'values -> service, re-export of a name', 'kernel/values/f.ts', "export { log } from '../service/log';"],
  ['folder', 'values -> service, re-export of all', 'kernel/values/g.ts', "export * from '../service/log';"],
  [
    'folder',
    'values -> service, re-export of a type',
    'kernel/values/h.ts',
    "export type { Log } from '../service/log';",
  ],
  ['folder', 'values -> service, require', 'kernel/values/i.ts', "const log = require('../service/log');"],
  ['folder', 'values -> service, require.resolve', 'kernel/values/j.ts', "require.resolve('../service/log');"],
  ['folder', 'values -> service, import = require', 'kernel/values/k.ts', "import log = require('../service/log');"],
  ['folder', 'values -> service, dynamic import()', 'kernel/values/l.ts', 'import(`../service/log`);'],
  ['folder', 'values -> service, reference', 'kernel/values/m.ts', '/// <reference path="../service/log.ts" />'],
  ['folder', 'values -> service, the index of a folder', 'kernel/values/n.ts', "import '../service/database';"],
  ['folder', 'values -> service, .js ending', 'kernel/values/o.ts', "import { log } from '../service/log.js';"],
  [
    'folder',
    'values -> service, inside a function',
    'kernel/values/p.ts',
    "export function f() { module.require('../service/log'); }",
  ],
  ['folder', 'service -> gateway', 'kernel/service/a.ts', "import '../../gateway/plan';"],
  ['folder', 'service -> silo', 'kernel/service/b.ts', "import '../../subgraphs/credit';"],
  ['folder', 'rules -> store', 'subgraphs/credit/rules/a.ts', "import { queries } from '../store/queries';"],
  ['folder', 'rules -> service', 'subgraphs/credit/rules/b.ts', "import '../../../kernel/service/log';"],
  ['folder', 'store -> resolvers', 'subgraphs/credit/store/a.ts', "import '../resolvers/record';"],
  [
    'folder',
    'store -> rules of another silo',
    'subgraphs/credit/store/b.ts',
    "import '../../supervision/rules/proportions';",
  ],
  ['folder', 'silo -> silo', 'subgraphs/credit/resolvers/a.ts', "import '../../supervision/rules/proportions';"],
  [
    'folder',
    'silo -> silo through a linked package',
    'subgraphs/credit/resolvers/b.ts',
    "import 'neighbour/rules/proportions';",
  ],
  [
    'folder',
    'silo -> silo through a linked folder',
    'subgraphs/credit/resolvers/c.ts',
    "import './shortcut/rules/proportions';",
  ],
  ['folder', 'silo -> gateway', 'subgraphs/credit/resolvers/d.ts', "import '../../../gateway/plan';"],
  ['folder', 'gateway -> silo', 'gateway/a.ts', "import { credit } from '../subgraphs/credit';"],
  ['folder', 'gateway -> tools', 'gateway/b.ts', "import '../tools/hub';"],
  [
    'folder',
    'web -> kernel',
    'web/a.tsx',
    "import { day } from '../kernel/values/day';\nexport const a = <p>{day}</p>;",
  ],
  ['folder', 'web -> kernel, type-only', 'web/b.ts', "import type { Day } from '../kernel/values/day';"],
  ['folder', '.ci -> kernel', '.ci/a.js', "require('../kernel/values/day');"],
  ['package', '.ci -> package', '.ci/b.js', "require('pino');"],
  ['folder', 'tools -> test', 'tools/a.ts', "import '../test/lawful';"],
  ['package', 'values -> package', 'kernel/values/q.ts', "import 'pg';"],
  ['package', 'values -> built-in module', 'kernel/values/r.ts', "import { readFileSync } from 'fs';"],
  ['package', 'rules -> package', 'subgraphs/credit/rules/c.ts', "import 'graphql';"],
  [
    'package',
    'rules -> package by its path',
    'subgraphs/credit/rules/d.ts',
    "import '../../../node_modules/pg/lib.js';",
  ],
  ['package', 'rules -> built-in module', 'subgraphs/credit/rules/e.ts', "import 'node:crypto';"],
  ['package', 'store -> package not in its row', 'subgraphs/credit/store/c.ts', "import { parse } from 'graphql';"],
  ['package', 'resolvers -> package not in their row', 'subgraphs/credit/resolvers/e.ts', "import 'pg';"],
  ['undeclared package', 'gateway -> package that came with another', 'gateway/c.ts', "import 'left-behind';"],
  ['undeclared package', 'service -> package of development alone', 'kernel/service/c.ts', "import 'jest';"],
  ['leads nowhere', 'a file that does not exist', 'gateway/d.ts', "import './nowhere';"],
  ['leads nowhere', 'an alias', 'gateway/e.ts', "import '#kernel/values/day';"],
  ['outside the project', 'a path out of the project', 'gateway/f.ts', "import '../../outside';"],
  ['cannot be read', 'computed import()', 'gateway/g.ts', "const a = '../subgraphs/credit'; import(a);"],
  ['cannot be read', 'computed require', 'gateway/h.ts', "require(['..', 'subgraphs/credit'].join('/'));"],
  [
    'cannot be read',
    'require under another name',
    'gateway/i.ts',
    "const load = require; load('../subgraphs/credit');",
  ],
  [
    'cannot be read',
    'createRequire',
    'gateway/j.ts',
    "import { createRequire } from 'node:module'; createRequire('/')('x');",
  ],
  [
    'folder',
    'gateway -> silo, below Chinese text',
    'gateway/lines.ts',
    "// 统一社会信用代码\nconst a = '监管';\n\nimport '../subgraphs/credit';",
  ],
  ['cannot be read', 'a syntax error', 'gateway/k.ts', 'import from from;'],
  ['no layer', 'a folder that the policy does not know', 'scripts/a.ts', 'export const a = 1;'],
  ['no layer', 'a file beside the silos', 'subgraphs/shared.ts', 'export const a = 1;'],
];

const lawful: readonly (readonly [string, string, string])[] = [
  [
    'values -> values and node:crypto',
    'kernel/values/lawful.ts',
    "import { createHash } from 'node:crypto'; import './day.js';",
  ],
  [
    'service -> values, any package',
    'kernel/service/lawful.ts',
    "import '../values/day'; import 'pino'; import('./database');",
  ],
  [
    'rules -> values and rules',
    'subgraphs/credit/rules/lawful.ts',
    "import './repair'; import '../../../kernel/values/day';",
  ],
  [
    'store -> own rules, pg, built-in modules',
    'subgraphs/credit/store/lawful.ts',
    "import '../rules/repair'; import 'pg'; import 'node:fs';",
  ],
  [
    'silo -> itself, kernel, graphql',
    'subgraphs/credit/lawful.ts',
    "import './store/queries'; import '../../kernel/service/log'; import 'graphql';",
  ],
  [
    'gateway -> kernel',
    'gateway/lawful.ts',
    "import type { Day } from '../kernel/values/day'; export * from '../kernel/service/log';",
  ],
  ['web -> web', 'web/lawful.tsx', "import { page } from './page';\nexport const lawful = <div>{page}</div>;"],
  [
    'tools -> silos, gateway',
    'tools/lawful.ts',
    "#!/usr/bin/env node\nimport '../gateway/plan'; import '../subgraphs/credit/index.js'; import 'jest';",
  ],
  [
    '.ci -> built-in modules',
    '.ci/lawful.js',
    "require('node:child_process').spawn('node', [], { env: process.env });",
  ],
  ['test -> anything', 'test/lawful.ts', "import '../subgraphs/credit/rules/repair'; import(process.argv[2] ?? '');"],
  [
    'the word import in text',
    'kernel/values/text.ts',
    "// import '../service/log';\nexport const text = \"require('../service/log')\";",
  ],
  ['configuration of a tool', 'jest.config.js', "module.exports = { preset: require('jest') };"],
];

/** Files that break the import policy, one for each way and each row. */
export const PLANTED_VIOLATIONS: readonly Planted[] = unlawful.map(([breaks, title, file, source]) => ({
  title,
  file,
  source,
  breaks,
}));

/** Files that keep it. */
export const PLANTED_LAWFUL: readonly Planted[] = lawful.map(([title, file, source]) => ({ title, file, source }));
