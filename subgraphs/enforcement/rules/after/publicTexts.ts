import type { PublicField } from '../proceedings/secretsKept';

/** The texts of a decision and its case that the public reads once it is published. */
export interface PublicTexts {
  readonly cause: string;
  readonly documentTitle: string;
  readonly penaltyTexts: readonly string[];
  /** What was prepared to be published; null until then. */
  readonly publicSummary: string | null;
}

/** EN-32: every text that becomes public with a decision, by the field in which the public reads it. 行政处罚法 48, 50 */
export function publicTexts({
  cause,
  documentTitle,
  penaltyTexts,
  publicSummary,
}: PublicTexts): readonly PublicField[] {
  return [
    ...(publicSummary === null ? [] : [{ name: 'summary', text: publicSummary }]),
    { name: 'cause', text: cause },
    { name: 'documentTitle', text: documentTitle },
    ...penaltyTexts.map((text, at) => ({ name: `penalties.${at}.text`, text })),
  ];
}
