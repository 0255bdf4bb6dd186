import { CataloguedError } from '../../kernel/values/cataloguedError';
import type { Provenance } from '../../kernel/values/requireRow';
import { type Refused, refuse } from '../../subgraphs/credit/rules/judged';
import { FactRow } from './factRow';
import type { Judge, JudgeOptions } from './judgedRow';
import { rowShape } from './rowShape';
import { reasonOf, setAside } from './setAside';

/** How the rows of a kind of fact are read and judged. */
export interface FactReading<Fact, Field extends string> {
  /** The fact of a row; only to be used when the row has no reasons. */
  read(row: FactRow<Field>, options: JudgeOptions<Field>): Fact;
  /** Judges a fact by the rules of its silo; throws the catalogued error of the first that refuses it. */
  check(fact: Fact): void;
}

/** Fields that say who supplied a fact, under which number, and when it was so. */
export type ProvenanceField = 'sourceDepartment' | 'sourceRecordId' | 'observedAt';

/** Column names of those fields. */
export const PROVENANCE_NAMES = {
  sourceDepartment: ['来源部门', '来源单位', '数据来源单位', '提供部门'],
  sourceRecordId: ['来源记录号', '记录编号', '信息编号'],
  observedAt: ['更新时间', '数据更新时间', '观测时间'],
} as const satisfies Record<ProvenanceField, readonly string[]>;

/** Who supplied the fact of a row: every row is its supplier's own. */
export function provenanceOf<Field extends string>(
  row: FactRow<Field | ProvenanceField>,
  { sourceDepartment }: Pick<JudgeOptions, 'sourceDepartment'>,
): Provenance {
  return {
    sourceDepartment: row.department('sourceDepartment', sourceDepartment),
    sourceRecordId: row.text('sourceRecordId'),
    observedAt: row.moment('observedAt'),
  };
}

function refusalOf(work: () => void): Refused[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof CataloguedError)) throw error;
    const { code, article, facts } = reasonOf(error);
    return [refuse(code, article, facts)];
  }
}

/**
 * Judges the rows of facts in their order: every field by its form, then the fact by the rules of its silo, and none
 * twice. Rows count from 1 under the header. The numbers of a file's records are kept in memory while it is read.
 */
export function createFactJudge<Fact extends Provenance & { readonly uscc?: string }, Field extends string>(
  { read, check }: FactReading<Fact, Field>,
  options: JudgeOptions<Field>,
): Judge<Fact> {
  const { plan } = options;
  const seen = new Map<string, number>();
  let rowNumber = 0;

  function duplicate({ sourceDepartment, sourceRecordId }: Fact): Refused[] {
    const key = `${sourceDepartment} ${sourceRecordId}`;
    const firstRow = seen.get(key);
    if (firstRow === undefined) seen.set(key, rowNumber);
    if (firstRow === undefined) return [];
    return [refuse('ROW_DUPLICATE', '本项目口径', { field: 'sourceRecordId', received: sourceRecordId, firstRow })];
  }

  function judge(record: readonly string[]): readonly Refused[] | Fact {
    const shape = rowShape(record, plan);
    if (shape.length > 0) return shape;
    const row = new FactRow(record, options);
    const fact = read(row, options);
    if (row.reasons.length > 0) return row.reasons;
    const refusals = refusalOf(() => check(fact));
    if (refusals.length > 0) return refusals;
    const again = duplicate(fact);
    return again.length > 0 ? again : fact;
  }

  return (record) => {
    rowNumber += 1;
    const judged = judge(record);
    return 'sourceRecordId' in judged
      ? { stored: true, item: judged, doubts: [], received: judged.uscc ?? judged.sourceRecordId }
      : { stored: false, entry: setAside({ rowNumber, record }, judged, plan) };
  };
}
