/** Every way in which facts enter the enforcement silo. */
export { type CaseInput, checkCase, type DecisionInput, type PenaltyInput } from './checkCase';
export { ingestCases, storeCases } from './writeCases';
