import {
  type AnnouncedEntry,
  checkEntry,
  entryRecordId,
  ingestCatalogueEntries,
} from '../../../subgraphs/exchange/store/catalogue/writeEntries';
import { createFactJudge, type FactReading } from '../createFactJudge';
import type { FactRow } from '../factRow';
import type { ImportKind } from '../importKind';
import type { JudgeOptions } from '../judgedRow';
import type { ColumnSet } from '../planColumns';

const COLUMNS = {
  names: {
    listNumber: ['编号', '序号'],
    provider: ['提供部门', '提供单位', '数据提供方'],
    name: ['数据项名称', '数据资源名称', '目录名称', '名称'],
    meaning: ['数据项描述', '数据资源描述', '摘要', '描述'],
    items: ['数据项内容（包括但不仅限于）', '数据项内容', '数据项', '信息项'],
    theme: ['领域', '数据领域', '主题'],
    observedAt: ['更新时间', '数据更新时间', '发布日期'],
  },
  needed: ['provider', 'name', 'meaning'],
} as const satisfies ColumnSet;

type Field = keyof typeof COLUMNS.names;

function read(row: FactRow<Field>, { sourceDepartment = 'BIG_DATA' }: JudgeOptions<Field>): AnnouncedEntry {
  const what = { provider: row.text('provider'), name: row.text('name') };
  return {
    ...what,
    meaning: row.text('meaning'),
    items: row.optionalText('items'),
    theme: row.optionalText('theme'),
    listNumber: row.optionalText('listNumber'),
    sourceDepartment,
    sourceRecordId: entryRecordId(what),
    observedAt: row.moment('observedAt'),
  };
}

const READING: FactReading<AnnouncedEntry, Field> = { read, check: checkEntry };

/** Lists of data that departments announce: one row an entry of the catalogue. */
export const catalogueKind: ImportKind<AnnouncedEntry, Field> = {
  name: 'catalogue',
  silo: 'exchange',
  description: 'entries of the catalogue of shared data',
  columns: COLUMNS,
  judgesByDatabase: false,
  openJudge: async (options) => createFactJudge(READING, options),
  store: ingestCatalogueEntries,
};
