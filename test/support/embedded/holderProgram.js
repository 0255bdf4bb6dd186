'use strict';
/**
 * A process that holds a data folder until its standard input ends: prints one JSON line with what it got or why it
 * was refused. Argument: the options of `openEmbeddedServer` as JSON.
 */
require('../typescriptHook');
const { openEmbeddedServer } = require('../../../kernel/service/embedded/openEmbeddedServer');

const messages = [];
const tell = (report) => process.stdout.write(`${JSON.stringify({ ...report, messages })}\n`);

openEmbeddedServer({ ...JSON.parse(process.argv[2]), log: (message) => messages.push(message) }).then(
  (server) => {
    tell({ port: server.port, url: server.superuserUrl('postgres') });
    process.stdin.on('end', () => server.stop().then(() => process.exit(0)));
    process.stdin.resume();
  },
  (error) => {
    tell({ code: error.code, facts: error.facts, error: String(error.stack) });
    process.exit(1);
  },
);
