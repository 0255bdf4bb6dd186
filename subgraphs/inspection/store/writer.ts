/** Every way in which facts enter the inspection silo. */
export { checkInspection, type InspectedItem, type InspectionInput, type ItemList } from './checkInspection';
export { ingestInspections, readItemList, storeInspections } from './writeInspections';
export { type InspectionItemInput, storeInspectionItems } from './writeItems';
