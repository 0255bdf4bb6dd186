import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { Ingested } from '../../../../kernel/service/ingest';
import type { Day } from '../../../../kernel/values/day';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import { type Provenance, requireOneOf, requireText, rowOf } from '../../../../kernel/values/requireRow';
import type { Uscc } from '../../../../kernel/values/uscc';
import {
  ACCIDENT_KINDS,
  ACCIDENT_SEVERITIES,
  type AccidentKind,
  type AccidentSeverity,
  type AccidentStanding,
} from '../../rules/file/accidentReport';
import { annualReportWindow } from '../../rules/file/annualReportWindow';
import { industryRating } from '../../rules/file/industryRating';
import { OWN_EVENT_KINDS, type OwnEventKind, ownEventTerm } from '../../rules/file/ownEventTerm';
import {
  THIRD_PARTY_KINDS,
  THIRD_PARTY_PROVIDERS,
  type ThirdPartyKind,
  type ThirdPartyProvider,
} from '../../rules/file/thirdParty';
import { FILE } from './fileTables';
import { type FileFact, storeFile } from './ingestFile';

interface EntityFact extends Provenance {
  readonly uscc: Uscc;
}

/** An annual report to be stored; the record's number is one for each entity and year. */
export interface AnnualReportFact extends EntityFact {
  readonly year: number;
  readonly submittedOn: Day;
  readonly changedOn: Day | null;
  /** SHA-256 of the report. */
  readonly documentHash: string;
}

/** An own event to be stored. */
export interface OwnEventFact extends EntityFact {
  readonly kind: OwnEventKind;
  readonly title: string;
  readonly occurredOn: Day;
  readonly publicisedOn: Day | null;
}

/** A declaration to be stored. */
export interface SelfDeclarationFact extends EntityFact {
  readonly subject: string;
  readonly statement: string;
  readonly declaredOn: Day;
  readonly validUntil: Day | null;
  readonly documentHash: string;
}

/** An accident report to be stored. */
export interface AccidentReportFact extends EntityFact {
  readonly kind: AccidentKind;
  readonly severity: AccidentSeverity;
  readonly occurredOn: Day;
  readonly reportedOn: Day;
  readonly summary: string;
  readonly standing: AccidentStanding;
}

/** What a third party says, to be stored. */
export interface ThirdPartyEvidenceFact extends EntityFact {
  readonly provider: string;
  readonly providerKind: ThirdPartyProvider;
  readonly kind: ThirdPartyKind;
  readonly statement: string;
  readonly convention: string | null;
  readonly obtainedOn: Day;
  readonly documentHash: string;
}

/** A rating by the scheme of an industry, to be stored. */
export interface IndustryRatingFact extends EntityFact {
  readonly scheme: string;
  readonly grade: string;
  readonly ratedOn: Day;
  readonly validUntil: Day | null;
}

type Columns = FileFact['columns'];

const asFact = <Fact extends EntityFact>(fact: Fact, columns: Columns): FileFact => ({
  uscc: fact.uscc,
  sourceDepartment: fact.sourceDepartment,
  sourceRecordId: fact.sourceRecordId,
  observedAt: fact.observedAt,
  columns,
});

/** The row of an annual report. Throws PARAMETER_NOT_IN_FORCE for a year on which nobody reported. */
export function reportRow(fact: AnnualReportFact): FileFact {
  annualReportWindow(fact.year);
  const { year, submittedOn, changedOn, documentHash } = fact;
  return asFact(fact, {
    report_year: year,
    submitted_on: submittedOn,
    changed_on: changedOn,
    document_hash: documentHash,
  });
}

/** The row of an own event. Throws VALUE_NOT_ADMITTED, PARAMETER_NOT_IN_FORCE and the codes of a text. */
export function ownEventRow(fact: OwnEventFact): FileFact {
  const { title, occurredOn, publicisedOn } = fact;
  const kind = requireOneOf(fact.kind, OWN_EVENT_KINDS, 'kind');
  ownEventTerm(occurredOn);
  const days = { occurred_on: occurredOn, publicised_on: publicisedOn };
  return asFact(fact, { kind, title: requireText(title, 'title'), ...days });
}

/** The row of a declaration. Throws the codes of a text. */
export function declarationRow(fact: SelfDeclarationFact): FileFact {
  return asFact(fact, {
    subject: requireText(fact.subject, 'subject'),
    statement: requireText(fact.statement, 'statement'),
    declared_on: fact.declaredOn,
    valid_until: fact.validUntil,
    document_hash: fact.documentHash,
  });
}

/** The row of an accident report. Throws VALUE_NOT_ADMITTED and the codes of a text. */
export function accidentRow(fact: AccidentReportFact): FileFact {
  return asFact(fact, {
    kind: requireOneOf(fact.kind, ACCIDENT_KINDS, 'kind'),
    severity: requireOneOf(fact.severity, ACCIDENT_SEVERITIES, 'severity'),
    occurred_on: fact.occurredOn,
    reported_on: fact.reportedOn,
    summary: requireText(fact.summary, 'summary'),
    standing: fact.standing,
  });
}

/** The row of what a third party says. Throws VALUE_NOT_ADMITTED and the codes of a text. */
export function thirdPartyRow(fact: ThirdPartyEvidenceFact): FileFact {
  return asFact(fact, {
    provider: requireText(fact.provider, 'provider'),
    provider_kind: requireOneOf(fact.providerKind, THIRD_PARTY_PROVIDERS, 'providerKind'),
    kind: requireOneOf(fact.kind, THIRD_PARTY_KINDS, 'kind'),
    statement: requireText(fact.statement, 'statement'),
    convention: fact.convention,
    obtained_on: fact.obtainedOn,
    document_hash: fact.documentHash,
  });
}

/** The row of an industry's rating. Throws INDUSTRY_RATING_NOT_IN_SCHEME, INDUSTRY_RATING_NOT_YOURS. */
export function industryRatingRow(fact: IndustryRatingFact): FileFact {
  const { scheme, grade, ratedOn, validUntil, sourceDepartment } = fact;
  requireLawful(industryRating({ scheme, grade, authority: sourceDepartment }), rowOf(fact));
  return asFact(fact, { scheme_id: scheme, grade, rated_on: ratedOn, valid_until: validUntil });
}

const storing =
  <Fact>(table: (typeof FILE)[keyof typeof FILE], rowOfFact: (fact: Fact) => FileFact) =>
  (database: SiloDatabase, facts: readonly Fact[]): Promise<Ingested> =>
    storeFile(database, table, facts.map(rowOfFact));

/** Stores annual reports in one transaction, each told if new or changed; see `reportRow` for what it throws. */
export const storeAnnualReports = storing(FILE.reports, reportRow);

/** Stores own events likewise; see `ownEventRow`. */
export const storeOwnEvents = storing(FILE.ownEvents, ownEventRow);

/** Stores declarations likewise; see `declarationRow`. */
export const storeSelfDeclarations = storing(FILE.declarations, declarationRow);

/** Stores accident reports likewise; see `accidentRow`. */
export const storeAccidentReports = storing(FILE.accidents, accidentRow);

/** Stores what third parties say likewise; see `thirdPartyRow`. */
export const storeThirdPartyEvidence = storing(FILE.thirdParties, thirdPartyRow);

/** Stores ratings of industries likewise; see `industryRatingRow`. */
export const storeIndustryRatings = storing(FILE.industryRatings, industryRatingRow);
