import type { ObjectClasses, PoolGroup, PoolStanding } from '../../../subgraphs/inspection/rules/objects/poolGroup';

let made = 0;

/** A group of so many objects that stand alike to the tasks. */
export function groupOf(count: number, ...standings: PoolStanding[]): PoolGroup {
  made += 1;
  return { key: `group-${made}`, count, standings };
}

/** How objects of these classes stand that are drawn; plain ones unless told otherwise. */
export const drawn = (classes: Partial<ObjectClasses> = {}): PoolStanding => ({
  kind: 'DRAWN',
  credit: 'A',
  category: 'ORDINARY',
  risk: 'B',
  ...classes,
});

/** How objects stand that are left out. */
export const excluded = (
  code: Extract<PoolStanding, { kind: 'EXCLUDED' }>['code'] = 'VISITED',
  keyListed = false,
): PoolStanding => ({ kind: 'EXCLUDED', code, keyListed });

/** Objects that are drawn for the only task. */
export const drawnGroup = (count: number, classes: Partial<ObjectClasses> = {}): PoolGroup =>
  groupOf(count, drawn(classes));

/** Objects that are left out of the only task. */
export const excludedGroup = (count: number, keyListed = false): PoolGroup =>
  groupOf(count, excluded('VISITED', keyListed));

/** Objects that are covered in full. */
export const covered = (count: number): PoolGroup => groupOf(count, { kind: 'COVERED' });

/** Objects of classes from the mildest to the strictest, a thousand in all. */
export const GROUPS: readonly PoolGroup[] = [
  drawnGroup(300, { credit: 'AAA', risk: 'A', category: 'LOWER' }),
  drawnGroup(450),
  drawnGroup(150, { credit: 'UNRATED', risk: 'UNCLASSED' }),
  drawnGroup(77, { credit: 'B', risk: 'C' }),
  drawnGroup(23, { credit: 'C', risk: 'D', category: 'HIGHER' }),
];
