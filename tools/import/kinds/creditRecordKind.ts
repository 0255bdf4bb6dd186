import { type Day, shanghaiDay } from '../../../kernel/values/day';
import { type CreditRecordFact, checkCreditRecord, ingestCreditRecords } from '../../../subgraphs/credit';
import { chineseWords } from '../chineseWords';
import { createFactJudge, type FactReading, PROVENANCE_NAMES, provenanceOf } from '../createFactJudge';
import type { ImportKind } from '../importKind';
import type { ColumnSet } from '../planColumns';

const COLUMNS = {
  names: {
    uscc: ['统一社会信用代码', '社会信用代码', 'credit_code'],
    kind: ['信息类别', '信用信息类别', '类别'],
    title: ['标题', '信息名称'],
    documentNumber: ['文号', '文书号', '决定文书号'],
    severity: ['失信程度', '严重程度'],
    effectiveFrom: ['生效日期', '认定日期', '决定日期'],
    effectiveTo: ['失效日期', '有效期至'],
    publicationState: ['公示状态'],
    publicationEndsOn: ['公示截止日期', '公示期至'],
    ...PROVENANCE_NAMES,
  },
  needed: ['uscc', 'kind', 'title', 'effectiveFrom', 'publicationState', 'sourceRecordId'],
} as const satisfies ColumnSet;

type Field = keyof typeof COLUMNS.names;

function reading(): FactReading<CreditRecordFact, Field> {
  const kinds = chineseWords('credit', 'CreditRecordKind');
  const severities = chineseWords('credit', 'DishonestySeverity');
  const states = new Map([
    ...chineseWords('credit', 'CreditPublicationState'),
    ...[
      ['REVOKED', 'REVOKED'],
      ['撤销', 'REVOKED'],
      ['REPAIRED', 'REPAIRED'],
      ['已修复', 'REPAIRED'],
    ].map(([word = '', state = '']): [string, string] => [word, state]),
  ]);
  return {
    read: (row, options) => ({
      uscc: row.code('uscc'),
      kind: row.word('kind', kinds),
      title: row.text('title'),
      documentNumber: row.optionalText('documentNumber'),
      severity: row.optionalWord('severity', severities),
      effectiveFrom: row.day('effectiveFrom'),
      effectiveTo: row.optionalDay('effectiveTo'),
      publicationState: row.word('publicationState', states),
      publicationEndsOn: row.optionalDay('publicationEndsOn'),
      ...provenanceOf(row, options),
    }),
    check: checkCreditRecord,
  };
}

/** Files of credit records: one row a record. */
export const creditRecordKind: ImportKind<CreditRecordFact, Field> = {
  name: 'credit-records',
  silo: 'credit',
  description: 'credit records',
  columns: COLUMNS,
  judgesByDatabase: false,
  openJudge: async (options) => createFactJudge(reading(), options),
  store: (client, facts) => ingestCreditRecords(client, facts, today()),
};

const today = (): Day => shanghaiDay(Date.now());
