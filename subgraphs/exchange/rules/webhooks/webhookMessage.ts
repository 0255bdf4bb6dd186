import { changeKind } from '../feed/changeKind';

/** A change as it is sent. */
export interface SentChange {
  readonly id: string;
  readonly about: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly recordKey: string | null;
  readonly withdrawn: boolean;
  /** JSON text of the columns that are given; null where there is nothing to tell. */
  readonly data: string | null;
}

/**
 * The body of a message: the change as a CloudEvent in JSON
 *
 * The same words as a line of the stream tells, those of this project as extension attributes. The columns are put in as
 * they were stored, so that no number loses a digit. A repetition has the same text.
 *
 * CloudEvents 1.0, JSON event format
 */
export function webhookMessage(resource: string, position: string, change: SentChange): string {
  const { id, about, type, time, subject, recordKey, withdrawn, data } = change;
  const head = JSON.stringify({
    specversion: '1.0',
    id,
    source: `/feed/${resource}`,
    type,
    subject,
    time: new Date(time).toISOString(),
    datacontenttype: 'application/json',
    about,
    kind: changeKind(type, withdrawn),
    position,
    ...(recordKey === null ? {} : { recordkey: recordKey }),
    withdrawn,
  });
  return data === null ? head : `${head.slice(0, -1)},"data":${data}}`;
}
