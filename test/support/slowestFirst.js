'use strict';
const Sequencer = require('@jest/test-sequencer').default;

/** Folders of tests, those whose files run longest first: a long file that begins last keeps the whole run waiting. */
const FOLDERS = ['test/web/', 'test/city/', 'test/silo/', 'test/contract/', 'test/rules/'];

const rankOf = ({ path }) => FOLDERS.findIndex((folder) => path.replaceAll('\\', '/').includes(folder));

/** Runs test files by folder, and within a folder as jest would: the longest of the last run first. */
class SlowestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
  }
}

module.exports = SlowestFirst;
