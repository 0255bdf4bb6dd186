'use strict';
/**
 * Prints "PASSED FAILED" of a jest run from its JSON: counts.js FILE ENDED_WELL. A suite that could not run counts as
 * one failure, and so does a run that ended badly without a failure of a test.
 */
const { readFileSync } = require('node:fs');

const [file, endedWell] = process.argv.slice(2);
const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(
  readFileSync(file, 'utf8'),
);
const failed = numFailedTests + numRuntimeErrorTestSuites;
if (numPendingTests > 0) console.error(`${numPendingTests} skipped`);
const nothing = numPassedTests + failed === 0;
console.log(`${numPassedTests} ${failed === 0 && (endedWell !== '1' || nothing) ? 1 : failed}`);
