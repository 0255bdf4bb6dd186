import type { EvidenceKind, EvidenceSource } from './evidenceKinds';

/** A resource of the exchange from which evidence comes. */
export interface EvidenceResource {
  readonly resource: string;
  /** The silo whose facts it tells. */
  readonly silo: EvidenceSource;
  readonly kinds: readonly EvidenceKind[];
}

/** Every resource that supervision follows, and the kinds of evidence that it brings; other kinds are its own. */
export const EVIDENCE_RESOURCES: readonly EvidenceResource[] = [
  {
    resource: 'market-entity',
    silo: 'credit',
    kinds: ['REGISTER_STATE', 'REGISTER_DISTRICT', 'REGISTER_INDUSTRY'],
  },
  { resource: 'credit-record', silo: 'credit', kinds: ['CREDIT_RECORD'] },
  { resource: 'credit-risk-class', silo: 'credit', kinds: ['CREDIT_RISK_CLASS'] },
  { resource: 'public-credit-rating', silo: 'credit', kinds: ['CREDIT_RATING'] },
  { resource: 'credit-file', silo: 'credit', kinds: ['CREDIT_ACCIDENT'] },
  { resource: 'inspection', silo: 'inspection', kinds: ['INSPECTION_VISIT', 'INSPECTION_RESULT'] },
  { resource: 'enforcement-case', silo: 'enforcement', kinds: ['ENFORCEMENT_CASE', 'ENFORCEMENT_PENALTY'] },
];
