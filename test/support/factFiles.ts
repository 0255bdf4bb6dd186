import type { SiloModule } from '../../kernel/service/silo';
import { day } from '../../kernel/values/day';
import { credit } from '../../subgraphs/credit';
import { enforcement } from '../../subgraphs/enforcement';
import { inspection, storeInspectionItems } from '../../subgraphs/inspection';
import type { ImportKind } from '../../tools/import/importKind';
import { caseKind } from '../../tools/import/kinds/caseKind';
import { creditRecordKind } from '../../tools/import/kinds/creditRecordKind';
import { inspectionKind } from '../../tools/import/kinds/inspectionKind';
import { type OpenSilo, openSilo } from './openSilo';

/** A row of a file, field by field; lists as they are. */
export type FileRow = Readonly<Record<string, unknown>>;

/** A kind of file with a sound row of it, and where its rows come to stand. */
export interface FactFile {
  readonly kind: ImportKind<never>;
  readonly table: string;
  /** Sound row number `n`: another number of the supplier's for each. */
  row(n: number): FileRow;
  open(): Promise<OpenSilo>;
}

const ITEM = {
  code: 'AMR-01',
  name: '登记事项检查',
  nameEn: 'Registered particulars',
  basis: '市场主体登记管理条例 第三十八条',
  department: 'SAMR',
  kind: 'GENERAL' as const,
  publishedOn: day('2015-01-01'),
  withdrawnOn: null,
  sourceDepartment: 'SAMR',
  sourceRecordId: 'item-1',
  observedAt: '2015-01-01T09:00:00+08:00',
};

const USCC = '91310115MA1K3B7C6G';

const open = (silo: unknown): Promise<OpenSilo> => openSilo(silo as SiloModule<unknown, unknown>);

const records: FactFile = {
  kind: creditRecordKind as never,
  table: 'credit_record',
  row: (n) => ({
    uscc: USCC,
    来源部门: '上海市市场监督管理局',
    来源记录号: `r-${n}`,
    信息类别: '行政处罚',
    标题: `虚假宣传处罚${n}`,
    severity: 'GENERAL',
    effectiveFrom: '2026年4月1日',
    公示状态: '已公示',
  }),
  open: () => open(credit),
};

const inspections: FactFile = {
  kind: inspectionKind as never,
  table: 'inspection',
  row: (n) => ({
    uscc: USCC,
    来源部门: 'SAMR',
    来源记录号: `i-${n}`,
    检查部门: 'SAMR-310115',
    检查方式: '现场检查',
    trigger: 'RANDOM',
    planCode: '3100002026SAMR0001',
    是否联合检查: '否',
    scheduledOn: '2026/5/6',
    inspectedOn: '2026-05-06',
    stage: 'COMPLETED',
    items: [{ itemCode: 'AMR-01', codeSet: 'ITEM_RESULTS', codes: ['1'], followUp: { kind: 'NONE_NEEDED' } }],
  }),
  async open() {
    const silo = await open(inspection);
    await storeInspectionItems(silo.database, [ITEM]);
    return silo;
  },
};

const cases: FactFile = {
  kind: caseKind as never,
  table: 'enforcement_case',
  row: (n) => ({
    uscc: USCC,
    来源部门: 'SAMR-310115',
    来源记录号: `k-${n}`,
    案号: `沪案〔2026〕${n}号`,
    案由: '涉嫌虚假宣传',
    办案部门: 'SAMR-310115',
    stage: '决定',
    立案日期: '2026-03-02',
    history: [
      { stage: '立案', enteredOn: '2026-03-02' },
      { stage: 'DECIDED', enteredOn: '2026-04-01' },
    ],
    decisions: [
      {
        number: `沪罚〔2026〕${n}号`,
        decidedOn: '2026-04-01',
        outcome: 'PENALTY',
        documentTitle: '行政处罚决定书',
        publication: 'DUE',
        sourceRecordId: `d-${n}`,
        penalties: [{ kind: 'FINE', amount: '9007199254740993', text: '罚款' }],
      },
    ],
  }),
  open: () => open(enforcement),
};

/** The kinds of facts that files bring. */
export const FACT_FILES: readonly (readonly [string, FactFile])[] = [
  ['credit-records', records],
  ['inspections', inspections],
  ['cases', cases],
];

const cell = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** Rows as lines of CSV under the header of the first row's fields. */
export function asCsv(rows: readonly FileRow[], line: (...values: string[]) => string): string[] {
  const columns = Object.keys(rows[0] ?? {});
  return [line(...columns), ...rows.map((row) => line(...columns.map((column) => cell(row[column] ?? ''))))];
}
