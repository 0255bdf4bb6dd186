import { type Day, day } from '../../../../kernel/values/day';
import { addWorkingDays } from '../../../../kernel/values/workingDays';
import { NOTICE_MATTERS } from '../../../../subgraphs/enforcement/rules/cases/caseParts';
import type { CaseStepKind } from '../../../../subgraphs/enforcement/rules/cases/caseStep';
import { answerSuggestion } from '../../../../subgraphs/enforcement/store/measure/answerSuggestion';
import {
  dayOf,
  decideStep,
  ordinaryPath,
  reviewStep,
  runCase,
  type SampleStep,
  serveStep,
  toInvestigation,
  toNotice,
  toReview,
  toService,
  upTo,
} from './casePath';
import { actorOf, officersOf } from './enforcementActors';
import { doneBy, type EnforcementDesk } from './enforcementDesk';
import { documentOf, fineOf, foundBefore, paper, proposalOf, type SampleCase } from './sampleCase';
import { MEASURED_FINES, MEASURED_PROVISION } from './sampleMeasures';
import { LABEL_ACT, LABELLED, type SampleGround, STORAGE_ACT, STORED, tellCase } from './tellCase';

const HEARD_DAYS = 44;

/** From the notice through a hearing, a review in law and the discussion of the heads to the service. */
function throughHearing(told: SampleCase): readonly SampleStep[] {
  const on = (workingDays: number): Day => dayOf(told, workingDays);
  const record = paper(told, 'HOLD_HEARING');
  const chair = actorOf(told.authority, 'chair').subject;
  const heads = (['head', 'otherHead'] as const).map((seat) => actorOf(told.authority, seat).subject);
  const held = { signedByParty: true, refusalNoted: false, isOpen: true, closedFor: null, sha256: record };
  const conclusion = '违法事实清楚，裁量适当，同意拟处罚意见';
  return [
    ['officer', on(27), { kind: 'REQUEST_HEARING', requestedOn: on(27), sha256: paper(told, 'REQUEST_HEARING') }],
    ['head', on(28), { kind: 'SCHEDULE_HEARING', chair, heldOn: on(38), sha256: paper(told, 'SCHEDULE_HEARING') }],
    ['chair', on(38), { kind: 'HOLD_HEARING', ...held }],
    ['reviewer', on(40), reviewStep(told, 'LEGAL')],
    ['head', on(42), { kind: 'DISCUSS', heads, conclusion, sha256: paper(told, 'DISCUSS') }],
    ['head', on(HEARD_DAYS), decideStep(told, on(HEARD_DAYS), record)],
    ['officer', on(HEARD_DAYS + 1), serveStep(told, on(HEARD_DAYS + 1))],
  ];
}

/** A case that went all the way, hearing included, and was served in October. */
export async function tellHeardCase(ground: SampleGround): Promise<void> {
  const measure = { value: 480_000n };
  const why = { provision: MEASURED_PROVISION, range: MEASURED_FINES, measure, traits: { complex: true } };
  const about = {
    serial: 1001,
    cause: '涉嫌经营超过保质期的食品',
    provision: '食品安全法 34',
    foundOn: addWorkingDays(day('2026-10-26'), -HEARD_DAYS),
    proposal: proposalOf([fineOf(80_000)], why),
  };
  await tellCase(ground, about, (desk, told) =>
    runCase(desk, told, [...toInvestigation(told), ...toReview(told), ...toNotice(told), ...throughHearing(told)]),
  );
}

/** Files that stand somewhere on their way: up to which step, and what was done besides. */
interface StandingCase {
  readonly serial: number;
  readonly foundOn: Day;
  readonly upTo: CaseStepKind;
  readonly authority?: string;
  readonly besides?: readonly SampleStep[];
}

const PAUSED: readonly SampleStep[] = [
  ['officer', day('2026-08-10'), { kind: 'PAUSE', reason: 'TESTING' }],
  ['officer', day('2026-08-31'), { kind: 'END_PAUSE' }],
  ['head', day('2026-10-28'), { kind: 'EXTEND', by: 'HEAD', days: null, heads: [], sha256: null }],
];
const SUSPENDED: readonly SampleStep[] = [['head', day('2026-09-10'), { kind: 'SUSPEND' }]];

const STANDING: readonly StandingCase[] = [
  { serial: 1002, foundOn: addWorkingDays(day('2026-10-27'), -25), upTo: 'ATTACH' },
  { serial: 1003, foundOn: day('2026-07-13'), upTo: 'VERIFY_EVIDENCE', besides: PAUSED },
  { serial: 1004, foundOn: day('2026-09-28'), upTo: 'VERIFY' },
  { serial: 1005, foundOn: day('2026-08-13'), upTo: 'VERIFY_EVIDENCE', besides: SUSPENDED },
  { serial: 1006, foundOn: day('2026-09-07'), upTo: 'SUBMIT', authority: 'SAMR-310112' },
  { serial: 1007, foundOn: day('2026-09-14'), upTo: 'ATTACH', authority: 'SAMR-310114' },
  { serial: 1008, foundOn: day('2026-10-12'), upTo: 'VERIFY_EVIDENCE', authority: 'SAMR-310117' },
  { serial: 1009, foundOn: day('2026-10-20'), upTo: 'FILE', authority: 'SAMR-310104' },
  { serial: 1010, foundOn: foundBefore(day('2026-10-14')), upTo: 'SERVE', authority: 'SAMR-310101' },
];

/** Cases under way: told, paused and lengthened, late to be filed, suspended, and some of other districts. */
export async function tellStandingCases(ground: SampleGround): Promise<void> {
  const proposal = proposalOf([fineOf(12_000)], STORED);
  const about = { cause: '涉嫌未按规定贮存食品', provision: STORAGE_ACT, proposal };
  for (const { upTo: last, besides = [], ...one } of STANDING)
    await tellCase(ground, { ...about, ...one }, (desk, told) =>
      runCase(desk, told, [...upTo(ordinaryPath(told), last), ...besides]),
    );
}

interface Answered {
  readonly situation: string;
  readonly accept: boolean;
  readonly reason: string;
}

const LIST = `SELECT number FROM measure_edition WHERE sort = 'NO_PENALTY_LIST' AND state = 'PUBLISHED'
  AND authority = 'SAMR' AND effective_from <= $1 ORDER BY effective_from DESC, id DESC LIMIT 1`;

/** Investigates a case, answers what the list suggests, and takes the rest of its steps. */
async function runAnswered(
  desk: EnforcementDesk,
  told: SampleCase,
  { answer, rest }: { readonly answer: Answered; readonly rest: readonly SampleStep[] },
): Promise<void> {
  const file = await runCase(desk, told, toInvestigation(told));
  const on = dayOf(told, 18);
  const list = await desk.database.transaction((client) => client.query<{ number: string }>(LIST, [on]));
  const about = { caseNumber: documentOf(told, '案', dayOf(told, 4)), list: list.rows[0]?.number ?? '' };
  await answerSuggestion(desk.database, { ...about, ...answer }, doneBy(actorOf(told.authority, 'officer'), on));
  for (const [seat, at, step] of rest) await desk.take(file, step, doneBy(actorOf(told.authority, seat), at));
}

/** A minor breach that the list spares: no penalty, and the case is put away. */
export async function tellSparedCase(ground: SampleGround): Promise<void> {
  const conditions = ['AT_MOST_THREE_GOODS', 'CORRECTED_WITHIN_5_DAYS'];
  const found = { minor: true, harm: 'NONE', corrected: true, first: true, educated: true, conditions } as const;
  const about = {
    serial: 1011,
    cause: '涉嫌未明码标价',
    provision: '价格法 13',
    foundOn: foundBefore(day('2026-09-16')),
    proposal: proposalOf([], { provision: '价格法 42', range: null, findings: found }),
  };
  const answer = { situation: 'PRICE_NOT_SHOWN', accept: true, reason: '仅涉及两种商品，责令改正后次日即改正' };
  await tellCase(ground, about, (desk, told) => {
    const away: SampleStep = ['officer', day('2026-10-09'), { kind: 'ARCHIVE', sha256: paper(told, 'ARCHIVE') }];
    return runAnswered(desk, told, { answer, rest: [...toReview(told), ...toService(told), away] });
  });
}

/** A first breach that the list would spare and the officer does not, with his reason; decided and not served yet. */
export async function tellUnsparedCase(ground: SampleGround): Promise<void> {
  const conditions = ['SOURCE_TRACEABLE', 'FOOD_CONFORMS'];
  const findings = { harm: 'SLIGHT', corrected: true, first: true, conditions } as const;
  const about = {
    serial: 1012,
    cause: '涉嫌未保存进货查验记录',
    provision: '食品安全法 53',
    foundOn: foundBefore(day('2026-10-28')),
    proposal: proposalOf([fineOf(5_000)], { ...STORED, findings }),
  };
  const reason = '涉及食品种类多、时间长，风险较大，不宜免予处罚';
  const answer = { situation: 'PURCHASE_RECORD_INCOMPLETE', accept: false, reason };
  await tellCase(ground, about, (desk, told) =>
    runAnswered(desk, told, {
      answer,
      rest: [...toReview(told), ...toNotice(told), ...upTo(toService(told), 'DECIDE')],
    }),
  );
}

/** The decision of a small matter on the spot, and its report for the record. */
export const onSpotSteps = (told: SampleCase): readonly SampleStep[] => {
  const on = told.foundOn;
  const officers = officersOf(told.authority);
  const { basis, penalties } = told.proposal;
  return [
    [
      'officer',
      on,
      {
        kind: 'DECIDE_ON_SPOT',
        caseNumber: documentOf(told, '案', on),
        decisionNumber: documentOf(told, '处', on),
        title: `关于${told.party.name}的当场行政处罚决定书`,
        officers,
        certificatesShownBy: officers.map(({ account }) => account),
        factsClear: true,
        penalties,
        basis,
        tells: NOTICE_MATTERS,
        statement: null,
        waived: true,
        deliveredOn: on,
        sha256: paper(told, 'DECIDE_ON_SPOT'),
      },
    ],
    ['officer', addWorkingDays(on, 1), { kind: 'RECORD_ON_SPOT', sha256: paper(told, 'RECORD_ON_SPOT') }],
  ];
};

/** Acts for which a fine is decided on the spot. */
export const onSpotAbout = (serial: number, foundOn: Day) => ({
  serial,
  cause: '涉嫌未按规定公示食品经营许可证',
  provision: LABEL_ACT,
  foundOn,
  proposal: proposalOf([fineOf(100)], { ...LABELLED, provision: '食品安全法 126', range: [0, 5_000] }),
});
