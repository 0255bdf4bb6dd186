/** Every way in which facts enter the supervision silo. */
export { type CategoryAssignmentRow, storeCategoryAssignments } from './writeCategories';
export { type KeySupervisionRow, storeKeySupervision } from './writeKeySupervision';
export { type SupervisionMatterRow, storeSupervisionMatters } from './writeMatters';
