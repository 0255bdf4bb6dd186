import type { ParquetWriteOptions } from 'hyparquet-writer' with { 'resolution-mode': 'import' };
import { type ColumnType, isGiven, type JsonCell, plainCell, type TableFile, type TableOptions } from './tableFile';

const ROWS_A_GROUP = 20_000;
const MICROS = /\.(\d{3})(\d{1,3})/;

type SchemaElement = NonNullable<ParquetWriteOptions['schema']>[number];

interface ParquetType {
  readonly element: Pick<SchemaElement, 'type' | 'converted_type'>;
  read(text: string): unknown;
}

/** Microseconds since 1970 of a moment, as PostgreSQL keeps it. */
function microsOf(text: string): bigint {
  const micros = (MICROS.exec(text)?.[2] ?? '').padEnd(3, '0');
  return BigInt(Date.parse(text)) * 1_000n + BigInt(micros === '' ? 0 : micros);
}

const TEXT: ParquetType = { element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' }, read: (text) => text };
const TYPES: Readonly<Record<ColumnType, ParquetType>> = {
  TEXT,
  LIST: { ...TEXT, element: { type: 'BYTE_ARRAY', converted_type: 'UTF8' } },
  INTEGER: { element: { type: 'INT64' }, read: BigInt },
  BOOLEAN: { element: { type: 'BOOLEAN' }, read: (text) => text === 'true' },
  DATE: { element: { type: 'INT32', converted_type: 'DATE' }, read: (text) => new Date(`${text}T00:00:00Z`) },
  MOMENT: { element: { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' }, read: microsOf },
};

/**
 * Writes a table as Parquet (Snappy), in groups of rows, the notes as the file's key-value metadata. Every column may be
 * null; what a column holds must be of its type.
 */
export async function openParquetTable({ path, columns, notes }: TableOptions): Promise<TableFile> {
  const { fileWriter, ParquetWriter } = await import('hyparquet-writer');
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, ...TYPES[type].element, repetition_type: 'OPTIONAL' as const })),
    ],
    kvMetadata: notes.map(([key, value]) => ({ key, value })),
    createdBy: 'market-supervision-hub',
  });
  let rows: (readonly JsonCell[])[] = [];
  const writeGroup = async (): Promise<void> => {
    const group = rows;
    rows = [];
    const columnData = columns.map(({ name, type }, index) => ({
      name,
      data: group.map((row) => {
        const cell = row[index] ?? null;
        return isGiven(cell) ? TYPES[type].read(plainCell(cell)) : undefined;
      }),
    }));
    if (group.length > 0) await writer.write({ columnData, rowGroupSize: ROWS_A_GROUP });
  };
  return {
    async write(more) {
      for (const row of more) {
        rows.push(row);
        if (rows.length >= ROWS_A_GROUP) await writeGroup();
      }
    },
    async finish() {
      await writeGroup();
      await writer.finish();
    },
    abandon() {
      rows = [];
    },
  };
}
