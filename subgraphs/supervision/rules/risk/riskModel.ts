import type { EvidenceKind } from '../evidence/evidenceKinds';

/** 重点领域 Sectors for which risk models are built, as the Opinion lists them (9). */
export const RISK_SECTORS = [
  'MARKET',
  'DRUGS',
  'CONSTRUCTION',
  'TRANSPORT',
  'EMERGENCY',
  'HIGH_RISK_TRADE',
  'KEY_PROJECT',
  'KEY_GOODS',
  'OTHER',
] as const;

/** One sector. */
export type RiskSector = (typeof RISK_SECTORS)[number];

/** Levels of a warning, mildest first. */
export const RISK_LEVELS = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** One level. */
export type RiskLevel = (typeof RISK_LEVELS)[number];

/** Which records of evidence are counted, and how many of them it takes. */
export interface EvidenceCondition {
  readonly kind: EvidenceKind;
  /** Codes that count; null for all. */
  readonly codes: readonly string[] | null;
  /** Grades that count; null for all. */
  readonly grades: readonly string[] | null;
  /** Only what occurred after the day this many months before; null for what stands on the day. */
  readonly windowMonths: number | null;
  /** Records from which on the condition holds. */
  readonly atLeast: number;
}

/** 风险特征 One published feature of a risk model. */
export interface RiskFeature extends EvidenceCondition {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** Points that it gives when it holds. */
  readonly weight: number;
  /** The provision on which it rests. */
  readonly basis: string;
}

/** 预警阈值 From how many points on a subject is at a level. */
export interface RiskThresholds {
  readonly low: number;
  readonly medium: number;
  readonly high: number;
}

/** 风险预警模型 Everything that an edition of a model says. */
export interface RiskModelContent {
  readonly name: string;
  readonly nameEn: string;
  readonly sector: RiskSector;
  /** The risk points that it watches, in words. */
  readonly riskPoints: string;
  readonly features: readonly RiskFeature[];
  readonly thresholds: RiskThresholds;
  /** Level from which on a clue is made. */
  readonly warnFrom: RiskLevel;
}
