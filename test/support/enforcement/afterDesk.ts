import type { SiloResponse, Viewer } from '../../../kernel/service/silo';
import { type Day, day } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import { type CaseInput, type PenaltyInput, storeCases } from '../../../subgraphs/enforcement';
import { OFFICIAL, type OpenSilo } from '../openSilo';

/** The entity, the case and the decision of the tests of what follows a decision. */
export const AFTER_USCC = requireUscc('91310115MA1K3B7C6G');
export const AFTER_CASE = '沪市监浦案〔2026〕31号';
export const DECISION = '沪市监浦处〔2026〕31号';

/** A fine of a thousand yuan. */
export const FINE: PenaltyInput = { kind: 'FINE', amount: 100_000n, text: '罚款' };

/** How the decision of the tests differs from the usual one. */
export interface DecidedCase {
  readonly decidedOn?: string;
  /** Null for one that was not served. */
  readonly servedOn?: string | null;
  readonly penalties?: readonly PenaltyInput[];
  readonly simple?: boolean;
  readonly number?: string;
  readonly caseNumber?: string;
  readonly publication?: CaseInput['decisions'][number]['publication'];
}

/** A case of the Pudong office as a fact, decided and, unless told otherwise, served. */
export function decidedCase(change: DecidedCase = {}): CaseInput {
  const { decidedOn: decided = '2026-10-12', simple = false, caseNumber = AFTER_CASE, number = DECISION } = change;
  const { servedOn = decided, penalties = [FINE], publication = simple ? 'NONE' : 'DUE' } = change;
  const decidedOn = day(decided);
  const source = { sourceDepartment: 'SAMR-310115', observedAt: `${decided}T09:00:00+08:00` };
  const served = servedOn === null || simple ? [] : [{ stage: 'SERVED' as const, enteredOn: day(servedOn) }];
  const ordinary = [
    { stage: 'FILED' as const, enteredOn: decidedOn },
    { stage: 'DECIDED' as const, enteredOn: decidedOn },
  ];
  const onSpot = [
    { stage: 'LEAD' as const, enteredOn: decidedOn },
    { stage: 'ON_SPOT_DECIDED' as const, enteredOn: decidedOn },
  ];
  const history = [...(simple ? onSpot : ordinary), ...served];
  const decision = { ...source, number, decidedOn, outcome: 'PENALTY' as const, documentTitle: '行政处罚决定书' };
  return {
    ...source,
    uscc: AFTER_USCC,
    caseNumber,
    cause: '涉嫌使用过期原料',
    department: 'SAMR-310115',
    stage: history.at(-1)?.stage ?? 'DECIDED',
    openedOn: decidedOn,
    closedOn: null,
    grave: false,
    history,
    decisions: [{ ...decision, publication, penalties, sourceRecordId: number }],
    sourceRecordId: caseNumber,
  };
}

const person = (subject: string, role: string, district: string | null = '310115', department = 'SAMR'): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who follows decisions up in the tests, and who may not. */
export const afterPeople = {
  officer: person('case-officer-pudong', 'case-officer'),
  officer2: person('case-officer-2-pudong', 'case-officer'),
  head: person('case-head-pudong', 'case-head'),
  reviewer: person('legal-reviewer-pudong', 'legal-reviewer'),
  cityHead: person('case-head-samr', 'case-head', null),
  cityOfficer: person('case-officer-samr', 'case-officer', null),
  minhangHead: person('case-head-minhang', 'case-head', '310112'),
  emergencyHead: person('case-head-emergency', 'case-head', null, 'EMERGENCY'),
  office: person('office-city', 'reform-office', null, 'REFORM_OFFICE'),
} as const;

/** The role that takes each step, by the name of its mutation. */
export const STEPS = {
  beginPerformance: 'officer',
  payFine: 'officer',
  handInCash: 'officer',
  askPaymentDeferral: 'officer',
  decidePaymentDeferral: 'head',
  recordDutiesDone: 'officer',
  remindPenaltyParty: 'officer',
  askCourtEnforcement: 'head',
  completePerformance: 'officer',
  recordDecisionRemedy: 'reviewer',
  concludeDecisionRemedy: 'reviewer',
  correctOwnDecision: 'head',
  prepareDecisionPublication: 'officer',
  publishDecision: 'head',
  confirmDecisionWithdrawal: 'officer',
} as const satisfies Record<string, keyof typeof afterPeople>;

/** The name of a step. */
export type StepName = keyof typeof STEPS;

const FIELDS = `decision version authority { code } procedure standing fellOn fellBecause remedyState isStayed
  remedies { kind filedOn body filedReference stay outcome endedOn endedReference }
  performance { state servedOn fine gains payDueOn payBasis { id value unit verified } nextDueOn overdueSince fineLeft
    gainsLeft surcharge { amount left days isCapped basis { id value unit verified } } dutiesLeft dutiesDoneOn remindedOn
    reminderRunsTo reminderBasis { id } courtAskedOn court performedOn
    payments { kind amount paidOn channel receipt cashGround handInDueOn handedInOn isHandedInLate }
    deferrals { state askedOn ground instalments { dueOn amount } decidedOn reason }
    courtWindow { lapsesOn opensOn closesOn basis { id verified } } }
  publicity { state endsOn dueOn isLate summary preparedOn withdrawDueOn withdrawBasis { id value } isWithdrawalLate
    clocks { channel dueOn isPush isLate shownDueOn shownBasis { id value verified } publishedOn withdrawnOn basis { id value verified } } }`;

/** A follow-up as the API tells it. */
export interface ToldFollowUp extends Record<string, unknown> {
  readonly version: number;
  readonly performance: Record<string, unknown>;
  readonly publicity: Record<string, unknown>;
}

/** What became of a step. */
export interface StepDone {
  readonly done: ToldFollowUp | null;
  readonly refusal: Record<string, unknown> | undefined;
}

/** The desk at which the tests follow decisions up. */
export interface AfterDesk {
  /** Stores the case of the tests as a fact. */
  decide(change?: DecidedCase): Promise<void>;
  /** Takes a step as the one whose step it is, on the version that stands, unless told otherwise. */
  take(step: StepName, input?: object, as?: Viewer): Promise<StepDone>;
  /** The same, which must succeed. */
  must(step: StepName, input?: object, as?: Viewer): Promise<ToldFollowUp>;
  find(decision?: string, as?: Viewer): Promise<ToldFollowUp | null>;
  list(filter?: object, as?: Viewer): Promise<string[]>;
  /** The effects that were told, oldest first. */
  effects(): Promise<Record<string, unknown>[]>;
  query(text: string, variables?: Record<string, unknown>, as?: Viewer): Promise<SiloResponse>;
}

/** Opens the desk over a silo. */
export function openAfterDesk(silo: OpenSilo): AfterDesk {
  const { officer } = afterPeople;
  const desk: AfterDesk = {
    async decide(change = {}) {
      await storeCases(silo.database, [decidedCase(change)]);
    },
    async take(step, input = {}, as = afterPeople[STEPS[step]]) {
      const version = (await desk.find())?.version ?? 1;
      const type = `${step[0]?.toUpperCase()}${step.slice(1)}Input`;
      const text = `mutation ($input: ${type}!) { ${step}(input: $input) { ${FIELDS} } }`;
      const { data, errors } = await silo.ask(text, { input: { decision: DECISION, version, ...input } }, as);
      return { done: (data?.[step] ?? null) as ToldFollowUp | null, refusal: errors?.[0]?.extensions };
    },
    async must(step, input, as) {
      const { done, refusal } = await desk.take(step, input, as);
      expect(refusal).toBeUndefined();
      return done as ToldFollowUp;
    },
    async find(decision = DECISION, as = officer) {
      const { data, errors } = await silo.ask(
        `query ($d: ID!) { decisionFollowUp(decision: $d) { ${FIELDS} } }`,
        { d: decision },
        as,
      );
      expect(errors).toBeUndefined();
      return data?.decisionFollowUp as ToldFollowUp | null;
    },
    async list(filter = {}, as = officer) {
      const text = `query ($filter: DecisionFollowUpFilter) { decisionFollowUps(filter: $filter) { totalCount edges { node {
        decision } } } }`;
      const { data, errors } = await silo.ask(text, { filter }, as);
      expect(errors).toBeUndefined();
      const page = data as { decisionFollowUps: { edges: { node: { decision: string } }[] } };
      return page.decisionFollowUps.edges.map(({ node }) => node.decision);
    },
    async effects() {
      const rows = await silo.database.dataSource.query(
        `SELECT payload->'data' AS data FROM outbox WHERE aggregatetype = 'case-effect' ORDER BY position`,
      );
      return rows.map(({ data }: { data: Record<string, unknown> }) => data);
    },
    query: (text, variables, as = officer) => silo.ask(text, variables, as),
  };
  return desk;
}

/** A payment to the bank under a receipt, on a day. */
export const payment = (amount: string, on: Day | string, receipt = 'R-1', more: object = {}) => ({
  kind: 'FINE',
  amount,
  channel: 'BANK',
  receipt,
  on,
  ...more,
});
