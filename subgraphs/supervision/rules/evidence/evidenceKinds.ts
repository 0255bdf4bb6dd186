/** Kinds of evidence that a rule set may rest on; the first word says whose facts they are. */
export const EVIDENCE_KINDS = [
  /** A credit record of any nature. code: its kind; grade: its severity or, without one, its nature. */
  'CREDIT_RECORD',
  /** Class of credit risk. code: A to D. */
  'CREDIT_RISK_CLASS',
  /** Public credit rating. code: grade; grade: scheme. */
  'CREDIT_RATING',
  /** An accident that the entity reported. code: severity. */
  'CREDIT_ACCIDENT',
  /** State of the register. code: state. */
  'REGISTER_STATE',
  /** District of the address. code: six digits. */
  'REGISTER_DISTRICT',
  /** Trade. code: division of GB/T 4754. */
  'REGISTER_INDUSTRY',
  /** A finished visit. code: mode; grade: trigger. */
  'INSPECTION_VISIT',
  /** Outcome of one item of a visit. code: PROBLEM, CORRECTED or NO_PROBLEM; grade: code of the follow-up. */
  'INSPECTION_RESULT',
  /** A case. code: stage; grade: GRAVE or ORDINARY; it ends on the day it is closed. */
  'ENFORCEMENT_CASE',
  /** A penalty. code: kind; amount in fen. */
  'ENFORCEMENT_PENALTY',
  /** Entry on a key list of this silo. code: authority. */
  'KEY_LISTING',
  /** Entered by the authority: an accident. code: severity. */
  'ACCIDENT',
  /** Entered by the authority: a complaint found true. code: its field. */
  'COMPLAINT',
  /** Entered by the authority: a qualification or certificate. code: its kind. */
  'QUALIFICATION',
  /** Entered by the authority: taxes or charges in arrears. amount in fen. */
  'ARREARS',
  /** Entered by the authority: an honour. code: its level. */
  'HONOUR',
  /** Entered by the authority: an officer's judgement. code: `<indicator>:<value>`. */
  'JUDGEMENT',
  /** Entered by the authority: risk level of the subject. code: level. */
  'RISK_LEVEL',
  /** Entered by the authority: information of its own catalogue. code: `<entry>:<value>`. */
  'OTHER',
] as const;

/** One kind of evidence. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Where a kind of evidence comes from: another silo through the feed, or this silo itself. */
export type EvidenceSource = 'credit' | 'inspection' | 'enforcement' | 'supervision';

/** The source of a kind of evidence. */
export function evidenceSource(kind: EvidenceKind): EvidenceSource {
  if (kind.startsWith('CREDIT_') || kind.startsWith('REGISTER_')) return 'credit';
  if (kind.startsWith('INSPECTION_')) return 'inspection';
  return kind.startsWith('ENFORCEMENT_') ? 'enforcement' : 'supervision';
}
