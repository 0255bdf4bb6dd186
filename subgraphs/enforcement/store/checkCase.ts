import type { Day } from '../../../kernel/values/day';
import type { Fen } from '../../../kernel/values/money';
import { getDepartment } from '../../../kernel/values/reference/departments';
import { requireLawful } from '../../../kernel/values/requireLawful';
import {
  type Provenance,
  requireEntityFact,
  requireOneOf,
  requireProvenance,
  requireText,
  rowOf,
} from '../../../kernel/values/requireRow';
import type { Uscc } from '../../../kernel/values/uscc';
import { type CaseDays, caseDays } from '../rules/caseDays';
import { type CaseStageEntry, caseHistory } from '../rules/caseHistory';
import { CASE_STAGES } from '../rules/caseStage';
import { type DecisionPublication, PUBLICATIONS } from '../rules/caseVisibility';
import { DECISION_OUTCOMES, type DecisionOutcome, decisionOutcome } from '../rules/decisionOutcome';
import { decisionPublication } from '../rules/decisionPublication';
import { decisionTime } from '../rules/decisionTime';
import { PENALTY_KINDS, type PenaltyKind, penaltyAmount } from '../rules/penaltyAmount';
import { type PenaltySeverity, penaltySeverity } from '../rules/penaltySeverity';

/** One penalty of a decision; `amount` in fen. */
export interface PenaltyInput {
  readonly kind: PenaltyKind;
  readonly amount: Fen | null;
  readonly text: string;
}

/** A decision as its department supplies it. */
export interface DecisionInput extends Provenance {
  readonly number: string;
  readonly decidedOn: Day;
  readonly outcome: DecisionOutcome;
  readonly documentTitle: string;
  readonly publication: DecisionPublication;
  readonly penalties: readonly PenaltyInput[];
}

/** A case as its department supplies it, with its whole history. */
export interface CaseInput extends Provenance, CaseDays {
  readonly uscc: Uscc;
  readonly caseNumber: string;
  readonly cause: string;
  readonly department: string;
  readonly grave: boolean;
  readonly history: readonly CaseStageEntry[];
  readonly decisions: readonly DecisionInput[];
}

/** How severe a decision is by its penalties. */
export function severityOf({ penalties }: DecisionInput): PenaltySeverity | null {
  return penaltySeverity(penalties.map(({ kind }) => kind));
}

/** Judges a case by every rule. Throws the code of the first that refuses it. */
export function checkCase(row: CaseInput): void {
  const at = { uscc: row.uscc, caseNumber: row.caseNumber, ...rowOf(row) };
  requireEntityFact(row);
  requireText(row.caseNumber, 'caseNumber');
  requireText(row.cause, 'cause');
  getDepartment(row.department);
  requireOneOf(row.stage, CASE_STAGES, 'stage');
  requireLawful(caseDays(row), at);
  requireLawful(caseHistory(row.history, row), at);
  for (const decision of row.decisions) {
    requireLawful(decisionTime(decision.decidedOn, row.history), at);
    checkDecision(decision);
  }
}

function checkDecision(decision: DecisionInput): void {
  const at = { decision: decision.number, ...rowOf(decision) };
  requireProvenance(decision);
  requireText(decision.number, 'number');
  requireText(decision.documentTitle, 'documentTitle');
  requireOneOf(decision.outcome, DECISION_OUTCOMES, 'outcome');
  requireOneOf(decision.publication, PUBLICATIONS, 'publication');
  requireLawful(decisionOutcome(decision.outcome, decision.penalties.length), at);
  for (const { kind, amount, text } of decision.penalties) {
    requireOneOf(kind, PENALTY_KINDS, 'kind');
    requireText(text, 'text');
    requireLawful(penaltyAmount(kind, amount), at);
  }
  requireLawful(decisionPublication(decision.publication, severityOf(decision)), at);
}
