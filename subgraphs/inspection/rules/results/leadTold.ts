import type { Day } from '../../../../kernel/values/day';

/** The columns of a lead that the inspectors follow: all of it each time. */
export interface LeadTold {
  readonly number: string;
  readonly hand_over: string;
  readonly version: number;
  readonly state: 'RECEIVED' | 'ACCEPTED' | 'RETURNED' | 'CLOSED';
  readonly received_on: Day;
  readonly answered_on: Day | null;
  readonly case_number: string | null;
  readonly return_code: string | null;
  readonly return_reason: string | null;
  readonly outcome: string | null;
  readonly closed_on: Day | null;
}

/** The leads that events of the feed tell, in their order. */
export function leadsTold(
  events: readonly { readonly about: string; readonly withdrawn: boolean; readonly data: string | null }[],
): LeadTold[] {
  return events
    .filter(({ about, withdrawn, data }) => about === 'case-lead' && !withdrawn && data !== null)
    .map(({ data }) => JSON.parse(data as string) as LeadTold);
}
