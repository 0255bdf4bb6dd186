import type {
  AccidentReportFact,
  CreditRecordFact,
  CreditRiskClassFact,
  MarketEntityFact,
  PublicCreditRatingFact,
} from '../../../subgraphs/credit';
import { recordNature } from '../../../subgraphs/credit/rules/recordNature';
import { isSealed } from '../../../subgraphs/credit/rules/recordVisibility';
import type { CaseInput, DecisionInput } from '../../../subgraphs/enforcement';
import { isSealedCase, isSealed as isSealedDecision } from '../../../subgraphs/enforcement/store/caseTables';
import { recordKey } from '../../../subgraphs/exchange/rules/feed/recordKey';
import type { InspectionInput } from '../../../subgraphs/inspection';
import { evidenceOfEvent } from '../../../subgraphs/supervision/rules/evidence/evidenceOfEvent';
import type { EvidenceChange } from '../../../subgraphs/supervision/rules/evidence/evidenceVersion';
import type { CityEntity } from '../cityEntity';
import { creditRatings } from '../creditFacts/creditRatings';
import { creditRecords } from '../creditFacts/creditRecords';
import { creditRiskClasses } from '../creditFacts/creditRiskClasses';
import { accidentReports } from '../creditFacts/file/accidentReports';
import { registerEntry } from '../creditFacts/registerEntry';
import { CaseTurns, casesOf } from '../enforcementFacts/casesOf';
import type { FindingTurns } from '../inspectionFacts/findings';
import { inspectionsOf } from '../inspectionFacts/inspectionsOf';

type Columns = Readonly<Record<string, unknown>>;

/** A row of another silo as its event tells it: the aggregate, and the columns that supervision follows and is keyed by. */
type Told = readonly [about: string, columns: Columns];

interface Sourced {
  readonly uscc: string;
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly observedAt: string;
}

const sourceOf = ({ uscc, sourceDepartment, sourceRecordId, observedAt }: Sourced): Columns => ({
  uscc,
  source_department: sourceDepartment,
  source_record_id: sourceRecordId,
  observed_at: observedAt,
});

function registerTold(fact: MarketEntityFact): Told {
  const { state, district, industryDivision } = fact;
  return ['market-entity', { ...sourceOf(fact), state, district, industry_division: industryDivision }];
}

function recordTold(fact: CreditRecordFact): Told {
  const { kind, severity, effectiveFrom, effectiveTo } = fact;
  const days = { effective_from: effectiveFrom, effective_to: effectiveTo };
  return ['credit-record', { ...sourceOf(fact), kind, severity, nature: recordNature(fact), ...days }];
}

const ratingTold = (fact: PublicCreditRatingFact): Told => [
  'public-credit-rating',
  { ...sourceOf(fact), scheme_id: fact.schemeId, grade: fact.grade, rated_on: fact.ratedOn },
];

const riskTold = (fact: CreditRiskClassFact): Told => [
  'credit-risk-class',
  { ...sourceOf(fact), level: fact.level, classified_on: fact.classifiedOn },
];

const accidentTold = (fact: AccidentReportFact): Told => [
  'accident-report',
  { ...sourceOf(fact), severity: fact.severity, occurred_on: fact.occurredOn, standing: fact.standing },
];

function inspectionTold(row: InspectionInput): Told[] {
  const { mode, trigger, stage, inspectedOn, items } = row;
  const visit: Told = ['inspection', { ...sourceOf(row), mode, trigger, stage, inspected_on: inspectedOn }];
  const results = items.map(({ itemCode, codeSet, codes, followUp }): Told => {
    const found = { item_code: itemCode, code_set: codeSet, codes, follow_up: followUp?.kind ?? null };
    return ['inspection-result', { ...sourceOf(row), ...found }];
  });
  return [visit, ...results];
}

function penaltiesTold({ uscc }: CaseInput, decision: DecisionInput): Told[] {
  if (isSealedDecision(decision)) return [];
  return decision.penalties.map(({ kind, amount }, index) => {
    const sum = amount === null ? null : String(amount);
    return ['enforcement-penalty', { ...sourceOf({ ...decision, uscc }), sequence: index + 1, kind, amount: sum }];
  });
}

function caseTold(made: CaseInput): Told[] {
  if (isSealedCase(made)) return [];
  const { stage, openedOn, closedOn, grave } = made;
  const about: Told = [
    'enforcement-case',
    { ...sourceOf(made), stage, opened_on: openedOn, closed_on: closedOn, grave },
  ];
  return [about, ...made.decisions.flatMap((decision) => penaltiesTold(made, decision))];
}

function changesOf([about, columns]: Told): EvidenceChange[] {
  const time = String(columns.observed_at);
  const told = evidenceOfEvent({ about, recordKey: recordKey(about, columns), columns, withdrawn: false, time });
  return told.map((one) => ({ told: one, eventId: null, position: null }));
}

function creditTold(entity: CityEntity): Told[] {
  const dice = entity.dice('credit');
  const entry = registerTold(registerEntry(entity, dice));
  const records = creditRecords(entity, dice).filter(({ publicationState }) => !isSealed(publicationState));
  const ratings = creditRatings(entity, dice);
  const classes = creditRiskClasses(entity, entity.dice('credit risk'));
  const rated = [...ratings.map(ratingTold), ...classes.map(riskTold)];
  return [entry, ...records.map(recordTold), ...rated, ...accidentReports(entity).map(accidentTold)];
}

/**
 * What other silos know of the sample city's entities, as evidence: from the same throws that fill those silos, and by the
 * rules by which their events become evidence. When the feed comes by later it tells nothing new. What is sealed from the
 * beginning is no evidence.
 */
export class CityEvidence {
  private readonly findings: FindingTurns = { problems: 0, followUps: 0 };
  private readonly cases = new CaseTurns();

  /**
   * The evidence on one entity, none where it is not wanted; every entity in turn, from the first of the city on, or turns
   * are other ones.
   */
  of(entity: CityEntity, isWanted: boolean): EvidenceChange[] {
    const inspections = inspectionsOf(entity, entity.dice('inspection'), this.findings);
    const cases = casesOf(entity, this.cases);
    if (!isWanted) return [];
    const told = [...creditTold(entity), ...inspections.flatMap(inspectionTold), ...cases.flatMap(caseTold)];
    return told.flatMap(changesOf);
  }
}
