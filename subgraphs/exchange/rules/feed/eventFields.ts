import type { AggregateType } from './eventResource';

/** A column that never leaves the exchange: no field of the schema tells it. */
export const INTERNAL = 'internal';

/** Columns of an event's data, each with the coordinate of the field that tells it, or INTERNAL. */
export type EventColumns = Readonly<Record<string, string>>;

const sourceOf = (type: string): EventColumns => ({
  source_department: `${type}.sourceDepartment`,
  source_record_id: `${type}.sourceRecordId`,
  observed_at: `${type}.observedAt`,
});

const columnsOf = (type: string, fields: EventColumns): EventColumns => ({
  ...Object.fromEntries(Object.entries(fields).map(([column, field]) => [column, `${type}.${field}`])),
  ...sourceOf(type),
});

const MARKET_ENTITY: EventColumns = {
  uscc: 'MarketEntity.uscc',
  name: 'MarketEntity.name',
  state: 'MarketEntity.status',
  registered_on: 'MarketEntity.registeredOn',
  district: 'MarketEntity.district',
  industry_division: 'MarketEntity.industry',
  industry_section: 'MarketEntity.industry',
  uscc_received: 'Registration.usccReceived',
  old_registration_number: 'Registration.formerRegistrationNumber',
  enterprise_type_code: 'Registration.enterpriseTypeCode',
  enterprise_type: 'Registration.enterpriseType',
  registration_authority: 'Registration.authority',
  registration_division: 'Registration.registrationDivision',
  jurisdiction: 'Registration.jurisdiction',
  address: 'Registration.address',
  quality_flags: 'Registration.qualityFlags',
  capital_text: 'RegisteredCapital.text',
  capital_amount: 'RegisteredCapital.amount',
  capital_currency: 'RegisteredCapital.currency',
  capital_flag: 'RegisteredCapital.flag',
  ...sourceOf('Registration'),
};

const CREDIT_RECORD: EventColumns = {
  ...columnsOf('CreditRecord', {
    uscc: 'entity',
    kind: 'kind',
    nature: 'nature',
    title: 'title',
    document_number: 'documentNumber',
    severity: 'severity',
    effective_from: 'effectiveFrom',
    effective_to: 'effectiveTo',
    publication_state: 'publicationState',
    publication_ends_on: 'publicationEndsOn',
  }),
  query_ends_on: INTERNAL,
};

/** What entities file and others say of them. How a commitment was kept is told by its credit record, which can be sealed. */
const CREDIT_FILE = {
  commitment: columnsOf('Commitment', {
    uscc: 'id',
    kind: 'kind',
    matter: 'matter',
    made_on: 'madeOn',
    decided_on: 'decidedOn',
  }),
  'annual-report': columnsOf('AnnualReport', {
    uscc: 'id',
    report_year: 'year',
    submitted_on: 'submittedOn',
    changed_on: 'changedOn',
    document_hash: 'documentHash',
  }),
  'own-event': columnsOf('OwnEvent', {
    uscc: 'id',
    kind: 'kind',
    title: 'title',
    occurred_on: 'occurredOn',
    publicised_on: 'publicisedOn',
  }),
  'self-declaration': columnsOf('SelfDeclaration', {
    uscc: 'id',
    subject: 'subject',
    statement: 'statement',
    declared_on: 'declaredOn',
    valid_until: 'validUntil',
    document_hash: 'documentHash',
  }),
  'accident-report': columnsOf('AccidentReport', {
    uscc: 'id',
    kind: 'kind',
    severity: 'severity',
    occurred_on: 'occurredOn',
    reported_on: 'reportedOn',
    summary: 'summary',
    standing: 'standing',
  }),
  'third-party-evidence': columnsOf('ThirdPartyEvidence', {
    uscc: 'id',
    provider: 'provider',
    provider_kind: 'providerKind',
    kind: 'kind',
    statement: 'statement',
    convention: 'convention',
    obtained_on: 'obtainedOn',
    document_hash: 'documentHash',
  }),
  'industry-rating': columnsOf('IndustryRating', {
    uscc: 'id',
    scheme_id: 'scheme',
    grade: 'grade',
    rated_on: 'ratedOn',
    valid_until: 'validUntil',
  }),
} as const;

const SUPERVISION_CATEGORY = columnsOf('SupervisionCategory', {
  uscc: 'id',
  matter_code: 'matter',
  status: 'status',
  reason: 'reason',
  category: 'category',
  level: 'level',
  since: 'since',
  until: 'until',
  authority: 'authority',
  published: 'published',
  published_on: 'publishedOn',
  measure_plan: 'measurePlan',
});

const INSPECTION = columnsOf('Inspection', {
  uscc: 'id',
  department: 'department',
  mode: 'mode',
  trigger: 'trigger',
  plan_code: 'planCode',
  joint: 'joint',
  scheduled_on: 'scheduledOn',
  inspected_on: 'inspectedOn',
  stage: 'stage',
  result_published: 'resultPublished',
  published_on: 'publishedOn',
});

const INSPECTION_RESULT: EventColumns = {
  uscc: 'InspectionResult.id',
  item_code: 'InspectionResult.item',
  code_set: 'InspectionResult.codeSet',
  codes: 'InspectionResult.codes',
  follow_up: 'FollowUp.kind',
  follow_up_completed_on: 'FollowUp.completedOn',
  inspection_record_id: 'InspectionResult.sourceRecordId',
  source_department: 'InspectionResult.sourceDepartment',
  observed_at: 'InspectionResult.observedAt',
};

const ENFORCEMENT_CASE = columnsOf('EnforcementCase', {
  uscc: 'id',
  case_number: 'caseNumber',
  cause: 'cause',
  department: 'department',
  stage: 'stage',
  opened_on: 'openedOn',
  closed_on: 'closedOn',
  grave: 'grave',
});

/** Stages are told by the history of the case, which not every agreement holds: none of its columns comes unasked. */
const ENFORCEMENT_STAGE: EventColumns = Object.fromEntries(
  [
    'uscc',
    'case_number',
    'sequence',
    'stage',
    'entered_on',
    'source_department',
    'source_record_id',
    'observed_at',
  ].map((column) => [column, 'EnforcementCase.stageHistory']),
);

const ENFORCEMENT_DECISION = columnsOf('EnforcementDecision', {
  uscc: 'id',
  case_number: 'id',
  number: 'number',
  decided_on: 'decidedOn',
  outcome: 'outcome',
  document_title: 'documentTitle',
  publication: 'publication',
  publication_ends_on: 'publicationEndsOn',
});

const INSPECTION_ITEM = columnsOf('InspectionItem', {
  code: 'code',
  name: 'name',
  name_en: 'nameEn',
  basis: 'basis',
  department: 'department',
  kind: 'kind',
  published_on: 'publishedOn',
  withdrawn_on: 'withdrawnOn',
  object_type: 'objectType',
  methods: 'methods',
  ratio_floor_ppm: 'ratioFloorPpm',
  ratio_ceiling_ppm: 'ratioCeilingPpm',
  least_per_year: 'leastPerYear',
  most_per_year: 'mostPerYear',
  inspector_field: 'inspectorField',
  matter_code: 'matter',
  basis_ended_on: 'basisEndedOn',
});

const SUPERVISION_MATTER = columnsOf('SupervisionMatter', {
  code: 'code',
  name: 'name',
  name_en: 'nameEn',
  lead_department: 'leadDepartment',
  legal_basis: 'legalBasis',
  in_force_from: 'inForceFrom',
  in_force_to: 'inForceTo',
  cooperating: 'cooperating',
  object: 'object',
  methods: 'methods',
  basis_ended_on: 'basisEndedOn',
});

/** What a round of a draw was committed to, with the exchange's own time as a second witness. */
const DRAW_COMMITMENT: EventColumns = {
  number: 'DrawRound.number',
  authority: 'DrawRound.authority',
  departments: 'DrawRound.departments',
  window_from: 'DrawRound.windowFrom',
  window_to: 'DrawRound.windowTo',
  frame_hash: 'DrawCommitment.frameHash',
  tree_root: 'DrawCommitment.treeRoot',
  entities: 'DrawCommitment.entities',
  committed_at: 'DrawCommitment.committedAt',
};

const internal = (...columns: readonly string[]): EventColumns =>
  Object.fromEntries(columns.map((column) => [column, INTERNAL]));

/** An enrolment in a sandbox, which the public counts and its authority sees: for the silo of inspection alone. */
const SANDBOX_ENROLMENT = internal(
  'uscc',
  'matter_code',
  'from_day',
  'until_day',
  'source_department',
  'source_record_id',
  'observed_at',
);

/** A hand-over of what an inspection found: for the silo of enforcement alone. */
const CASE_HAND_OVER = internal(
  'number',
  'visit',
  'item',
  'uscc',
  'ground',
  'department',
  'to_department',
  'standard',
  'code_set',
  'codes',
  'evidence',
  'sent_on',
);

/** Whom an inspection could not reach: for the silo of credit alone. */
const ABNORMAL_CANDIDATE = internal(
  'number',
  'state',
  'visit',
  'item',
  'code_set',
  'codes',
  'uscc',
  'authority',
  'flagged_on',
  'withdrawn_on',
);

/** Where a lead stands with the receiving department: for the silo of inspection alone. */
const CASE_LEAD = internal(
  'number',
  'hand_over',
  'version',
  'state',
  'received_on',
  'answered_on',
  'case_number',
  'return_code',
  'return_reason',
  'outcome',
  'closed_on',
);

const CASE_EFFECT = internal(
  'number',
  'case_number',
  'version',
  'state',
  'uscc',
  'authority',
  'decided_on',
  'outcome',
  'procedure',
  'severity',
  'kinds',
  'fine',
  'performed',
  'ban',
  'grave',
  'published',
  'told_on',
);

const CREDIT_REPAIR = internal(
  'number',
  'version',
  'source_department',
  'source_record_id',
  'uscc',
  'repaired_on',
  'state',
);

/**
 * Which field of the schema each column of an event is, so that the feed gives no more than queries do
 *
 * A field that an agreement leaves out is left out of the event too. An entity's code goes with the fact's own id.
 *
 * 《上海市数据条例》第三十八条、第四十条
 */
export const EVENT_FIELDS: Readonly<Record<AggregateType, EventColumns>> = {
  'market-entity': MARKET_ENTITY,
  'credit-record': CREDIT_RECORD,
  'public-credit-rating': columnsOf('PublicCreditRating', {
    uscc: 'id',
    scheme_id: 'scheme',
    grade: 'grade',
    rated_on: 'ratedOn',
  }),
  'credit-risk-class': columnsOf('CreditRiskClass', { uscc: 'id', level: 'level', classified_on: 'classifiedOn' }),
  ...CREDIT_FILE,
  'supervision-category': SUPERVISION_CATEGORY,
  'key-supervision': columnsOf('KeySupervision', {
    uscc: 'id',
    matter_code: 'matter',
    authority: 'authority',
    ground: 'ground',
    since: 'since',
    until: 'until',
  }),
  'sandbox-enrolment': SANDBOX_ENROLMENT,
  'supervision-matter': SUPERVISION_MATTER,
  inspection: INSPECTION,
  'inspection-result': INSPECTION_RESULT,
  'inspection-item': INSPECTION_ITEM,
  'draw-commitment': DRAW_COMMITMENT,
  'enforcement-case': ENFORCEMENT_CASE,
  'enforcement-stage': ENFORCEMENT_STAGE,
  'enforcement-decision': ENFORCEMENT_DECISION,
  'enforcement-penalty': columnsOf('Penalty', {
    uscc: 'id',
    decision_number: 'id',
    sequence: 'sequence',
    kind: 'kind',
    amount: 'amount',
    text: 'text',
  }),
  'case-hand-over': CASE_HAND_OVER,
  'abnormal-candidate': ABNORMAL_CANDIDATE,
  'case-lead': CASE_LEAD,
  'case-effect': CASE_EFFECT,
  'credit-repair': CREDIT_REPAIR,
};
