/** How an export goes on: who is QUEUED is taken up, comes to an end, or is put back when its process stops. */
const NEXT = {
  QUEUED: ['RUNNING'],
  RUNNING: ['READY', 'FAILED', 'QUEUED'],
  READY: ['EXPIRED'],
  FAILED: [],
  EXPIRED: [],
} as const;

/** Where an export stands. */
export type ExportState = keyof typeof NEXT;

/** Every state, in the order in which an export can come to them. */
export const EXPORT_STATES = Object.keys(NEXT) as readonly ExportState[];

/** Whether an export may come from one state to another. */
export function mayBecome(from: ExportState, to: ExportState): boolean {
  return (NEXT[from] as readonly ExportState[]).includes(to);
}

/** The states from which an export may come to `to`. */
export function statesBefore(to: ExportState): ExportState[] {
  return EXPORT_STATES.filter((from) => mayBecome(from, to));
}
