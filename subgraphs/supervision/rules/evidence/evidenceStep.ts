import { type EvidenceChange, type EvidenceVersion, versionAfter } from './evidenceVersion';
import { isCorrection } from './isCorrection';

/** How a record went from what was stored to what stands now. */
export interface EvidenceStep {
  /** What stood before; undefined for a record that was not there. */
  readonly former: EvidenceVersion | undefined;
  /** What stands now; undefined for a record that is no evidence any more. */
  readonly next: EvidenceVersion | undefined;
  /** Whether it mends what was entered. */
  readonly isCorrection: boolean;
}

/**
 * The steps that a batch of changes makes in the records that are stored, one a record that changes
 *
 * A record that came and was withdrawn within the batch was never there. Steps come in the order in which the records were
 * first told.
 *
 * 《上海市分类监管管理办法》第九条第四款（及时、准确、完整）
 */
export function evidenceSteps(
  stored: ReadonlyMap<string, EvidenceVersion>,
  changes: Iterable<EvidenceChange>,
): EvidenceStep[] {
  const standing = new Map<string, EvidenceVersion | undefined>();
  for (const change of changes) {
    const { key } = change.told;
    const former = standing.has(key) ? standing.get(key) : stored.get(key);
    standing.set(key, versionAfter(former, change));
  }
  return [...standing].flatMap(([key, next]) => {
    const former = stored.get(key);
    if (former === next || (former === undefined && next?.withdrawn)) return [];
    const mends = former && next && !next.withdrawn ? isCorrection(next.kind, former, next) : false;
    return [{ former, next, isCorrection: mends }];
  });
}
