import type { Day } from '../../../../kernel/values/day';
import type { Severity } from '../recordNature';
import type { PublicationState } from '../recordVisibility';
import type { DecisionProcedure } from './severityOfPenalty';

/** 公示渠道 Channels of publication, each with a clock of its own; this hub is the second. */
export const CHANNELS = ['CREDIT_CHINA', 'SHARED_DATA', 'NECIPS'] as const;

/** One of the channels. */
export type Channel = (typeof CHANNELS)[number];

/** What of a record decides its terms in the channels. */
export interface ChannelFacts {
  readonly kind: string;
  /** Code of the department that established it. */
  readonly sourceDepartment: string;
  readonly severity: Severity | null;
  /** Date of the judicial or administrative document. */
  readonly documentDate: Day;
  readonly publicationState: PublicationState;
  /** Last day on which the hub shows it; null where none is set. */
  readonly publicationEndsOn: Day | null;
  /** Of a penalty; null where it is not known. */
  readonly procedure: DecisionProcedure | null;
  readonly penaltyKinds: readonly string[];
  /** Whether it is in a field of safety: food, drugs, special equipment, work safety, fire. */
  readonly safetyField: boolean;
  /** Whether its department says that the fine is a low one; the province sets the sum, which was not seen. */
  readonly lowFine: boolean;
  /** First day in the enterprise publicity system; null while it is not there. */
  readonly necipsPublishedOn: Day | null;
}
