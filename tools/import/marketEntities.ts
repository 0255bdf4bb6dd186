import { type ImportOptions, type ImportReport, importFile } from './importFile';
import { marketEntityKind } from './kinds/marketEntityKind';

export type { ImportOptions, ImportReport } from './importFile';

/** Imports a register file. Throws what `importFile` throws. */
export function importMarketEntities({ sourceDepartment = 'SAMR', ...rest }: ImportOptions): Promise<ImportReport> {
  return importFile(marketEntityKind, { ...rest, sourceDepartment });
}
