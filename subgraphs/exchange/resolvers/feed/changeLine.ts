import { changeKind } from '../../rules/feed/changeKind';
import type { FeedRow } from '../../store/feed/readFeed';

/** One change as a line of the stream; its data is put in as it was stored, so that no number loses a digit. */
export function changeLine(row: FeedRow, position: string): string {
  const { id, about, type, time, subject, recordKey, withdrawn, data } = row;
  const kind = changeKind(type, withdrawn);
  const moment = new Date(time).toISOString();
  const head = JSON.stringify({ id, position, kind, type, about, time: moment, subject, recordKey, withdrawn });
  return `${head.slice(0, -1)},"data":${data ?? 'null'}}\n`;
}
