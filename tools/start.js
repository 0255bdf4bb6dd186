'use strict';
/**
 * The way in for every npm script: installs what is missing, compiles what has changed, then runs the command.
 * Plain JavaScript without dependencies, because on a fresh clone nothing else exists yet.
 */
const { spawnSync, spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } = require('node:fs');
const { join, relative } = require('node:path');

const root = join(__dirname, '..');
const SOURCES = ['kernel', 'gateway', 'subgraphs', 'tools'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs a child in the project root with its output shown; ends this process when the child fails. */
function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error || status !== 0) {
    console.error(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ` with exit code ${status}`}`);
    process.exit(status || 1);
  }
}

/** Refuses a Node.js that the dependencies do not support, with the versions that work. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (!supported) {
    console.error(`Node.js ${process.versions.node} is too old or odd: use 20.19 or later, 22.13 or later, or 24.`);
    process.exit(1);
  }
}

/**
 * What Node.js is told for the hub: answers are many small objects that die young, and a young generation of this size
 * takes a fifth of the garbage collector's work off a list of fifty businesses.
 */
const NODE_FLAGS = ['--enable-source-maps', '--max-semi-space-size=64'];

const digest = (text) => createHash('sha256').update(text).digest('hex');

/** True when the stamp file holds this value; `write` stores it after the work is done. */
function stamp(file, value) {
  const current = existsSync(file) && readFileSync(file, 'utf8') === value;
  return { current, write: () => writeFileSync(file, value) };
}

const packagesOf = (lock) => JSON.parse(readFileSync(join(root, lock), 'utf8')).packages;

/** Whether every package of the lock is there in its version; those for other platforms need not be. */
function isInstalled() {
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) return false;
  const present = packagesOf(join('node_modules', '.package-lock.json'));
  const wanted = Object.entries(packagesOf('package-lock.json')).filter(([path]) => path !== '');
  return wanted.every(([path, { version, optional }]) =>
    present[path] ? present[path].version === version : optional,
  );
}

function install() {
  if (isInstalled()) return;
  console.error('Installing dependencies (once, about a minute) ...');
  run(npm, ['ci', '--no-audit', '--no-fund']);
}

function stampOf(files) {
  const entries = files.map((file) => {
    const { mtimeMs, size } = statSync(join(root, file));
    return `${file}:${mtimeMs}:${size}`;
  });
  return digest(entries.join('\n'));
}

function filesUnder(folder, isWanted) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && isWanted(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

/** Runs the builder, a script of a package, unless what it builds from is what it last built from. */
function build(name, sources, [script, ...args]) {
  mkdirSync(join(root, 'dist'), { recursive: true });
  const done = stamp(join(root, 'dist', name), stampOf(sources));
  if (done.current) return;
  run(process.execPath, [join(root, 'node_modules', ...script.split('/')), ...args]);
  done.write();
}

function buildHub() {
  const sources = SOURCES.flatMap((folder) => filesUnder(folder, (name) => name.endsWith('.ts')));
  const tsc = ['typescript/bin/tsc', '-p', 'tsconfig.build.json'];
  build('.built', ['tsconfig.json', 'tsconfig.build.json', ...sources], tsc);
}

/** The dashboard, which the gateway serves. */
function buildWeb() {
  const own = ['src', 'build', 'public'].flatMap((folder) =>
    filesUnder(join('web', folder), (name) => !name.endsWith('.generated.ts')),
  );
  const others = ['tools/verify-draw.mjs', 'kernel/values/formulaSafe.ts', 'docs/codes.md', 'schema/api.graphql'];
  const sources = ['web/index.html', 'web/vite.config.mts', 'package-lock.json', ...others, ...own];
  if (!existsSync(join(root, 'web', 'dist', 'index.html'))) rmSync(join(root, 'dist', '.web-built'), { force: true });
  build('.web-built', sources, ['vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn']);
}

/**
 * Hands the terminal to the command and passes signals and the exit code through. npm does not pass on the signal that
 * ends it: that this process was left behind by its parent is taken for a termination signal.
 */
function hand(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

const [command, ...rest] = process.argv.slice(2);
checkNode();
install();
if (command === 'test') {
  buildWeb();
  hand([join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...rest]);
} else {
  buildHub();
  if (command === 'serve' || command === 'bench') buildWeb();
  const words = command === 'serve' ? ['serve', ...rest] : command === 'bench' ? ['bench', ...rest] : rest;
  hand([...NODE_FLAGS, join(root, 'dist', 'tools', 'hub.js'), ...words]);
}
