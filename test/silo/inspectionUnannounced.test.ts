import type { Viewer } from '../../kernel/service/silo';
import type { Uscc } from '../../kernel/values/uscc';
import type { InspectionInput } from '../../subgraphs/inspection/store/checkInspection';
import { tellInspections } from '../../subgraphs/inspection/store/writeInspections';
import {
  arrangedRound,
  at,
  clearVisits,
  doing,
  factsOf,
  openVisitSilo,
  people,
  schedule,
  TODAY,
  USCCS,
  VISIT_DAY,
  visitsOf,
} from '../support/inspection/visitDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
});
beforeEach(() => clearVisits(silo));
afterAll(() => silo.close());

const open = () => silo;
const VISIT = 'number version state';
const issue = doing(open, 'issueVisitCode', ['VisitAtInput', VISIT]);
const start = doing(open, 'startVisit', ['VisitPartInput', VISIT]);
const move = doing(open, 'moveVisit', ['MoveVisitInput', VISIT]);
const record = doing(open, 'recordTrigger', ['RecordTriggerInput', 'number version state']);
const accept = doing(open, 'acceptMerge', ['AcceptMergeInput', 'number version state']);
const cancel = doing(open, 'cancelVisit', ['CancelVisitInput', VISIT]);

const { planner, inspector, fireInspector, ecologyPlanner } = people;
const [BANK] = USCCS;
const COMPLAINT = {
  ...{ kind: 'COMPLAINT', authority: 'ECOLOGY-310115', uscc: BANK, items: ['ECO-01'], mode: 'ON_SITE' },
  ...{ reason: '群众反映夜间排烟', receivedOn: '2026-10-30', urgent: false },
};

const elsewhere: Viewer = { ...OFFICIAL, subject: 'tax', department: 'TAX' };
const application: Viewer = { ...OFFICIAL, subject: 'app-tax', kind: 'application', department: 'TAX' };

/** What a department with an agreement on everything, its application and the public read of the entity. */
async function readBy(): Promise<unknown[]> {
  const records = async (as: Viewer) =>
    (await factsOf(silo, BANK, as)).map(({ sourceRecordId, stage }) => `${sourceRecordId} ${stage}`).sort();
  return [await records(elsewhere), await records(application), await records(PUBLIC)];
}
const NOTHING = [[], [], []];

/** Events of the outbox about inspections since an event, by their record and stage. */
async function toldAfter(position: string): Promise<string[]> {
  const rows: { told: string }[] = await silo.database.dataSource.query(
    `SELECT payload->'data'->>'source_record_id' || ' ' || (payload->'data'->>'stage') AS told FROM outbox
     WHERE position > $1 AND aggregatetype = 'inspection' ORDER BY position`,
    [position],
  );
  return rows.map(({ told }) => told);
}
async function lastTold(): Promise<string> {
  const [{ position }] = await silo.database.dataSource.query(
    'SELECT coalesce(max(position), 0)::text AS position FROM outbox',
  );
  return position;
}

/** A joint visit of the market regulator and the fire brigade. */
async function jointVisit(): Promise<Record<string, unknown>> {
  const round = await arrangedRound(silo, { [BANK]: [1, 3] });
  const [visit] = await visitsOf(silo, { round });
  return visit as Record<string, unknown>;
}

describe('沪府发〔2020〕7号（十一）: a drawn visit is not announced', () => {
  it('to a department with an agreement, an application, the public or a follower, until a part begins: then that part is', async () => {
    const before = await silo.count('outbox');
    const since = await lastTold();
    const { number } = await jointVisit();
    await schedule(silo, TODAY);
    const [dated] = await visitsOf(silo, {});
    const { done: coded } = await issue(at(dated), planner);
    expect(coded).toMatchObject({ state: 'CODED' });
    expect(await readBy()).toEqual(NOTHING);
    expect(await silo.count('inspection')).toBe(0);
    expect(await silo.count('inspection_result')).toBe(0);
    expect(await silo.count('outbox')).toBe(before);

    const { done: begun } = await start({ ...at(coded), department: 'SAMR' }, inspector);
    const samr = `${number}-SAMR IN_PROGRESS`;
    expect(await readBy()).toEqual([[samr], [samr], []]);
    expect(await toldAfter(since)).toEqual([samr]);

    await start({ ...at(begun), department: 'FIRE' }, fireInspector);
    const both = [`${number}-FIRE IN_PROGRESS`, samr];
    expect(await readBy()).toEqual([both, both, []]);
    expect(await toldAfter(since)).toEqual([...both].reverse());
  });

  it('nor when it is moved, has a check merged into it, or is called off', async () => {
    const before = await silo.count('outbox');
    await jointVisit();
    await schedule(silo, VISIT_DAY);
    const [dated] = await visitsOf(silo, {});
    expect((await move({ ...at(dated), on: '2026-11-06', reason: '企业盘点' }, planner)).done).not.toBeNull();
    const offered = await record(COMPLAINT, ecologyPlanner);
    expect((await accept(at(offered.done), ecologyPlanner)).done).toMatchObject({ state: 'MERGED' });
    expect(await readBy()).toEqual(NOTHING);
    await clearVisits(silo);
    expect((await record(COMPLAINT, ecologyPlanner)).done).toMatchObject({ state: 'OWN_VISIT' });
    const [own] = await visitsOf(silo, { uscc: BANK }, ecologyPlanner);
    const { done } = await cancel({ ...at(own), reason: '登记有误' }, ecologyPlanner);
    expect(done).toMatchObject({ state: 'CANCELLED' });
    expect(await readBy()).toEqual(NOTHING);
    expect(await silo.count('outbox')).toBe(before);
  });
});

describe('what was told of a planned visit while such visits were told', () => {
  it('is kept up: it moves with the visit, and is called off with it', async () => {
    await record(COMPLAINT, ecologyPlanner);
    await schedule(silo, VISIT_DAY);
    const [visit] = await visitsOf(silo, { uscc: BANK }, ecologyPlanner);
    const sourceRecordId = `${visit?.number}-ECOLOGY-310115`;
    const told: InspectionInput = {
      uscc: BANK as Uscc,
      department: 'ECOLOGY-310115',
      mode: 'ON_SITE',
      trigger: 'COMPLAINT',
      planCode: null,
      triggerReason: COMPLAINT.reason,
      joint: false,
      scheduledOn: VISIT_DAY,
      inspectedOn: null,
      stage: 'PLANNED',
      resultPublished: false,
      publishedOn: null,
      items: [{ itemCode: 'ECO-01', codeSet: null, codes: [], followUp: null }],
      sourceDepartment: 'ECOLOGY-310115',
      sourceRecordId,
      observedAt: '2026-11-01T00:00:00Z',
    };
    await silo.database.transaction((client) => tellInspections(client, [told]));
    const moved = await move({ ...at(visit), on: '2026-11-06', reason: '企业盘点' }, ecologyPlanner);
    expect(await factsOf(silo, BANK)).toMatchObject([{ stage: 'PLANNED', scheduledOn: '2026-11-06' }]);
    await cancel({ ...at(moved.done), reason: '登记有误' }, ecologyPlanner);
    expect(await factsOf(silo, BANK)).toMatchObject([{ sourceRecordId, stage: 'CANCELLED' }]);
  });
});
