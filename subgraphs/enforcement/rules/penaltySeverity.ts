import type { PenaltyKind } from './penaltyAmount';

/** How severe the penalties of a decision are, which decides how long it is published. */
export type PenaltySeverity = 'MINOR' | 'GENERAL' | 'SERIOUS';

const LIGHT: readonly PenaltyKind[] = ['WARNING', 'CRITICISM'];
const HEAVY: readonly PenaltyKind[] = [
  'DOWNGRADE',
  'LICENCE_REVOCATION',
  'BUSINESS_RESTRICTION',
  'ORDER_TO_STOP',
  'ORDER_TO_CLOSE',
  'BAN_FROM_POST',
];

/**
 * The severity of a decision by its penalties; null where it imposes none
 *
 * The measures on credit repair know minor, general and serious dishonesty and leave the line to others. Reading of this
 * project: warnings and criticism alone are minor, kinds that take qualification, licence or business away are serious,
 * anything else is general.
 */
export function penaltySeverity(kinds: readonly PenaltyKind[]): PenaltySeverity | null {
  if (kinds.length === 0) return null;
  if (kinds.some((kind) => HEAVY.includes(kind))) return 'SERIOUS';
  return kinds.every((kind) => LIGHT.includes(kind)) ? 'MINOR' : 'GENERAL';
}
