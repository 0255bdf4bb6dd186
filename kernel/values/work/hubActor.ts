import type { WorkActor } from './workParties';

/** The hub itself, which does what the law does by itself or what another silo told. */
export const HUB_ACTOR: WorkActor = {
  subject: 'hub',
  kind: 'application',
  department: null,
  district: null,
  roles: [],
};
