import { z } from 'zod';
import { isDay } from '../../../kernel/values/day';
import { requireLawful } from '../../../kernel/values/requireLawful';
import { whoHandlesEnters } from '../../../kernel/values/whoHandlesEnters';
import { type CaseInput, checkCase, type DecisionInput, ingestCases } from '../../../subgraphs/enforcement';
import { chineseWords } from '../chineseWords';
import { createFactJudge, type FactReading, PROVENANCE_NAMES, provenanceOf } from '../createFactJudge';
import type { ImportKind } from '../importKind';
import type { ColumnSet } from '../planColumns';

const COLUMNS = {
  names: {
    uscc: ['统一社会信用代码', '社会信用代码', 'credit_code'],
    caseNumber: ['案号', '立案号', '案件编号'],
    cause: ['案由'],
    department: ['办案部门', '办案机关', '处罚机关'],
    grave: ['是否重大案件', '重大案件'],
    stage: ['案件阶段', '案件状态'],
    openedOn: ['立案日期', '案发日期'],
    closedOn: ['结案日期'],
    history: ['办案过程', '案件历程'],
    decisions: ['处罚决定', '行政决定'],
    ...PROVENANCE_NAMES,
  },
  needed: ['uscc', 'caseNumber', 'cause', 'department', 'stage', 'openedOn', 'history', 'sourceRecordId'],
} as const satisfies ColumnSet;

type Field = keyof typeof COLUMNS.names;

const dayPart = z.string().refine(isDay, 'expected a day as 2026-11-22');
const fenPart = z
  .union([z.string().regex(/^\d{1,18}$/, 'expected fen as digits'), z.int().min(0)])
  .nullish()
  .transform((fen) => (fen === null || fen === undefined ? null : BigInt(fen)));

function historyPart() {
  const stages = chineseWords('enforcement', 'CaseStage');
  return z.object({ stage: z.string().transform((word) => stages.get(word) ?? word), enteredOn: dayPart });
}

const decisionPart = z.object({
  number: z.string(),
  decidedOn: dayPart,
  outcome: z.string(),
  documentTitle: z.string(),
  publication: z.string(),
  sourceRecordId: z.string(),
  penalties: z.array(z.object({ kind: z.string(), amount: fenPart, text: z.string() })).default([]),
});

function reading(): FactReading<CaseInput, Field> {
  const stages = chineseWords('enforcement', 'CaseStage');
  const stagePart = historyPart();
  return {
    read(row, options) {
      const source = provenanceOf(row, options);
      const { sourceDepartment, observedAt } = source;
      const decisions = row.list('decisions', decisionPart);
      return {
        uscc: row.code('uscc'),
        caseNumber: row.text('caseNumber'),
        cause: row.text('cause'),
        department: row.department('department'),
        grave: row.flag('grave'),
        stage: row.word('stage', stages),
        openedOn: row.day('openedOn'),
        closedOn: row.optionalDay('closedOn'),
        history: row.list('history', stagePart) as CaseInput['history'],
        decisions: decisions.map((decision) => ({ ...decision, sourceDepartment, observedAt }) as DecisionInput),
        ...source,
      };
    },
    check(fact) {
      requireLawful(whoHandlesEnters(fact.sourceDepartment, fact.department));
      checkCase(fact);
    },
  };
}

/** Files of cases: one row a case, its stages and its decisions with their penalties as lists in JSON. */
export const caseKind: ImportKind<CaseInput, Field> = {
  name: 'cases',
  silo: 'enforcement',
  description: 'cases with their stages, decisions and penalties',
  columns: COLUMNS,
  judgesByDatabase: false,
  openJudge: async (options) => createFactJudge(reading(), options),
  store: ingestCases,
};
