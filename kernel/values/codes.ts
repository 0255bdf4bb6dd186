import { accessCodes } from './codes/access';
import { accessLogCodes } from './codes/accessLog';
import { afterDecisionCodes } from './codes/afterDecision';
import { agreementCodes } from './codes/agreements';
import { asOfCodes } from './codes/asOf';
import { caseCodes } from './codes/cases';
import { catalogueCodes } from './codes/catalogue';
import { correctionCodes } from './codes/corrections';
import { creditCodes } from './codes/credit';
import { creditFileCodes } from './codes/creditFile';
import { creditListCodes } from './codes/creditLists';
import { creditRatingCodes } from './codes/creditRating';
import { creditRepairCodes } from './codes/creditRepair';
import { creditWorkCodes } from './codes/creditWork';
import { databaseCodes } from './codes/database';
import { enforcementCodes } from './codes/enforcement';
import { enforcementLeadCodes } from './codes/enforcementLeads';
import { enforcementWorkCodes } from './codes/enforcementWork';
import { entityIndexCodes } from './codes/entityIndex';
import type { CodeEntry } from './codes/entry';
import { exportCodes } from './codes/exports';
import { feedCodes } from './codes/feed';
import { importCodes } from './codes/import';
import { inputCodes } from './codes/input';
import { inspectionCodes } from './codes/inspection';
import { inspectionCallOffCodes } from './codes/inspectionCallOffs';
import { inspectionDrawCodes } from './codes/inspectionDraw';
import { inspectionLibraryCodes } from './codes/inspectionLibrary';
import { inspectionNonceCodes } from './codes/inspectionNonces';
import { inspectionObjectCodes } from './codes/inspectionObjects';
import { inspectionPlanCodes } from './codes/inspectionPlans';
import { inspectionPlanTaskCodes } from './codes/inspectionPlanTasks';
import { inspectionResultCodes } from './codes/inspectionResults';
import { inspectionRoundCodes } from './codes/inspectionRounds';
import { inspectionTeamCodes } from './codes/inspectionTeams';
import { inspectionVisitCodes } from './codes/inspectionVisits';
import { inspectionWorkCodes } from './codes/inspectionWork';
import { inspectorCodes } from './codes/inspectors';
import { legalBasisCodes } from './codes/legalBasis';
import { metricCodes } from './codes/metrics';
import { operationCodes } from './codes/operation';
import { penaltyMeasureCodes } from './codes/penaltyMeasure';
import { proceedingDecisionCodes } from './codes/proceedingDecisions';
import { proceedingCodes } from './codes/proceedings';
import { reconciliationCodes } from './codes/reconciliation';
import { serviceCodes } from './codes/service';
import { sharingCodes } from './codes/sharing';
import { supervisionCodes } from './codes/supervision';
import { supervisionAdjustmentCodes } from './codes/supervisionAdjustments';
import { supervisionDisclosureCodes } from './codes/supervisionDisclosure';
import { supervisionEvaluationRuleCodes } from './codes/supervisionEvaluationRules';
import { supervisionEvidenceCodes } from './codes/supervisionEvidence';
import { supervisionOversightCodes } from './codes/supervisionOversight';
import { supervisionRiskCodes } from './codes/supervisionRisk';
import { supervisionRuleCodes } from './codes/supervisionRules';
import { supervisionRunCodes } from './codes/supervisionRuns';
import { supervisionTaskCodes } from './codes/supervisionTasks';
import { supervisionWorkCodes } from './codes/supervisionWork';
import { transferCodes } from './codes/transfers';
import { webhookCodes } from './codes/webhooks';

const all = {
  ...inputCodes,
  ...accessCodes,
  ...operationCodes,
  ...serviceCodes,
  ...importCodes,
  ...databaseCodes,
  ...creditCodes,
  ...creditListCodes,
  ...creditWorkCodes,
  ...creditRepairCodes,
  ...creditFileCodes,
  ...creditRatingCodes,
  ...supervisionCodes,
  ...supervisionWorkCodes,
  ...supervisionRunCodes,
  ...supervisionEvidenceCodes,
  ...supervisionOversightCodes,
  ...supervisionEvaluationRuleCodes,
  ...supervisionRuleCodes,
  ...supervisionDisclosureCodes,
  ...supervisionRiskCodes,
  ...supervisionTaskCodes,
  ...supervisionAdjustmentCodes,
  ...inspectionCodes,
  ...inspectionLibraryCodes,
  ...inspectorCodes,
  ...inspectionDrawCodes,
  ...inspectionWorkCodes,
  ...inspectionObjectCodes,
  ...inspectionResultCodes,
  ...inspectionNonceCodes,
  ...inspectionRoundCodes,
  ...inspectionTeamCodes,
  ...inspectionVisitCodes,
  ...inspectionCallOffCodes,
  ...inspectionPlanCodes,
  ...inspectionPlanTaskCodes,
  ...enforcementCodes,
  ...enforcementLeadCodes,
  ...enforcementWorkCodes,
  ...caseCodes,
  ...afterDecisionCodes,
  ...penaltyMeasureCodes,
  ...transferCodes,
  ...proceedingCodes,
  ...proceedingDecisionCodes,
  ...sharingCodes,
  ...feedCodes,
  ...exportCodes,
  ...reconciliationCodes,
  ...agreementCodes,
  ...accessLogCodes,
  ...catalogueCodes,
  ...asOfCodes,
  ...webhookCodes,
  ...entityIndexCodes,
  ...legalBasisCodes,
  ...metricCodes,
  ...correctionCodes,
};

/** A code of the catalogue. */
export type Code = keyof typeof all;

/** Every refusal and fault that a client can meet; `docs/codes.md` is printed from it. */
export const CODES: Readonly<Record<Code, CodeEntry>> = Object.freeze(all);
