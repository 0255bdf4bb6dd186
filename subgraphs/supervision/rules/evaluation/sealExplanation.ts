import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { ExplainedIndicator, ExplainedRecord, Explanation } from './explanation';

/** An explanation as it is handed out and compared. */
export interface SealedExplanation {
  /** Canonical JSON, records by their keys. */
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly digest: string;
}

const keysOf = (records: readonly ExplainedRecord[]): string[] => records.map(({ key }) => key);

/** Without what a record says: a count is of the keys, every other value is what stands in the records themselves. */
function withoutContent({ value, step, records, ...indicator }: ExplainedIndicator): object {
  const sealed = { ...indicator, records: keysOf(records) };
  if (indicator.measure === 'COUNT') return { ...sealed, value, step };
  return indicator.measure === 'SUM' ? { ...sealed, step } : sealed;
}

/**
 * The text of an explanation, the same whenever it is made, and its digest
 *
 * It names the records that values rest on and the points that they gave, and says nothing else of them: no code that an
 * indicator took from the newest, and no sum of amounts. A record that is withdrawn later, as when credit is repaired,
 * leaves the text as it was: what stays in it is that it counted, and for how many points, for so it was decided.
 *
 * 《上海市分类监管管理办法》第六条
 */
export function sealExplanation(explanation: Explanation): SealedExplanation {
  const { indicators, forced } = explanation;
  const data = {
    ...explanation,
    indicators: indicators.map(withoutContent),
    forced: forced.map((force) => ({ ...force, records: keysOf(force.records) })),
  };
  return { text: canonicalJson(data), digest: canonicalDigest(data) };
}
