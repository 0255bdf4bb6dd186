import { sameProvision } from '../measure/citedProvision';
import type { Act } from './types';

/**
 * Whether two records tell of one act: the same entity, the same provision however it is written, and days in common
 *
 * What breaks several provisions at once a machine cannot see; an officer says so. Reading of this project.
 *
 * 《行政处罚法》第二十九条
 */
export function sameAct(one: Act, other: Act): boolean {
  const meets =
    (other.actTo === null || one.actFrom <= other.actTo) && (one.actTo === null || other.actFrom <= one.actTo);
  return meets && one.uscc === other.uscc && sameProvision(one.provision, other.provision);
}
