/** Every way in which facts enter the inspection silo. */
export type { InspectedItem, InspectionInput } from './checkInspection';
export { storeInspections } from './writeInspections';
export { type InspectionItemInput, storeInspectionItems } from './writeItems';
