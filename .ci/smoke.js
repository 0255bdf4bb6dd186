'use strict';
/**
 * smoke.js DATA_FOLDER: starts the hub as `npm start` does, on a free port and a fresh data folder, asks it the README's
 * profile query about a documented business with a development token, stops it and expects a clean end.
 */
const { spawn, spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const READY = /^hub ready (\S+)/m;
const LONGEST_START_MS = 180_000;
const SILOS = ['credit', 'supervision', 'inspection', 'enforcement'];
const profile = JSON.parse(
  readFileSync(join(root, 'README.md'), 'utf8').match(/-d '(\{\s*"query": "query Profile[\s\S]*?\})'/)[1],
);

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

function token() {
  const { stdout } = spawnSync(process.execPath, [...start, 'hub', 'token', '--as', 'dashboard-city'], {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return stdout.trim().split('\n').at(-1);
}

async function ask(url) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token()}` },
    body: JSON.stringify(profile),
  });
  const text = await response.text();
  console.log(`${response.status} ${text}`);
  const { data, errors, extensions } = JSON.parse(text);
  if (errors || data?.marketEntity?.uscc !== profile.variables.uscc) fail('the answer is not the documented business');
  const missing = SILOS.filter((silo) => extensions?.silos?.[silo]?.status !== 'ok');
  if (missing.length > 0) fail(`not whole: ${missing.join(', ')}`);
}

const env = { ...process.env, HUB_PORT: '0', HUB_DATA_DIR: process.argv[2] };
const start = [join(root, 'tools', 'start.js')];
const hub = spawn(process.execPath, [...start, 'serve'], {
  cwd: root,
  env,
  stdio: ['ignore', 'pipe', 2],
});
const began = Date.now();
let said = '';
let asked = false;

const overdue = setTimeout(() => {
  fail(`not ready after ${LONGEST_START_MS / 1000} s`);
  hub.kill('SIGTERM');
}, LONGEST_START_MS);

hub.stdout.setEncoding('utf8').on('data', async (text) => {
  said += text;
  const url = said.match(READY)?.[1];
  if (!url || asked) return;
  asked = true;
  clearTimeout(overdue);
  console.log(`ready after ${Math.round((Date.now() - began) / 100) / 10} s: ${url}`);
  await ask(url).catch((error) => fail(error.message));
  hub.kill('SIGTERM');
});

hub.on('exit', (code) => {
  clearTimeout(overdue);
  if (!asked) fail(`the hub ended before it was ready, with code ${code}`);
  else if (code !== 0) fail(`the hub did not stop cleanly: code ${code}`);
});
