import type { ListSpec } from '../../../kernel/service/connection';
import type { Param, Part, PartRequest } from '../../../kernel/service/entityReader';
import { jsonObject } from '../../../kernel/service/jsonObject';
import type { Visibility } from '../rules/recordVisibility';

/** What most questions ask of an entity. */
export interface CoreRow {
  readonly name: string;
  readonly status: string;
  readonly registeredOn: string;
  readonly district: string | null;
  readonly industry: string | null;
}

/** The rest of the register's entry. */
export interface RegistrationRow {
  readonly usccReceived: string;
  readonly authority: string;
  readonly registrationDivision: string;
  readonly jurisdiction: string | null;
  readonly enterpriseTypeCode: string | null;
  readonly enterpriseType: string | null;
  readonly address: string | null;
  readonly formerRegistrationNumber: string | null;
  readonly capitalText: string | null;
  readonly capitalAmount: string | null;
  readonly capitalCurrency: string | null;
  readonly capitalFlag: string | null;
  readonly qualityFlags: readonly string[];
  readonly sourceDepartment: string;
  readonly sourceRecordId: string;
  readonly observedAt: string;
  readonly recordedAt: string;
}

/** Fields of CoreRow over `market_entity m`. */
export const coreFields: Readonly<Record<keyof CoreRow, string>> = {
  name: 'm.name',
  status: 'm.state',
  registeredOn: 'm.registered_on',
  district: 'm.district',
  industry: 'm.industry_division',
};

/** Fields of RegistrationRow over `market_entity m`. */
export const registrationFields: Readonly<Record<keyof RegistrationRow, string>> = {
  usccReceived: 'm.uscc_received',
  authority: 'm.registration_authority',
  registrationDivision: 'm.registration_division',
  jurisdiction: 'm.jurisdiction',
  enterpriseTypeCode: 'm.enterprise_type_code',
  enterpriseType: 'm.enterprise_type',
  address: 'm.address',
  formerRegistrationNumber: 'm.old_registration_number',
  capitalText: 'm.capital_text',
  capitalAmount: 'm.capital_amount::text',
  capitalCurrency: 'm.capital_currency',
  capitalFlag: 'm.capital_flag',
  qualityFlags: 'm.quality_flags',
  sourceDepartment: 'm.source_department',
  sourceRecordId: 'm.source_record_id',
  observedAt: 'm.observed_at',
  recordedAt: 'm.recorded_at',
};

const ofEntity = (name: string, fields: Readonly<Record<string, string>>): PartRequest => ({
  part: { name, sql: () => `SELECT ${jsonObject(fields)} FROM market_entity m WHERE m.uscc = k.key::bpchar` },
  params: [],
});

/** Reads a CoreRow; null for a code the register does not hold. */
export const CORE: PartRequest = ofEntity('core', coreFields);

/** Reads a RegistrationRow; null for a code the register does not hold. */
export const REGISTRATION: PartRequest = ofEntity('registration', registrationFields);

const recordFields: Readonly<Record<string, string>> = {
  id: `'CreditRecord:' || r.id`,
  recordId: 'r.id::text',
  uscc: 'r.uscc',
  kind: 'r.kind',
  nature: 'r.nature',
  title: 'r.title',
  documentNumber: 'r.document_number',
  severity: 'r.severity',
  effectiveFrom: 'r.effective_from',
  effectiveTo: 'r.effective_to',
  publicationState: 'r.publication_state',
  publicationEndsOn: 'r.publication_ends_on',
  sourceDepartment: 'r.source_department',
  sourceRecordId: 'r.source_record_id',
  observedAt: 'r.observed_at',
  recordedAt: 'r.recorded_at',
};

const visible = (param: (index: number) => string): string =>
  `r.publication_state = ANY (${param(0)}::text[])
   AND (${param(1)}::date IS NULL OR r.publication_ends_on IS NULL OR r.publication_ends_on >= ${param(1)}::date)
   AND (r.query_ends_on IS NULL OR r.query_ends_on >= ${param(2)}::date)`;

const visibleParams = ({ states, publishedOn, queriedOn }: Visibility): Param[] => [states, publishedOn, queriedOn];

/** Credit records of an entity, newest first. Parameters: `creditRecordParams`. */
export const creditRecordList: ListSpec = {
  name: 'creditRecords',
  from: 'credit_record r',
  fields: recordFields,
  order: [
    { sql: 'r.observed_at', field: 'observedAt', type: 'timestamptz' },
    { sql: 'r.id', field: 'recordId', type: 'bigint' },
  ],
  belongs: 'r.uscc = k.key::bpchar',
  where: (param) => `${visible(param)} AND (${param(3)}::text[] IS NULL OR r.kind = ANY (${param(3)}::text[]))`,
};

/** What `creditRecordList` binds: who may see what, and the kinds asked for (null for all). */
export function creditRecordParams(visibility: Visibility, kinds: readonly string[] | null): Param[] {
  return [...visibleParams(visibility), kinds];
}

const recordById: Part = {
  name: 'creditRecordById',
  sql: (param) =>
    `SELECT ${jsonObject(recordFields)} FROM credit_record r WHERE r.id = k.key::bigint AND ${visible(param)}`,
};

/** Reads the credit record whose number is the key, if the caller may see it; else null. */
export function creditRecordById(visibility: Visibility): PartRequest {
  return { part: recordById, params: visibleParams(visibility) };
}

const ratingFields: Readonly<Record<string, string>> = {
  id: `'PublicCreditRating:' || p.id`,
  scheme: 'p.scheme_id',
  grade: 'p.grade',
  ratedOn: 'p.rated_on',
  sourceDepartment: 'p.source_department',
  sourceRecordId: 'p.source_record_id',
  observedAt: 'p.observed_at',
  recordedAt: 'p.recorded_at',
};

/** Reads an entity's latest public credit rating; null when it has none. */
export const LATEST_RATING: PartRequest = {
  part: {
    name: 'latestRating',
    sql: () => `SELECT ${jsonObject(ratingFields)} FROM public_credit_rating p
      WHERE p.uscc = k.key::bpchar ORDER BY p.rated_on DESC, p.id DESC LIMIT 1`,
  },
  params: [],
};

const riskClassFields: Readonly<Record<string, string>> = {
  id: `'CreditRiskClass:' || c.id`,
  uscc: 'c.uscc',
  level: 'c.level',
  classifiedOn: 'c.classified_on',
  sourceDepartment: 'c.source_department',
  sourceRecordId: 'c.source_record_id',
  observedAt: 'c.observed_at',
  recordedAt: 'c.recorded_at',
};

/** Reads an entity's latest class of credit risk; null when it has none. */
export const LATEST_RISK_CLASS: PartRequest = {
  part: {
    name: 'latestRiskClass',
    sql: () => `SELECT ${jsonObject(riskClassFields)} FROM credit_risk_class c
      WHERE c.uscc = k.key::bpchar ORDER BY c.classified_on DESC, c.id DESC LIMIT 1`,
  },
  params: [],
};

/** Reads the class of credit risk whose number is the key; else null. */
export const RISK_CLASS_BY_ID: PartRequest = {
  part: {
    name: 'riskClassById',
    sql: () => `SELECT ${jsonObject(riskClassFields)} FROM credit_risk_class c WHERE c.id = k.key::bigint`,
  },
  params: [],
};

/** Reads the rating whose number is the key; else null. */
export const RATING_BY_ID: PartRequest = {
  part: {
    name: 'ratingById',
    sql: () =>
      `SELECT ${jsonObject({ uscc: 'p.uscc', ...ratingFields })} FROM public_credit_rating p WHERE p.id = k.key::bigint`,
  },
  params: [],
};
