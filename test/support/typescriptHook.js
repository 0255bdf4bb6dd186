'use strict';
/** Lets a plain `node` process that a test starts load the project's TypeScript, compiled as jest compiles it. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { transformSync } = require('@swc/core');

const configFile = join(__dirname, '..', '..', '.swcrc');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), { filename, configFile, swcrc: true });
  module._compile(code, filename);
};
