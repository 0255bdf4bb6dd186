/** Every test of the project; `test/support/globalSetup.ts` boots the embedded database once for all of them. */
module.exports = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: {
    '^.+\\.tsx?$': '@swc/jest',
    '/node_modules/(jose|openid-client|oauth4webapi|hyparquet|hyparquet-writer)/.+\\.js$': '@swc/jest',
  },
  transformIgnorePatterns: ['/node_modules/(?!(jose|openid-client|oauth4webapi|hyparquet|hyparquet-writer)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.hub/'],
  globalSetup: '<rootDir>/test/support/globalSetup.ts',
  globalTeardown: '<rootDir>/test/support/globalTeardown.ts',
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/slowestFirst.js',
  maxWorkers: 2,
  // A worker keeps some of every file that it ran; past this, clearing its heap costs more than a fresh start.
  workerIdleMemoryLimit: '1GB',
};
