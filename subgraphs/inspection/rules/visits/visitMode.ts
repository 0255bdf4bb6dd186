import type { InspectionMode } from '../inspectionWords';

/** Modes in which nobody goes to the enterprise: documents, sensors, data. 沪府发〔2020〕7号（六） */
export const OFF_SITE_MODES: readonly InspectionMode[] = ['OFF_SITE', 'REMOTE'];

/** The more of a visit an enterprise notices, the earlier. */
const BY_PRESENCE: readonly InspectionMode[] = ['ON_SITE', 'MOBILE', 'REMOTE', 'OFF_SITE'];

/**
 * How a visit is carried out whose items are inspected in several ways: in the way that the enterprise notices most
 *
 * One item on site makes it a visit on site, whatever the others are; only what is wholly off site counts as off site.
 * Throws RangeError for no mode at all.
 *
 * 沪府发〔2020〕7号（六）
 */
export function visitMode(modes: readonly InspectionMode[]): InspectionMode {
  const [first] = BY_PRESENCE.filter((mode) => modes.includes(mode));
  if (first === undefined) throw new RangeError('A visit has a mode.');
  return first;
}
