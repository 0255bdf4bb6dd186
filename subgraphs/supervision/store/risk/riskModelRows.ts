import type { WorkRow, WorkTable } from '../../../../kernel/service/work/workTable';
import type { Day } from '../../../../kernel/values/day';
import type { EvidenceCondition, RiskModelContent } from '../../rules/risk/riskModel';

/** An edition of a risk model. */
export interface RiskModelRow extends WorkRow {
  readonly code: string;
  readonly edition: number;
  readonly matter: string;
  readonly state: 'DRAFT' | 'PUBLISHED';
  readonly content: RiskModelContent;
  readonly contentHash: string | null;
  readonly draftedBy: string;
  readonly publishedOn: Day | null;
  /** First day no longer run; null while it is the present edition. */
  readonly inForceTo: Day | null;
}

/** Editions of risk models, as a table of work. */
export const RISK_MODELS: WorkTable = {
  name: 'risk_model',
  prefix: 'RM',
  columns: {
    code: 'code',
    edition: 'edition',
    matter: 'matter_code',
    state: 'state',
    content: 'content',
    contentHash: 'content_hash',
    draftedBy: 'drafted_by',
    publishedOn: 'published_on',
    inForceTo: 'in_force_to',
  },
};

/** A saved rule of detection: all its conditions must hold. */
export interface DetectionRuleRow {
  readonly id: string;
  readonly number: string;
  readonly authority: string;
  readonly matter: string;
  readonly name: string;
  readonly conditions: readonly EvidenceCondition[];
  readonly savedBy: string;
  readonly savedOn: Day;
}
