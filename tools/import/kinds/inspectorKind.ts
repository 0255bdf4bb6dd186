import type { PoolClient } from 'pg';
import { z } from 'zod';
import type { Ingested } from '../../../kernel/service/ingest';
import { isDay, shanghaiDay } from '../../../kernel/values/day';
import { DISTRICTS } from '../../../kernel/values/reference/districts';
import { requireLawful } from '../../../kernel/values/requireLawful';
import type { Provenance } from '../../../kernel/values/requireRow';
import { whoHandlesEnters } from '../../../kernel/values/whoHandlesEnters';
import {
  checkInspector,
  checkTie,
  type InspectorInput,
  ingestInspectors,
  ingestTies,
  type TieInput,
} from '../../../subgraphs/inspection';
import { chineseWords, type Words } from '../chineseWords';
import { createFactJudge, type FactReading } from '../createFactJudge';
import type { FactRow } from '../factRow';
import type { ImportKind } from '../importKind';
import type { ColumnSet } from '../planColumns';

const COLUMNS = {
  names: {
    office: ['单位', '所属单位', '执法单位', '部门'],
    inspectorName: ['姓名'],
    certificateNo: ['执法证号', '执法证件号', '证件编号'],
    certificateUntil: ['证件有效期', '有效期至'],
    fields: ['检查领域', '执法领域', '专业资格'],
    areas: ['检查区域', '执法区域'],
    trainedOn: ['培训日期', '最近培训日期'],
    account: ['账号'],
    active: ['是否在岗', '在岗'],
    ties: ['回避关系'],
  },
  needed: ['office', 'inspectorName', 'certificateNo', 'certificateUntil', 'fields'],
} as const satisfies ColumnSet;

type Field = keyof typeof COLUMNS.names;

/** An inspector of a file with what ties him; his office and certificate are the source and its number. */
interface LibraryRow extends Provenance {
  readonly inspector: InspectorInput;
  readonly ties: readonly TieInput[];
}

const BETWEEN = /[、,，;；]/;
const districtsByName = new Map(DISTRICTS.map(({ code, zh }) => [zh, code]));

const dayPart = z.string().refine(isDay, 'expected a day as 2026-11-22');

const tiePart = (kinds: Words) =>
  z.object({
    uscc: z.string(),
    kind: z.string().transform((word) => kinds.get(word) ?? word),
    from: dayPart,
    to: dayPart.nullish().default(null),
  });

const listed = (text: string): string[] => text.split(BETWEEN).flatMap((word) => word.trim() || []);

function inspectorOf(row: FactRow<Field>): InspectorInput {
  const areas = listed(row.plain('areas')).map((area) => districtsByName.get(area) ?? area);
  return {
    office: row.department('office'),
    name: row.text('inspectorName'),
    certificateNo: row.text('certificateNo'),
    certificateUntil: row.day('certificateUntil'),
    fields: listed(row.text('fields')),
    areas: areas.length > 0 ? areas : null,
    trainedOn: row.optionalDay('trainedOn'),
    account: row.optionalText('account'),
    active: row.plain('active') === '' ? null : row.flag('active'),
  };
}

function reading(): FactReading<LibraryRow, Field> {
  const part = tiePart(chineseWords('inspection', 'TieKind'));
  return {
    read(row, { sourceDepartment, observedAt }) {
      const inspector = inspectorOf(row);
      const { office, certificateNo } = inspector;
      const ties = row.list('ties', part).map((tie) => ({ ...tie, office, certificateNo }) as TieInput);
      const source = { sourceDepartment: sourceDepartment ?? office, sourceRecordId: certificateNo, observedAt };
      return { inspector, ties, ...source };
    },
    check({ inspector, ties, sourceDepartment }) {
      requireLawful(whoHandlesEnters(sourceDepartment, inspector.office));
      checkInspector(inspector);
      ties.forEach(checkTie);
    },
  };
}

async function store(client: PoolClient, rows: readonly LibraryRow[]): Promise<Ingested> {
  const inspectors = rows.map(({ inspector }) => inspector);
  const [first] = rows;
  if (!first) return { received: 0, inserted: 0, changed: 0, unchanged: 0, stale: 0 };
  const taken = { on: shanghaiDay(Date.now()), observedAt: first.observedAt };
  const stored = await ingestInspectors(client, inspectors, taken);
  const ties = rows.flatMap((row) => row.ties);
  await ingestTies(client, ties, taken);
  return stored;
}

/** Files of inspectors: one row an inspector, what ties him to entities as a list in JSON. */
export const inspectorKind: ImportKind<LibraryRow, Field> = {
  name: 'inspectors',
  silo: 'inspection',
  description: 'inspectors with their certificates, fields, areas and ties',
  columns: COLUMNS,
  judgesByDatabase: false,
  openJudge: async (options) => createFactJudge(reading(), options),
  store,
};
