import { openCsvTable } from './csvTable';
import { openNdjsonTable } from './ndjsonTable';
import { openParquetTable } from './parquetTable';
import type { TableFile, TableOptions } from './tableFile';
import { openXlsxTable } from './xlsxTable';

const FORMATS = {
  CSV_GZ: { extension: 'csv.gz', mediaType: 'application/gzip', open: openCsvTable },
  NDJSON: { extension: 'ndjson', mediaType: 'application/x-ndjson', open: openNdjsonTable },
  PARQUET: { extension: 'parquet', mediaType: 'application/vnd.apache.parquet', open: openParquetTable },
  XLSX: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    open: openXlsxTable,
  },
} as const;

/** A form in which tables are written. */
export type TableFormat = keyof typeof FORMATS;

/** Every form in which tables are written. */
export const TABLE_FORMATS = Object.keys(FORMATS) as readonly TableFormat[];

/** How a file of the format is named and called on the web. */
export function tableFormat(format: TableFormat): { readonly extension: string; readonly mediaType: string } {
  return FORMATS[format];
}

/** Opens a file of the format for writing. */
export async function openTableFile(format: TableFormat, options: TableOptions): Promise<TableFile> {
  return FORMATS[format].open(options);
}
