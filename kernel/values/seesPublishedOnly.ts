/** The kinds of viewer that see what departments hold, beyond what is published. */
const INSIDE: readonly string[] = ['official', 'application'];

/**
 * Whether a viewer of that kind sees published facts alone. Offices and their applications see more; whoever is not known
 * to be one of them is the public, so that a kind added later sees nothing until it is named here.
 */
export function seesPublishedOnly(viewerKind: string): boolean {
  return !INSIDE.includes(viewerKind);
}
