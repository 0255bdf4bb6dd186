import type { BrokenRule } from './checkRepository';
import type { Planted } from './plantedSources';

const inRules: readonly (readonly [BrokenRule, string])[] = [
  ['clock', 'export const now = Date.now();'],
  ['clock', "export const now = Date['now']();"],
  ['clock', 'const { now } = Date;'],
  ['clock', 'export const now = globalThis.Date.now;'],
  ['clock', 'export const now = new Date();'],
  ['clock', 'export const now = new Date;'],
  ['clock', 'export const now = new globalThis.Date().getTime();'],
  ['clock', 'export const now = Date();'],
  ['clock', 'export const now = performance.now();'],
  ['clock', 'export const now = process.hrtime.bigint();'],
  ['clock', 'const { hrtime } = process;'],
  ['clock', 'export const now = performance.timeOrigin;'],
  ['clock', 'export const now = process.uptime();'],
  ['clock', 'export const now = Temporal.Now.instant();'],
  ['clock', 'setTimeout(() => undefined, 1);'],
  ['clock', 'setInterval(() => undefined, 1);'],
  ['clock', 'setImmediate(() => undefined);'],
  ['dice', 'export const die = Math.random();'],
  ['dice', 'const { random: die } = Math;'],
  ['dice', 'const { ...all } = Math;'],
  ['dice', "import { randomUUID } from 'node:crypto';"],
  ['dice', "import { randomBytes as salt } from 'node:crypto';"],
  ['dice', "import * as crypto from 'node:crypto';\nexport const die = crypto.randomInt(6);"],
  ['dice', 'export const die = crypto.getRandomValues(new Uint8Array(1));'],
  ['await', 'export async function wait() {}'],
  ['await', 'export const wait = async () => 1;'],
  ['await', 'export class Wait {\n  async now() {}\n}'],
  ['await', 'export const wait = { async now() {} };'],
  ['await', 'export async function* wait() {}'],
  ['await', "await import('./day');"],
  ['await', 'export const wait = Promise.resolve(1);'],
  ['await', 'queueMicrotask(() => undefined);'],
  ['await', 'for await (const one of []) one;'],
  ['environment', 'export const env = process.env;'],
];

const inGateway = [
  'export const port = process.env.PORT;',
  "export const port = process['env'].PORT;",
  'const { env } = process;',
  'export const port = globalThis.process.env.PORT;',
  'export const port = (process as unknown as { env: { PORT: string } }).env.PORT;',
  'export const port = process?.env.PORT;',
  'const p = process;\nexport const port = p.env;',
  "import { env } from 'node:process';",
  'process.loadEnvFile();',
];

const oneLine = (source: string) => source.replaceAll('\n', ' ');
const number = (index: number) => String(index + 1).padStart(2, '0');

/** Files that look at the clock, throw dice, wait or read the environment where they must not. */
export const PLANTED_HABITS: readonly Planted[] = [
  ...inRules.map(([breaks, source], index) => ({
    title: `values: ${oneLine(source)}`,
    file: `kernel/values/habit${number(index)}.ts`,
    source,
    breaks,
  })),
  ...inRules
    .filter(([, source]) => !source.includes('import'))
    .map(([breaks, source], index) => ({
      title: `rules: ${oneLine(source)}`,
      file: `subgraphs/credit/rules/habit${number(index)}.ts`,
      source,
      breaks,
    })),
  ...inGateway.map((source, index) => ({
    title: `gateway: ${oneLine(source)}`,
    file: `gateway/habit${number(index)}.ts`,
    source,
    breaks: 'environment' as const,
  })),
];

/** Files that use the same words lawfully. */
export const PLANTED_GOOD_HABITS: readonly Planted[] = [
  {
    title: 'a day given as an argument',
    file: 'kernel/values/given.ts',
    source: 'export const at = (ms: number) => new Date(ms);',
  },
  {
    title: 'arithmetic on days',
    file: 'kernel/values/utc.ts',
    source: 'export const at = Date.UTC(2026, 0, 1) + Date.parse("2026-01-01");',
  },
  {
    title: 'fields named like clocks',
    file: 'subgraphs/credit/rules/fields.ts',
    source: 'export const f = (r: { performance: number; now: number }) => r.performance + r.now;',
  },
  {
    title: 'hashing',
    file: 'kernel/values/hash.ts',
    source: "import { createHash } from 'node:crypto';\nexport const h = createHash;",
  },
  {
    title: 'clock, dice and waiting in a store',
    file: 'subgraphs/credit/store/clock.ts',
    source: 'export const f = async () => await Date.now() + Math.random();',
  },
  {
    title: 'the one reader of the environment',
    file: 'kernel/service/config.ts',
    source: 'export const config = (env = process.env) => env;',
  },
  {
    title: 'the way in',
    file: 'tools/start.js',
    source: "'use strict';\nconst { env } = process;\nmodule.exports = env.PATH;",
  },
  {
    title: 'other members of process',
    file: 'tools/exit.ts',
    source: 'process.on("exit", () => process.exit(1));\nconst { argv } = process;',
  },
  { title: 'a test', file: 'test/support/env.ts', source: 'export const path = process.env.PATH;' },
];
