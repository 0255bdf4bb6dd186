import type { Day } from '../../../../kernel/values/day';
import type { LeadGround } from './caseOfLead';

/** One piece of evidence: its hash, never its bytes. */
export interface LeadEvidence {
  readonly sha256: string;
  readonly size: number;
  readonly mediaType: string;
}

/** The columns of a hand-over that the case office follows. */
export interface HandedOver {
  readonly number: string;
  readonly visit: string;
  readonly item: string;
  readonly uscc: string;
  readonly ground: LeadGround;
  readonly department: string;
  readonly to_department: string;
  readonly standard: string;
  readonly code_set: string;
  readonly codes: readonly string[];
  readonly evidence: readonly LeadEvidence[];
  readonly sent_on: Day;
}

/** The hand-overs that events of the feed tell; other events and what was withdrawn tell none. */
export function handedOver(
  events: readonly { readonly about: string; readonly withdrawn: boolean; readonly data: string | null }[],
): HandedOver[] {
  return events
    .filter(({ about, withdrawn, data }) => about === 'case-hand-over' && !withdrawn && data !== null)
    .map(({ data }) => JSON.parse(data as string) as HandedOver);
}
