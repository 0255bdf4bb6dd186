import { sha256Hex } from '../../../../kernel/values/sha256';

/** Whose ticket is wanted, for which part of which visit. */
export interface TeamTicketOf {
  /** Seed of the round, or of the triggered visit. */
  readonly seed: string;
  readonly department: string;
  /** Number of the inspector. */
  readonly inspector: string;
  readonly uscc: string;
}

/**
 * The ticket of an inspector in the draw of one department's team for one entity: the draw of objects once more, by the
 * same seed. SHA-256 of `<seed>,team,<department>,<inspector>,<USCC>`, lowercase hexadecimal.
 *
 * FL-15
 */
export function teamTicket({ seed, department, inspector, uscc }: TeamTicketOf): string {
  return sha256Hex(`${seed},team,${department},${inspector},${uscc}`);
}

/**
 * The seed of a visit that no round has drawn, from a nonce whose hash was told before.
 *
 * FL-2, FL-15
 */
export function visitSeed(visit: string, nonce: string): string {
  return sha256Hex(`cn.sh.drh/team/v1|visit=${visit}|nonce=${nonce}`);
}
