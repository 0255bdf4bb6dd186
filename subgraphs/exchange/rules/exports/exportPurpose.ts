/** The purpose of an export without an agreement: the department's own duty. */
export const OWN_DUTY = 'own-duty';

/**
 * The purpose that an export is stamped with
 *
 * Shared data is used for the agreed purpose alone: the stamp is that of the agreement. What a department takes of its own
 * data, or of what is open to every department, it takes for its duties.
 *
 * 《上海市数据条例》第四十条
 */
export function exportPurpose(grant: { readonly purpose: string } | null): string {
  return grant?.purpose ?? OWN_DUTY;
}
