/** Every way in which facts enter the enforcement silo. */
export type { CaseInput, DecisionInput, PenaltyInput } from './checkCase';
export { storeCases } from './writeCases';
