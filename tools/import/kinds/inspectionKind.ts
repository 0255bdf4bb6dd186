import { z } from 'zod';
import { isDay } from '../../../kernel/values/day';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { whoHandlesEnters } from '../../../kernel/values/whoHandlesEnters';
import {
  checkImported,
  checkInspection,
  type HubPlans,
  type InspectedItem,
  type InspectionInput,
  type ItemList,
  importInspections,
  readHubPlans,
  readItemList,
} from '../../../subgraphs/inspection';
import { chineseWords } from '../chineseWords';
import { createFactJudge, type FactReading, PROVENANCE_NAMES, provenanceOf } from '../createFactJudge';
import type { ImportKind } from '../importKind';
import type { ColumnSet } from '../planColumns';

const COLUMNS = {
  names: {
    uscc: ['统一社会信用代码', '社会信用代码', 'credit_code'],
    department: ['检查部门', '检查机关', '检查实施机关'],
    mode: ['检查方式'],
    trigger: ['检查类型', '检查来源'],
    planCode: ['计划编号', '抽查计划编号'],
    triggerReason: ['检查事由', '事由'],
    joint: ['是否联合检查', '联合检查'],
    scheduledOn: ['计划日期', '计划检查日期'],
    inspectedOn: ['检查日期', '实际检查日期'],
    stage: ['检查状态', '检查进度'],
    resultPublished: ['结果是否公示', '是否公示'],
    publishedOn: ['公示日期'],
    items: ['检查事项', '检查事项及结果'],
    ...PROVENANCE_NAMES,
  },
  needed: ['uscc', 'department', 'mode', 'trigger', 'scheduledOn', 'stage', 'items', 'sourceRecordId'],
} as const satisfies ColumnSet;

type Field = keyof typeof COLUMNS.names;

const dayPart = z.string().refine(isDay, 'expected a day as 2026-11-22');

const itemPart = z.object({
  itemCode: z.string().min(1),
  codeSet: z.enum(['ITEM_RESULTS', 'PUBLICITY_RESULTS']).nullish().default(null),
  codes: z.array(z.string()).default([]),
  followUp: z
    .object({
      kind: z.string(),
      note: z.string().nullish().default(null),
      completedOn: dayPart.nullish().default(null),
    })
    .nullish()
    .default(null),
});

function reading(list: ItemList, plans: HubPlans): FactReading<InspectionInput, Field> {
  const modes = chineseWords('inspection', 'InspectionMode');
  const triggers = chineseWords('inspection', 'InspectionTrigger');
  const stages = chineseWords('inspection', 'InspectionStage');
  return {
    read: (row, options) => ({
      uscc: row.code('uscc'),
      department: row.department('department'),
      mode: row.word('mode', modes),
      trigger: row.word('trigger', triggers),
      planCode: row.optionalText('planCode'),
      triggerReason: row.optionalText('triggerReason'),
      joint: row.flag('joint'),
      scheduledOn: row.day('scheduledOn'),
      inspectedOn: row.optionalDay('inspectedOn'),
      stage: row.word('stage', stages),
      resultPublished: row.flag('resultPublished'),
      publishedOn: row.optionalDay('publishedOn'),
      items: row.list('items', itemPart) as readonly InspectedItem[],
      ...provenanceOf(row, options),
    }),
    check(fact) {
      requireLawful(whoHandlesEnters(fact.sourceDepartment, fact.department));
      checkInspection(fact, list);
      checkImported(fact, plans);
    },
  };
}

/** Files of inspections: one row an inspection, its items with their results as a list in JSON. */
export const inspectionKind: ImportKind<InspectionInput, Field> = {
  name: 'inspections',
  silo: 'inspection',
  description: 'inspections with their results',
  columns: COLUMNS,
  judgesByDatabase: true,
  async openJudge(options, database) {
    if (!database) throw new Error('inspections are judged by the published list of items and plans');
    const list = await database.transaction(readItemList);
    const plans = await database.transaction((client) => readHubPlans(client));
    return createFactJudge(reading(list, plans), options);
  },
  store: importInspections,
};
