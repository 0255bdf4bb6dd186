'use strict';
/** Starts `siloProcess.ts` in a plain `node` process. */
require('./typescriptHook');
require('./siloProcess.ts');
