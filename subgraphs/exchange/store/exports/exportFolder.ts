import { join } from 'node:path';
import { type TableFormat, tableFormat } from '../../../../kernel/service/tables/openTableFile';

/** The file that says what an export is. */
export const MANIFEST = 'manifest.json';

/** The folder of an export's files when it is ready. */
export const exportFolder = (dataDir: string, id: string): string => join(dataDir, 'exports', id);

/** The folder in which one process writes an export: whoever else has it or had it writes in another. */
export const attemptFolder = (dataDir: string, id: string, holder: string): string =>
  `${exportFolder(dataDir, id)}.${holder}`;

/** Name of the file that holds facts of a kind. */
export const exportFileName = (about: string, format: TableFormat): string =>
  `${about}.${tableFormat(format).extension}`;
