import { canonicalDigest, canonicalJson } from '../../../../kernel/values/canonicalJson';
import type { ExplainedRecord, Explanation } from './explanation';

/** An explanation as it is handed out and compared. */
export interface SealedExplanation {
  /** Canonical JSON, records by their keys. */
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly digest: string;
}

const keysOf = (records: readonly ExplainedRecord[]): string[] => records.map(({ key }) => key);

/**
 * The text of an explanation, the same whenever it is made, and its digest
 *
 * It names the records that values rest on and says nothing else of them: a record that is withdrawn later, as when credit
 * is repaired, leaves the text as it was, and nothing in it that could be read.
 *
 * 《上海市分类监管管理办法》第六条
 */
export function sealExplanation(explanation: Explanation): SealedExplanation {
  const { indicators, forced } = explanation;
  const data = {
    ...explanation,
    indicators: indicators.map((indicator) => ({ ...indicator, records: keysOf(indicator.records) })),
    forced: forced.map((force) => ({ ...force, records: keysOf(force.records) })),
  };
  return { text: canonicalJson(data), digest: canonicalDigest(data) };
}
