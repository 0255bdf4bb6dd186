import { accidentEvidence, creditRecordEvidence, ratingEvidence, riskClassEvidence } from './creditEvidence';
import { caseEvidence, penaltyEvidence } from './enforcementEvidence';
import { inspectionEvidence, resultEvidence } from './inspectionEvidence';
import { registerEvidence, registerKeys } from './registerEvidence';
import type { AggregateEvent, ToldEvidence } from './toldEvidence';

/** How an aggregate of the feed becomes evidence, and the keys of the records that it gives; one unless stated. */
interface Mapping {
  readonly evidence: (event: AggregateEvent<never>) => ToldEvidence[];
  readonly keys?: (key: string) => string[];
}

const MAPPINGS = {
  'market-entity': { evidence: registerEvidence, keys: registerKeys },
  'credit-record': { evidence: creditRecordEvidence },
  'credit-risk-class': { evidence: riskClassEvidence },
  'public-credit-rating': { evidence: ratingEvidence },
  'accident-report': { evidence: accidentEvidence },
  inspection: { evidence: inspectionEvidence },
  'inspection-result': { evidence: resultEvidence },
  'enforcement-case': { evidence: caseEvidence },
  'enforcement-penalty': { evidence: penaltyEvidence },
} as const satisfies Record<string, Mapping>;

/** An aggregate of the feed that gives evidence. */
export type EvidenceAggregate = keyof typeof MAPPINGS;

/** A change as the feed tells it: the aggregate, its record key, the followed columns, when its owner recorded it. */
export interface FedChange {
  readonly about: string;
  readonly recordKey: string | null;
  readonly columns: Readonly<Record<string, unknown>> | null;
  readonly withdrawn: boolean;
  readonly time: string;
}

const isFollowed = (about: string): about is EvidenceAggregate => Object.hasOwn(MAPPINGS, about);

/**
 * What a change that came by the feed says as evidence
 *
 * One change can give several records, or none. A fact that its owner withdrew (repaired, revoked) is sealed: all records
 * that it gave go with it, and nothing of what it said is kept for later days.
 *
 * 《上海市分类监管管理办法》第九条第二款；《信用修复管理办法》第三条
 */
export function evidenceOfEvent({ about, recordKey, columns, withdrawn, time }: FedChange): ToldEvidence[] {
  if (!isFollowed(about) || recordKey === null) return [];
  const mapping: Mapping = MAPPINGS[about];
  const key = `${about}:${recordKey}`;
  if (withdrawn) {
    return (mapping.keys?.(key) ?? [key]).map((one) => ({ standing: 'SEALED', key: one, observedAt: time }));
  }
  return columns === null ? [] : mapping.evidence({ key, columns: columns as never });
}
