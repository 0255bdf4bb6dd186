import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { type Day, day } from '../../../kernel/values/day';
import { type CreditRecordFact, credit, storeCreditRecords, storeMarketEntities } from '../../../subgraphs/credit';
import type { DecisionEffect } from '../../../subgraphs/credit/rules/repair/decisionEffect';
import { entryOf } from '../feedFacts';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';

/** The entity of the records of the tests. */
export const REPAIR_USCC = entryOf(1).uscc;
/** The hash of a proof. */
export const PROOF = 'a'.repeat(64);
/** The day on which the silos of the tests stand. */
export const REPAIR_TODAY = day('2026-11-02');

/** The credit silo with the entity, and no record of it. */
export const openRepairs = (): Promise<OpenSilo> =>
  openSilo(credit, 'credit_repairs', (database: SiloDatabase) => storeMarketEntities(database, [entryOf(1)]));

/** A published penalty of general severity by the office of Pudong; what differs is given. */
export const penaltyRecord = (change: Partial<CreditRecordFact> = {}): CreditRecordFact => ({
  uscc: REPAIR_USCC,
  kind: 'ADMINISTRATIVE_PENALTY',
  title: '封存用语丙九一七',
  documentNumber: '沪市监浦处〔2026〕7号',
  severity: 'GENERAL',
  effectiveFrom: day('2026-07-20'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: '沪市监浦处〔2026〕7号',
  observedAt: '2026-07-20T09:00:00+08:00',
  ...change,
});

/** What a decision of the office of Pudong means for credit; what differs is given. */
export const effect = (change: Partial<DecisionEffect> = {}): DecisionEffect => ({
  number: '沪市监浦处〔2026〕17号',
  case_number: '沪市监浦案〔2026〕17号',
  version: 1,
  state: 'IN_FORCE',
  uscc: REPAIR_USCC,
  authority: 'SAMR-310115',
  decided_on: day('2026-10-20'),
  procedure: 'ORDINARY',
  severity: null,
  kinds: ['FINE'],
  published: true,
  told_on: day('2026-10-22'),
  ...change,
});

const person = (subject: string, department: string, role: string, district: string | null = null): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who works on repairs and objections in the tests, and who may not. */
export const repairPeople = {
  handler: person('handler-pudong', 'SAMR', 'credit-handler', '310115'),
  head: person('head-pudong', 'SAMR', 'credit-head', '310115'),
  cityHandler: person('handler-samr', 'SAMR', 'credit-handler'),
  cityHead: person('head-samr', 'SAMR', 'credit-head'),
  minhangHead: person('head-minhang', 'SAMR', 'credit-head', '310112'),
  emergencyHead: person('head-emergency', 'EMERGENCY', 'credit-head'),
  centre: person('centre', 'DEVELOPMENT_REFORM', 'credit-centre'),
  office: person('office-city', 'REFORM_OFFICE', 'reform-office'),
  auditor: person('auditor', 'BIG_DATA', 'auditor'),
  caseOfficer: person('case-officer', 'SAMR', 'case-officer', '310115'),
  application: { ...person('app', 'SAMR', 'credit-head', '310115'), kind: 'application' },
} as const satisfies Record<string, Viewer>;

/** What a call came to: what it gave, or the extensions of its first refusal. */
export interface Outcome {
  readonly done: Record<string, unknown> | null;
  readonly refusal: (Readonly<Record<string, unknown>> & { readonly code: string }) | undefined;
}

const INPUTS: Readonly<Record<string, string>> = {
  grantCreditRepair: 'AnswerCreditRepairInput',
  refuseCreditRepair: 'AnswerCreditRepairInput',
  withdrawCreditRepair: 'AnswerCreditRepairInput',
  withdrawCreditObjection: 'AnswerCreditRepairInput',
  shareCreditRepair: 'CreditWorkAtInput',
  markCreditObjection: 'CreditWorkAtInput',
  forwardCreditObjection: 'CreditWorkAtInput',
  deleteObjectedCreditRecord: 'CreditWorkAtInput',
};

/** Calls of the silo of credit, each by name. */
export function repairDesk(silo: OpenSilo) {
  const call = async (mutation: string, input: object, as: Viewer, fields: string): Promise<Outcome> => {
    const type = INPUTS[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    const { data, errors } = await silo.ask(text, { input }, as);
    return { done: (data?.[mutation] ?? null) as Outcome['done'], refusal: errors?.[0]?.extensions };
  };
  return {
    /** A mutation by name, with the fields that are wanted back. */
    call,
    /** Stores records, and gives the global id of the last. */
    async store(...facts: readonly CreditRecordFact[]): Promise<string> {
      await storeCreditRecords(silo.database, facts, REPAIR_TODAY);
      const [row] = await silo.database.dataSource.query(
        'SELECT id FROM credit_record WHERE source_department = $1 AND source_record_id = $2',
        [facts.at(-1)?.sourceDepartment, facts.at(-1)?.sourceRecordId],
      );
      return `CreditRecord:${row.id}`;
    },
    /** The last row of a table under a condition, days as text. */
    async row(table: string, where = 'true'): Promise<Record<string, unknown>> {
      const sql = `SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where} ORDER BY id DESC LIMIT 1`;
      return (await silo.database.dataSource.query(sql))[0]?.row;
    },
    /** An application with every proof. */
    receive: (record: string, more: object = {}, as: Viewer = repairPeople.handler): Promise<Outcome> =>
      call(
        'receiveCreditRepair',
        {
          record,
          correctionProof: PROOF,
          performanceProof: PROOF,
          commitment: PROOF,
          promisesTruth: true,
          acceptsLiability: true,
          ...more,
        },
        as,
        REPAIR_FIELDS,
      ),
    answer: (mutation: string, more: object = {}, as: Viewer = repairPeople.head): Promise<Outcome> =>
      call(mutation, { number: 'CR-2026-000001', version: 1, note: '义务已全部履行', ...more }, as, REPAIR_FIELDS),
    share: (version = 2, as: Viewer = repairPeople.centre): Promise<Outcome> =>
      call('shareCreditRepair', { number: 'CR-2026-000001', version }, as, REPAIR_FIELDS),
    raise: (record: string, ground = '处罚决定已被复议机关撤销', as: Viewer = repairPeople.handler): Promise<Outcome> =>
      call('raiseCreditObjection', { record, ground }, as, OBJECTION_FIELDS),
    step: (mutation: string, version: number, as: Viewer = repairPeople.centre, more: object = {}): Promise<Outcome> =>
      call(mutation, { number: 'OB-2026-000001', version, ...more }, as, OBJECTION_FIELDS),
  };
}

/** Fields of an application that the tests look at. */
export const REPAIR_FIELDS = `number version state receivedOn decidedOn decisionNote shareDueOn sharedOn isShareLate
  correctionProof authority { code } record { id title } openConditions { code missing }
  shareBasis { id value verified }`;

/** Fields of an objection that the tests look at. */
export const OBJECTION_FIELDS = `number version state ground answer answerNote outcome decisionNote dueOn record { id title }
  clocks { kind dueOn doneOn isLate basis { id article verified } }`;

/** A day of the tests. */
export const on = (text: string): Day => day(text);
