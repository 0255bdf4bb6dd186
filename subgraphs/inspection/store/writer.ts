/** Every way in which facts enter the inspection silo. */
export { checkInspection, type InspectedItem, type InspectionInput, type ItemList } from './checkInspection';
export { checkImported, type HubPlans, importInspections, readHubPlans, storeInspections } from './importInspections';
export { checkInspector, type InspectorInput, ingestInspectors, storeInspectors } from './library/writeInspectors';
export { checkTie, ingestTies, storeTies, type TieInput } from './library/writeTies';
export { readItemList } from './writeInspections';
export { type InspectionItemInput, storeInspectionItems } from './writeItems';
