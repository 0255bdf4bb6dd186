'use strict';
/**
 * smoke.js DATA_FOLDER: starts the hub as `npm start` does, on a free port and a fresh data folder, asks it for the first
 * documented business as the public, stops it and expects a clean end.
 */
const { spawn } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');
const READY = /^hub ready (\S+)/m;
const LONGEST_START_MS = 180_000;
const [, uscc] = readFileSync(join(root, 'docs', 'sample-city.md'), 'utf8').match(/^\| 1 \| `(\w{18})`/m);

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}

async function ask(url) {
  const query = 'query First($uscc: USCC!) { marketEntity(uscc: $uscc) { uscc name sources { silo status } } }';
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { uscc } }),
  });
  const text = await response.text();
  console.log(`${response.status} ${text}`);
  const entity = JSON.parse(text).data?.marketEntity;
  if (entity?.uscc !== uscc || entity.sources?.length !== 4) fail('the answer is not the documented business');
}

const env = { ...process.env, HUB_PORT: '0', HUB_DATA_DIR: process.argv[2] };
const hub = spawn(process.execPath, [join(root, 'tools', 'start.js'), 'serve'], {
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
