import type { Grant, Viewer } from '../../kernel/service/silo';

/** Who is asking, as the token says it. */
export interface Caller extends Omit<Viewer, 'operationId' | 'grant'> {
  /** Number of the agreement that the credential was issued for; null for one of a person's own department. */
  readonly agreement: string | null;
  /** For what the data is asked, as the credential states it. */
  readonly purpose: string | null;
}

/** Whoever comes without a token. */
export const PUBLIC: Caller = {
  subject: 'public',
  kind: 'public',
  department: null,
  roles: [],
  district: null,
  agreement: null,
  purpose: null,
};

/** The gateway itself, when it asks the exchange for what it needs to serve others. */
export const GATEWAY: Caller = {
  ...PUBLIC,
  subject: 'gateway',
  kind: 'application',
  department: 'BIG_DATA',
  roles: ['gateway'],
};

/** The caller as silos get to know it, for one operation. */
export function viewerOf(caller: Caller, grant: Grant | null, operationId: string): Viewer {
  const { subject, kind, department, roles, district } = caller;
  return { subject, kind, department, roles, district, grant, operationId };
}
