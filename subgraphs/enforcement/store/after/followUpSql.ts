const PENALTY = 'FROM penalty p WHERE p.decision_number = d.number';
const amountOf = (kind: string): string => `(SELECT sum(p.amount)::text ${PENALTY} AND p.kind = '${kind}')`;

const listOf = (columns: string, from: string): string =>
  `(SELECT coalesce(json_agg(r), '[]'::json) FROM (SELECT ${columns} FROM ${from} t
    WHERE t.decision_number = d.number ORDER BY t.id) r)`;

const stageDay = (stage: string): string => `(SELECT min(e.entered_on) FROM case_stage_entry e
  WHERE e.case_number = d.case_number AND e.stage = '${stage}' AND e.entered_on >= d.decided_on)`;

const ON_SPOT = `EXISTS (SELECT FROM case_stage_entry e WHERE e.case_number = d.case_number
  AND e.stage = 'ON_SPOT_DECIDED')`;

/** What is known of a decision and of what followed it, by the field of its row. */
const COLUMNS: Readonly<Record<string, string>> = {
  number: 'd.number',
  version: 'coalesce(f.version, 1)',
  authority: 'd.source_department',
  uscc: 'd.uscc',
  caseNumber: 'd.case_number',
  decidedOn: 'd.decided_on',
  outcome: 'd.outcome',
  publication: 'd.publication',
  publicationEndsOn: 'd.publication_ends_on',
  grave: 'c.grave',
  procedure: `CASE WHEN ${ON_SPOT} THEN 'SIMPLE' ELSE 'ORDINARY' END`,
  deliveredOn: `CASE WHEN ${ON_SPOT} THEN d.decided_on ELSE ${stageDay('SERVED')} END`,
  kinds: `(SELECT coalesce(json_agg(p.kind ORDER BY p.sequence), '[]'::json) ${PENALTY})`,
  cause: 'c.cause',
  documentTitle: 'd.document_title',
  penaltyTexts: `(SELECT coalesce(json_agg(p.text ORDER BY p.sequence), '[]'::json) ${PENALTY})`,
  decidedBy: `(SELECT w.file->'decision'->>'decidedBy' FROM case_file w WHERE w.decision_number = d.number)`,
  imposedFine: amountOf('FINE'),
  gains: amountOf('CONFISCATION_OF_GAINS'),
  performance: `coalesce(f.performance, 'NOT_BEGUN')`,
  servedOn: 'f.served_on',
  payDueOn: 'f.pay_due_on',
  nextDueOn: 'f.next_due_on',
  overdueSince: 'f.overdue_since',
  dutiesDoneOn: 'f.duties_done_on',
  remindedOn: 'f.reminded_on',
  courtAskedOn: 'f.court_asked_on',
  court: 'f.court',
  performedOn: 'f.performed_on',
  standing: `coalesce(f.standing, 'IN_FORCE')`,
  changedFine: 'f.changed_fine::text',
  fellOn: 'f.fell_on',
  fellBecause: 'f.fell_because',
  publicSummary: 'f.public_summary',
  preparedBy: 'f.prepared_by',
  preparedOn: 'f.prepared_on',
  creditChinaOn: 'f.credit_china_on',
  necipsOn: 'f.necips_on',
  withdrawDueOn: 'f.withdraw_due_on',
  creditChinaGoneOn: 'f.credit_china_gone_on',
  necipsGoneOn: 'f.necips_gone_on',
  lastOn: 'f.last_on',
  effectVersion: 'coalesce(f.effect_version, 0)',
  effectTold: 'f.effect_told',
  payments: listOf(
    `t.kind, t.amount::text, t.paid_on AS "paidOn", t.channel, t.receipt, t.cash_ground AS "cashGround",
     t.hand_in_due_on AS "handInDueOn", t.handed_in_on AS "handedInOn"`,
    'fine_payment',
  ),
  deferrals: listOf(
    `t.state, t.asked_on AS "askedOn", t.entered_by AS "enteredBy", t.ground, t.instalments,
     t.decided_on AS "decidedOn", t.paid_before::text AS "paidBefore", t.reason`,
    'payment_deferral',
  ),
  remedies: listOf(
    `t.kind, t.filed_on AS "filedOn", t.body, t.filed_reference AS "filedReference", t.stay,
     t.stay_reason AS "stayReason", t.outcome, t.ended_on AS "endedOn", t.ended_reference AS "endedReference"`,
    'decision_remedy',
  ),
};

/** Decisions with what followed them; one that no step was taken on yet has the beginnings. */
export const FOLLOW_UPS = `enforcement_decision d JOIN enforcement_case c ON c.case_number = d.case_number
  LEFT JOIN decision_follow_up f ON f.number = d.number`;

/** The columns of FOLLOW_UPS under the names of a row's fields. */
export const FOLLOW_UP_COLUMNS = Object.entries(COLUMNS)
  .map(([field, sql]) => `${sql} AS "${field}"`)
  .join(', ');
