/** Writes the typed documents of the dashboard once: `node web/build/generate.mjs`, before its types are checked. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCodes } from './codes.mjs';
import { writeOperations } from './operations.mjs';
import { writeTerms } from './terms.mjs';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
writeCodes(web);
writeTerms(web);
await writeOperations(web);
