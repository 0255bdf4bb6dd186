/** A table of facts of the credit file: how it is written, told and read. */
export interface FileTable {
  readonly table: string;
  /** Type of the schema, and first word of its global ids. */
  readonly type: string;
  /** Field of the entity that lists them. */
  readonly list: string;
  /** What its events are about. */
  readonly aggregate: string;
  /** Column -> SQL type, beside the entity's code and the source. */
  readonly columns: Readonly<Record<string, string>>;
  /** Column of the day by which they are listed, the newest first. */
  readonly day: string;
}

const REPORTS: FileTable = {
  table: 'annual_report',
  type: 'AnnualReport',
  list: 'annualReports',
  aggregate: 'annual-report',
  columns: { report_year: 'integer', submitted_on: 'date', changed_on: 'date', document_hash: 'text' },
  day: 'submitted_on',
};

const OWN_EVENTS: FileTable = {
  table: 'own_event',
  type: 'OwnEvent',
  list: 'ownEvents',
  aggregate: 'own-event',
  columns: { kind: 'text', title: 'text', occurred_on: 'date', publicised_on: 'date' },
  day: 'occurred_on',
};

const DECLARATIONS: FileTable = {
  table: 'self_declaration',
  type: 'SelfDeclaration',
  list: 'declarations',
  aggregate: 'self-declaration',
  columns: { subject: 'text', statement: 'text', declared_on: 'date', valid_until: 'date', document_hash: 'text' },
  day: 'declared_on',
};

const ACCIDENTS: FileTable = {
  table: 'accident_report',
  type: 'AccidentReport',
  list: 'accidentReports',
  aggregate: 'accident-report',
  columns: {
    kind: 'text',
    severity: 'text',
    occurred_on: 'date',
    reported_on: 'date',
    summary: 'text',
    standing: 'text',
  },
  day: 'occurred_on',
};

const THIRD_PARTIES: FileTable = {
  table: 'third_party_evidence',
  type: 'ThirdPartyEvidence',
  list: 'thirdPartyEvidence',
  aggregate: 'third-party-evidence',
  columns: {
    provider: 'text',
    provider_kind: 'text',
    kind: 'text',
    statement: 'text',
    convention: 'text',
    obtained_on: 'date',
    document_hash: 'text',
  },
  day: 'obtained_on',
};

const INDUSTRY_RATINGS: FileTable = {
  table: 'industry_rating',
  type: 'IndustryRating',
  list: 'industryRatings',
  aggregate: 'industry-rating',
  columns: { scheme_id: 'text', grade: 'text', rated_on: 'date', valid_until: 'date' },
  day: 'rated_on',
};

/** The tables by what stands in them. */
export const FILE = {
  reports: REPORTS,
  ownEvents: OWN_EVENTS,
  declarations: DECLARATIONS,
  accidents: ACCIDENTS,
  thirdParties: THIRD_PARTIES,
  industryRatings: INDUSTRY_RATINGS,
} as const;

/** Every table of facts of the credit file. */
export const FILE_TABLES: readonly FileTable[] = Object.values(FILE);
