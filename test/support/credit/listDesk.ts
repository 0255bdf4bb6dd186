import type { Viewer } from '../../../kernel/service/silo';
import { day } from '../../../kernel/values/day';
import { requireUscc } from '../../../kernel/values/uscc';
import { type CreditRecordFact, credit, storeCreditRecords, storeMarketEntities } from '../../../subgraphs/credit';
import { registerEntry } from '../../../tools/generate/creditFacts/registerEntry';
import { CREDIT_CITY } from '../openCredit';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';

/** The entity of the lists of the tests. */
export const LIST_USCC = requireUscc('91310000132260250X');

/** The day on which the silos of the tests stand. */
export const LIST_TODAY = day('2026-11-02');

/** Pseudonyms of responsible persons. */
export const PERSONS = ['P2R8N41X0TGQ7C5LWA', 'PA7C5LW2R8N41X0TGQ'] as const;

const officer = (subject: string, role: string, department = 'SAMR', district: string | null = '310115'): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who works on lists and measures in the tests, and who may not. */
export const listPeople = {
  handler: officer('handler-pudong', 'credit-handler'),
  head: officer('head-pudong', 'credit-head'),
  both: { ...officer('both-pudong', 'credit-head'), roles: ['credit-handler', 'credit-head'] },
  cityHandler: officer('handler-samr', 'credit-handler', 'SAMR', null),
  cityHead: officer('head-samr', 'credit-head', 'SAMR', null),
  minhangHandler: officer('handler-minhang', 'credit-handler', 'SAMR', '310112'),
  minhangHead: officer('head-minhang', 'credit-head', 'SAMR', '310112'),
  inspector: officer('inspector-pudong', 'inspector'),
  emergencyHandler: officer('handler-emergency', 'credit-handler', 'EMERGENCY', null),
  emergencyHead: officer('head-emergency', 'credit-head', 'EMERGENCY', null),
  centre: officer('centre', 'credit-centre', 'DEVELOPMENT_REFORM', null),
  office: officer('office-city', 'reform-office', 'REFORM_OFFICE', null),
  auditor: officer('auditor', 'auditor', 'BIG_DATA', null),
} as const;

const { handler, head } = listPeople;

/** A penalty record of the Pudong office, of serious severity unless told otherwise; its number is that of its document. */
export const penaltyRecord = (change: Partial<CreditRecordFact> = {}): CreditRecordFact => ({
  uscc: LIST_USCC,
  kind: 'ADMINISTRATIVE_PENALTY',
  title: '吊销食品经营许可证',
  documentNumber: change.sourceRecordId ?? '沪市监浦处〔2026〕17号',
  severity: 'SERIOUS',
  effectiveFrom: day('2026-10-20'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceDepartment: 'SAMR-310115',
  sourceRecordId: '沪市监浦处〔2026〕17号',
  observedAt: '2026-10-20T00:00:00+08:00',
  ...change,
});

/** The credit silo with the entity of the lists in its register. */
export function openLists(): Promise<OpenSilo> {
  return openSilo(credit, 'credit_lists', async (database) => {
    const [first] = CREDIT_CITY;
    if (first) {
      const entry = registerEntry(first, first.dice('credit'));
      await storeMarketEntities(database, [{ ...entry, uscc: LIST_USCC }]);
    }
  });
}

const LISTING = `number version state list dueOf: clocks { kind startedOn dueOn isOverdue basis { id source verified } }
  ground { code verified } staysUntil removalGround removedOn decidedOn responsiblePersons candidate`;
const MEASURE = `number version state kind measure { code group verified } executor { code } record reasons toldOn
  feedback feedbackOn liftedOn liftReason stoppedOn from until
  clocks { kind dueOn isOverdue basis { id verified } }`;
const CANDIDATE = 'number version state listing dismissal ground { code } visit codes';

/** What a mutation gave: its object, or the extensions of the refusal. */
export interface Done {
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at what they asked for
  readonly done: any;
  readonly refusal: Record<string, unknown> | undefined;
}

/** Mutations on lists and measures, as the officers of the tests. */
export function listDesk(silo: () => OpenSilo) {
  async function change(mutation: string, fields: string, input: object, as: Viewer): Promise<Done> {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    const { data, errors } = await silo().ask(text, { input }, as);
    return { done: data?.[mutation] ?? null, refusal: errors?.[0]?.extensions };
  }
  const listing = (mutation: string, base: object) => (more: object, as: Viewer) =>
    change(mutation, LISTING, { ...base, ...more }, as);
  const measure = (mutation: string, base: object) => (more: object, as: Viewer) =>
    change(mutation, MEASURE, { ...base, ...more }, as);
  const le = { number: 'LE-2026-000001' };
  const jm = { number: 'JM-2026-000001' };
  const steps = {
    report: (more: object = {}, as: Viewer = handler) =>
      change('reportListCandidate', CANDIDATE, { ...FOUND, ...more }, as),
    dismiss: (more: object = {}, as: Viewer = handler) =>
      change(
        'dismissListCandidate',
        CANDIDATE,
        { number: 'LC-2026-000001', version: 1, reason: '已恢复联系', ...more },
        as,
      ),
    propose: (more: object = {}, as: Viewer = handler) => listing('proposeListing', ABNORMAL)(more, as),
    proposeSerious: (more: object = {}, as: Viewer = handler) => listing('proposeListing', SERIOUS)(more, as),
    notice: (more: object = {}, as: Viewer = handler) =>
      listing('noticeListing', {
        ...le,
        version: 1,
        servedOn: LIST_TODAY,
        reasons: '事实、理由和依据',
        rights: '五个工作日内可以陈述、申辩',
      })(more, as),
    hear: (more: object = {}, as: Viewer = handler) =>
      listing('hearListing', {
        ...le,
        version: 2,
        form: 'WAIVED',
        heardOn: LIST_TODAY,
        statement: '书面放弃',
        adopted: false,
        answer: '已记录',
      })(more, as),
    decide: (more: object = {}, as: Viewer = head) =>
      listing('decideListing', { ...le, version: 1, ...APPROVAL })(more, as),
    apply: (more: object = {}, as: Viewer = handler) =>
      listing('applyListingRemoval', {
        ...le,
        version: 2,
        ground: 'RECTIFIED',
        appliedOn: LIST_TODAY,
        rectified: true,
        committed: true,
        reason: '已恢复联系',
      })(more, as),
    remove: (more: object = {}, as: Viewer = head) =>
      listing('decideListingRemoval', { ...le, version: 3, approve: true, reason: '核实属实' })(more, as),
    proposeMeasure: (more: object = {}, as: Viewer = handler) => measure('proposeCreditMeasure', SANCTION)(more, as),
    decideMeasure: (more: object = {}, as: Viewer = head) =>
      measure('decideCreditMeasure', { ...jm, version: 1, approve: true, toldOn: LIST_TODAY, reason: '同意' })(
        more,
        as,
      ),
    answer: (more: object = {}, as: Viewer = listPeople.emergencyHandler) =>
      measure('answerCreditMeasure', { ...jm, version: 2, feedback: 'APPLIED', note: '已纳入重点检查' })(more, as),
    lift: (more: object = {}, as: Viewer = head) =>
      measure('liftCreditMeasure', { ...jm, version: 2, reason: '无须继续' })(more, as),
    stop: (more: object = {}, as: Viewer = listPeople.emergencyHandler) =>
      measure('confirmMeasureStopped', { ...jm, version: 3, note: '已移出重点检查' })(more, as),
  };
  return {
    ...steps,
    /** Stores a record, and gives its global id. */
    async record(change: Partial<CreditRecordFact> = {}): Promise<string> {
      const fact = penaltyRecord(change);
      await storeCreditRecords(silo().database, [fact], LIST_TODAY);
      const [row] = await silo().database.dataSource.query(
        'SELECT id FROM credit_record WHERE source_department = $1 AND source_record_id = $2',
        [fact.sourceDepartment, fact.sourceRecordId],
      );
      return `CreditRecord:${row.id}`;
    },
  };
}

const FOUND = {
  authority: 'SAMR-310115',
  uscc: LIST_USCC,
  ground: 'UNREACHABLE',
  visit: 'VS-2026-000001',
  item: 'AMR-01',
  codes: ['4'],
  foundOn: '2026-10-30',
};
const ABNORMAL = {
  authority: 'SAMR-310115',
  uscc: LIST_USCC,
  list: 'ABNORMAL_OPERATION',
  ground: 'UNREACHABLE',
  facts: '两次邮寄专用信函均被退回，实地核查无人',
  establishedOn: '2026-10-30',
};
const SERIOUS = {
  ...ABNORMAL,
  list: 'SERIOUS_DISHONESTY',
  ground: 'MARKET_SUPERVISION',
  legalBasis: '市场监督管理严重违法失信名单管理办法 第二条',
  facts: '因严重违法被吊销许可证件',
  decisionNumber: '沪市监浦处〔2026〕17号',
  heavierPenalties: ['LICENCE_REVOCATION'],
  responsiblePersons: PERSONS,
};
const APPROVAL = {
  approve: true,
  reason: '事实清楚',
  documentNumber: '沪市监浦列〔2026〕3号',
  exitConditions: '恢复联系并经核实后申请移出',
  remedy: '六十日内申请行政复议，六个月内提起行政诉讼',
};
const SANCTION = {
  authority: 'SAMR-310115',
  executor: 'EMERGENCY',
  uscc: LIST_USCC,
  kind: 'SANCTION',
  measure: 'KEY_SUPERVISION',
  reasons: '因严重违法被吊销许可证件',
  proportion: '仅提高检查频次，不影响经营',
  from: '2026-11-02',
  until: '2027-11-01',
};
