import { day } from '../../kernel/values/day';
import type { InspectionInput } from '../../subgraphs/inspection';
import { storeInspections } from '../../subgraphs/inspection';
import { finishPart } from '../../subgraphs/inspection/store/visits/finishPart';
import {
  arrange,
  at,
  clearVisits,
  doing,
  drawnRound,
  openVisitSilo,
  people,
  schedule,
  TODAY,
  USCCS,
  visitsOf,
} from '../support/inspection/visitDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(() => clearVisits(silo));
afterAll(() => silo.close());

const open = () => silo;
const record = doing(open, 'recordTrigger', ['RecordTriggerInput', 'number version']);
const accept = doing(open, 'acceptMerge', ['AcceptMergeInput', 'number version']);
const decline = doing(open, 'declineMerge', ['DeclineMergeInput', 'number version visit']);
const issue = doing(open, 'issueVisitCode', ['VisitAtInput', 'number version']);
const start = doing(open, 'startVisit', ['VisitPartInput', 'number version']);
const { planner, cityPlanner, inspector, ecologyPlanner, minhangPlanner, office, emergencyPlanner } = people;
const [BANK, OTHER, CAR] = USCCS;

const board = async (round: string, as: typeof office = cityPlanner) => {
  const text = `query ($round: ID!) { plannerBoard(round: $round) { round tasks drawnEntities tasksWithoutVisit expectedTasks
    expectedVisits lowerBound independentVisits plannedVisits realisedVisits visitsUnderWay cancelledVisits jointVisits
    unscheduledVisits mergedChecks days { on visits } separate { number entity { uscc } trigger } } }`;
  const { data, errors } = await silo.ask(text, { round }, as);
  return { board: data?.plannerBoard as Record<string, unknown> | null, refusal: errors?.[0]?.extensions };
};
const TRIGGER = { kind: 'ALERT', mode: 'ON_SITE', reason: '排放数据异常', receivedOn: '2026-11-01', urgent: true };

describe('DR-10: the planner sees what the round sends out, against the fewest possible and against independent draws', () => {
  it('before anybody goes out', async () => {
    const round = await drawnRound(silo, { [BANK]: [1, 3], [OTHER]: [2], [CAR]: [1] }, { sizes: [1_000, 400, 3] });
    await arrange(silo, round);
    expect((await board(round)).board).toEqual({
      round,
      ...{ tasks: 4, drawnEntities: 3, tasksWithoutVisit: 0 },
      ...{ expectedTasks: 1_103, expectedVisits: 603, lowerBound: 603, independentVisits: 853 },
      ...{
        plannedVisits: 3,
        realisedVisits: 0,
        visitsUnderWay: 0,
        cancelledVisits: 0,
        jointVisits: 1,
        unscheduledVisits: 3,
      },
      ...{ mergedChecks: 0, days: [], separate: [] },
    });
  });

  it('and what became of it: days, realised visits, merged checks, and second visits for whoever takes part in them', async () => {
    const round = await drawnRound(silo, { [BANK]: [1], [OTHER]: [1], [CAR]: [1] });
    await arrange(silo, round);
    await schedule(silo, TODAY);
    const ecology = { ...TRIGGER, authority: 'ECOLOGY-310115', items: ['ECO-01'] };
    await accept(at((await record({ ...ecology, uscc: OTHER }, ecologyPlanner)).done), ecologyPlanner);
    const offered = at((await record({ ...ecology, uscc: CAR }, ecologyPlanner)).done);
    const { done } = await decline({ ...offered, reason: '须当夜采样' }, ecologyPlanner);
    const [first] = await visitsOf(silo, { round, uscc: BANK });
    const coded = await issue(at(first), planner);
    const begun = await start({ ...at(coded.done), department: 'SAMR' }, inspector);
    await silo.database.transaction((client) =>
      finishPart(client, {
        visit: at(begun.done).number,
        department: 'SAMR',
        actor: inspector,
        today: day('2026-11-02'),
      }),
    );
    expect((await board(round)).board).toMatchObject({
      ...{
        plannedVisits: 3,
        realisedVisits: 1,
        visitsUnderWay: 0,
        jointVisits: 1,
        unscheduledVisits: 0,
        mergedChecks: 1,
      },
      days: [{ on: TODAY, visits: 3 }],
      separate: [],
    });
    const seen = [{ number: done?.visit, entity: { uscc: CAR }, trigger: 'ALERT' }];
    expect((await board(round, office)).board).toMatchObject({ separate: seen });
  });

  it('counts the tasks that no visit carries out', async () => {
    await arrange(silo, await drawnRound(silo, { [BANK]: [1] }));
    const round = await drawnRound(silo, { [BANK]: [1, 2], [CAR]: [1] });
    await arrange(silo, round);
    const left = { tasks: 3, tasksWithoutVisit: 2, plannedVisits: 1, cancelledVisits: 1 };
    expect((await board(round)).board).toMatchObject(left);
  });

  it('is for the departments of the round, not for one of their districts, and for whoever watches over it', async () => {
    const round = await drawnRound(silo, { [BANK]: [1] });
    expect((await board(round)).board).not.toBeNull();
    expect((await board(round, planner)).board).toBeNull();
    expect((await board(round, office)).board).not.toBeNull();
    expect((await board(round, emergencyPlanner)).board).toBeNull();
    expect((await board(round, PUBLIC)).refusal).toMatchObject({ code: 'NOT_PUBLIC' });
    expect((await board('DR-2026-999999')).board).toBeNull();
  });
});

describe('沪府发〔2020〕7号（六）、（十一）: what the inspections of some days were', () => {
  const done = (uscc: string, on: string, changed: Partial<InspectionInput> = {}): InspectionInput => ({
    ...{ uscc: uscc as InspectionInput['uscc'], department: 'SAMR-310115', mode: 'ON_SITE', trigger: 'RANDOM' },
    ...{ planCode: 'IP-2026-000001', triggerReason: null, joint: false, scheduledOn: day(on), inspectedOn: day(on) },
    ...{ stage: 'IN_PROGRESS', resultPublished: false, publishedOn: null },
    items: [{ itemCode: 'AMR-01', codeSet: null, codes: [], followUp: null }],
    ...{ sourceDepartment: 'SAMR-310115', sourceRecordId: `${uscc}-${on}`, observedAt: `${on}T09:00:00+08:00` },
    ...changed,
  });
  const own = { planCode: '3100002026FIRE0001', department: 'FIRE-310115', sourceDepartment: 'FIRE-310115' } as const;
  const fire = { ...own, mode: 'OFF_SITE' } as const;
  const triggered = { trigger: 'COMPLAINT', planCode: null, triggerReason: '举报' } as const;
  const report = async (span: object, as = planner) => {
    const text = `query ($span: VisitReportSpan!) { visitReport(span: $span) { inspections visits entities visitsPerThousand
      repeats triggers { trigger inspections share } departments { department { code } inspections offSite share } } }`;
    const { data, errors } = await silo.ask(text, { span }, as);
    return { report: data?.visitReport, refusal: errors?.[0]?.extensions };
  };

  it('counts triggers, off-site inspections, visits and those that came soon after another', async () => {
    await storeInspections(silo.database, [
      done(BANK, '2026-01-02'),
      done(BANK, '2026-04-02'),
      done(BANK, '2026-04-02', { ...fire, sourceRecordId: 'fire-1' }),
      done(BANK, '2026-07-02', triggered),
      done(OTHER, '2026-05-06', { ...fire, mode: 'REMOTE' }),
    ]);
    expect((await report({ from: '2026-04-01', to: '2026-12-31' })).report).toEqual({
      ...{ inspections: 4, visits: 3, entities: 6, visitsPerThousand: 500, repeats: 1 },
      triggers: [
        { trigger: 'COMPLAINT', inspections: 1, share: 0.25 },
        { trigger: 'RANDOM', inspections: 3, share: 0.75 },
      ],
      departments: [
        { department: { code: 'FIRE' }, inspections: 2, offSite: 2, share: 1 },
        { department: { code: 'SAMR' }, inspections: 2, offSite: 0, share: 0 },
      ],
    });
    const elsewhere = await report({ from: '2026-04-01', to: '2026-12-31', district: '310101' });
    expect(elsewhere.report).toMatchObject({ inspections: 0, entities: 0, visitsPerThousand: null, triggers: [] });
  });

  it('covers a year at most, and is for departments', async () => {
    const long = await report({ from: '2025-01-01', to: '2026-01-02' });
    expect(long.refusal).toMatchObject({ code: 'REPORT_SPAN_UNFIT', limit: 366 });
    expect((await report({ from: '2026-01-01', to: '2027-01-01' }, minhangPlanner)).report).toMatchObject({
      visits: 0,
    });
    expect((await report({ from: '2026-01-02', to: '2026-01-01' })).refusal).toMatchObject({
      code: 'REPORT_SPAN_UNFIT',
    });
    expect((await report({ from: '2026-01-01', to: '2026-01-01' }, PUBLIC)).refusal).toMatchObject({
      code: 'NOT_PUBLIC',
    });
  });
});
