import type { Viewer } from '../../kernel/service/silo';

/** Who is asking, before the operation has a number. */
export type Caller = Omit<Viewer, 'operationId'>;

/** Whoever comes without a token. */
export const PUBLIC: Caller = {
  subject: 'public',
  kind: 'public',
  department: null,
  roles: [],
  district: null,
  grant: null,
};
