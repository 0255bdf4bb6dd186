import { day } from '../../kernel/values/day';
import { requireUscc } from '../../kernel/values/uscc';
import { type InspectionInput, storeInspections } from '../../subgraphs/inspection';
import { tellBegun } from '../../subgraphs/inspection/store/visits/visitFacts';
import { partsOf } from '../../subgraphs/inspection/store/visits/visitRows';
import { importFile } from '../../tools/import/importFile';
import { inspectionKind } from '../../tools/import/kinds/inspectionKind';
import { plainTask, plantPlan } from '../support/inspection/plantPlan';
import { VISIT_PLAN } from '../support/inspection/plantRound';
import {
  arrangedRound,
  clearVisits,
  factsOf,
  openVisitSilo,
  TODAY,
  USCCS,
  visitsOf,
} from '../support/inspection/visitDesk';
import type { OpenSilo } from '../support/openSilo';
import { csvFile, removeCsvFiles } from '../support/registerCsv';

const [BANK, CAR] = USCCS;

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openVisitSilo();
  await plantPlan(silo.database, { number: 'IP-2026-000007', state: 'DRAFT', tasks: [plainTask({ item: 'AMR-01' })] });
});
afterEach(async () => {
  removeCsvFiles();
  await clearVisits(silo);
});
afterAll(() => silo.close());

/** An inspection as a department's own system supplies it, later than anything of the hub. */
const fact = (changed: Partial<InspectionInput> = {}): InspectionInput => ({
  ...{ uscc: requireUscc(BANK), department: 'SAMR-310115', mode: 'ON_SITE', trigger: 'RANDOM', planCode: VISIT_PLAN },
  ...{ triggerReason: null, joint: false, scheduledOn: day('2026-11-05'), inspectedOn: null, stage: 'PLANNED' },
  ...{ resultPublished: false, publishedOn: null, sourceDepartment: 'SAMR-310115', sourceRecordId: 'own-1' },
  items: [{ itemCode: 'AMR-01', codeSet: null, codes: [], followUp: null }],
  observedAt: '2026-11-20T09:00:00+08:00',
  ...changed,
});
const item = (itemCode: string) => ({ items: [{ itemCode, codeSet: null, codes: [], followUp: null }] });
const store = (changed: Partial<InspectionInput>) => storeInspections(silo.database, [fact(), fact(changed)]);

/** Tells the part of a visit that somebody has begun. */
async function tell(visit: string): Promise<void> {
  const begun = `UPDATE visit_part SET state = 'IN_PROGRESS', started_on = $2 WHERE visit = $1`;
  await silo.database.dataSource.query(begun, [visit, TODAY]);
  await silo.database.transaction(async (client) => {
    for (const part of await partsOf(client, [visit])) await tellBegun(client, part, TODAY);
  });
}

describe('沪府发〔2020〕7号（十一）: what the visits of the hub tell is told by them alone', () => {
  it('refuses a record of a visit from anywhere else, and keeps what the visit told', async () => {
    await arrangedRound(silo, { [BANK]: [1] });
    const [visit] = await visitsOf(silo, {});
    const sourceRecordId = `${visit?.number}-SAMR`;
    await tell(String(visit?.number));
    const told = await factsOf(silo, BANK);
    expect(told).toMatchObject([{ sourceRecordId, stage: 'IN_PROGRESS' }]);
    const work = store({ sourceRecordId, trigger: 'COMPLAINT', planCode: null, triggerReason: '举报' });
    await expect(work).rejects.toMatchObject({
      code: 'INSPECTION_RECORD_OF_VISIT',
      facts: { field: 'sourceRecordId', received: sourceRecordId },
    });
    expect(await factsOf(silo, BANK)).toEqual(told);
  });

  it('refuses the record of a visit that is still to come, which it would stand in the way of', async () => {
    await expect(store({ sourceRecordId: 'VS-2031-000001-FIRE' })).rejects.toMatchObject({
      code: 'INSPECTION_RECORD_OF_VISIT',
    });
    expect(await silo.count('inspection')).toBe(0);
  });

  it('puts rows of a file aside, those of visits and those that name a plan which is not theirs, in a dry run too', async () => {
    const row = (changed: object) =>
      JSON.stringify({ ...fact(), items: [{ itemCode: 'AMR-01' }], joint: '否', resultPublished: '否', ...changed });
    const file = csvFile(
      [
        row({}),
        row({ sourceRecordId: 'VS-2026-000001-SAMR' }),
        row({ sourceRecordId: 'own-2', planCode: 'IP-2026-999999' }),
      ],
      'rows.ndjson',
    );
    const options = { file, database: silo.database, today: day('2026-11-22'), observedOn: day('2026-11-21') };
    const reasons = { INSPECTION_RECORD_OF_VISIT: { rows: 1 }, INSPECTION_PLAN_UNFIT: { rows: 1 } };
    const dry = await importFile(inspectionKind, { ...options, dryRun: true });
    expect(dry).toMatchObject({ stored: 1, quarantined: 2, reasons });
    expect(await importFile(inspectionKind, options)).toMatchObject({ inserted: 1, quarantined: 2, reasons });
  });

  it('is an incident where something newer stands in the record all the same, never silence', async () => {
    await arrangedRound(silo, { [CAR]: [1] });
    const [visit] = await visitsOf(silo, {});
    const number = String(visit?.number);
    await tell(number);
    await silo.database.dataSource.query(`UPDATE inspection SET observed_at = '2027-01-01', mode = 'REMOTE'`);
    await expect(tell(number)).rejects.toThrow('older than what is stored');
  });
});

describe('上海市优化营商环境条例 62: a plan code in the form of the hub’s own', () => {
  it('is a published plan of the department or of the one above it, with the item', async () => {
    expect(await storeInspections(silo.database, [fact()])).toMatchObject({ inserted: 1 });
  });

  it.each<[string, Partial<InspectionInput>]>([
    ['that there is not', { planCode: 'IP-2026-000099' }],
    ['that is not public', { planCode: 'IP-2026-000007' }],
    ['of another department', { department: 'FIRE-310115', sourceDepartment: 'FIRE-310115' }],
    ['without the item', item('AMR-03')],
    ['with one of its items and without another', { items: [...fact().items, ...item('AMR-03').items] }],
    ['that names it for a complaint', { trigger: 'COMPLAINT', triggerReason: '举报', ...item('AMR-03') }],
  ])('refuses one %s, and stores nothing', async (_, changed) => {
    await expect(store({ sourceRecordId: 'own-2', ...changed })).rejects.toMatchObject({
      code: 'INSPECTION_PLAN_UNFIT',
      facts: { field: 'planCode', received: changed.planCode ?? VISIT_PLAN },
    });
    expect(await silo.count('inspection')).toBe(0);
  });

  it('is not the number of a plan of a department’s own system, which is as that system has it', async () => {
    const own = fact({ planCode: '3100002026SAMR0001' });
    expect(await storeInspections(silo.database, [own])).toMatchObject({ inserted: 1 });
  });
});
