import type { Session } from '../../app/session';

/** Answers for credit records, and reads them without an agreement. */
const OWNER = 'DEVELOPMENT_REFORM';

/** Whether the session may read credit records at all: by an agreement, or because its department answers for them. */
export const readsCreditRecords = ({ agreement, department }: Session): boolean =>
  agreement !== null || department === OWNER;
