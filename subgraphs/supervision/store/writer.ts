/** Every way in which facts enter the supervision silo. */
export { storeEvidenceBatch } from './evidence/storeEvidence';
export { type SubjectRow, storeSubjects } from './evidence/storeSubjects';
export { type CategoryAssignmentRow, storeCategoryAssignments } from './writeCategories';
export { type KeySupervisionRow, storeKeySupervision } from './writeKeySupervision';
export { type SupervisionMatterRow, storeSupervisionMatters } from './writeMatters';
