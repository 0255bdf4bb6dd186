import { day } from '../../kernel/values/day';
import { type InspectorInput, inspection, storeInspectors, storeTies } from '../../subgraphs/inspection';
import { keepers } from '../support/inspection/libraryDesk';
import { type OpenSilo, openSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeAll(async () => {
  silo = await openSilo(inspection);
});
beforeEach(async () => {
  for (const table of ['inspector_tie', 'inspector']) await silo.database.dataSource.query(`DELETE FROM ${table}`);
});
afterAll(() => silo.close());

const { planner, head, pudongHead, office } = keepers;
const USCC = '91310000132260250X';

const row = (n: number, changed: Partial<InspectorInput> = {}): InspectorInput => ({
  office: 'SAMR-310115',
  name: `检查员${n}`,
  certificateNo: `ZF-1${n}`,
  certificateUntil: day('2028-01-01'),
  fields: ['食品'],
  areas: ['310115104'],
  trainedOn: day('2026-06-01'),
  account: null,
  active: true,
  ...changed,
});
const CAPACITY = `query ($on: Date) { inspectorCapacity(on: $on) { office { code } active certified endingSoon expired
  trainingDue everywhere fields { field certified } districts { district certified streets streetsWithTeam } } }`;
const ROWS = [
  row(1),
  row(2, { areas: ['310115104', '310115105'], fields: ['食品', '计量'] }),
  row(3, { certificateUntil: day('2027-01-31'), areas: null }),
  row(4, { certificateUntil: day('2027-02-01'), trainedOn: day('2025-11-02'), areas: ['310115'] }),
  row(5, { certificateUntil: day('2026-11-01'), trainedOn: day('2025-11-01') }),
  row(6, { active: false }),
  row(7, { office: 'FIRE', trainedOn: null, areas: ['310101', '310115'] }),
];

interface Capacity {
  readonly office: { readonly code: string };
}

async function ask(viewer: typeof planner, variables: object = {}): Promise<readonly Capacity[]> {
  const { data, errors } = await silo.ask(CAPACITY, { ...variables }, viewer);
  expect(errors).toBeUndefined();
  return (data as { inspectorCapacity: Capacity[] }).inspectorCapacity;
}

describe('沪府发〔2020〕7号（十八）: capacity down to streets and towns', () => {
  it('counts who is certified, who soon no longer, who is to be trained, and where a team can be formed', async () => {
    await storeInspectors(silo.database, ROWS, day('2026-11-02'));
    expect(await ask(pudongHead)).toEqual([
      {
        office: { code: 'SAMR-310115' },
        active: 5,
        certified: 4,
        endingSoon: 1,
        expired: 1,
        trainingDue: 1,
        everywhere: 1,
        fields: [
          { field: '计量', certified: 1 },
          { field: '食品', certified: 4 },
        ],
        districts: [{ district: '310115', certified: 3, streets: 2, streetsWithTeam: 1 }],
      },
    ]);
  });

  it('counts anew on another day: one more is expired the day after a certificate ends', async () => {
    await storeInspectors(silo.database, ROWS, day('2026-11-02'));
    const on = async (text: string) => (await ask(pudongHead, { on: text }))[0];
    expect(await on('2027-01-31')).toMatchObject({ certified: 4, everywhere: 1 });
    expect(await on('2027-02-01')).toMatchObject({ certified: 3, everywhere: 0, expired: 2 });
  });

  it('is told of the offices that the caller sees, of all to the reform office, and not to the public', async () => {
    await storeInspectors(silo.database, ROWS, day('2026-11-02'));
    const offices = async (viewer: typeof planner) => (await ask(viewer)).map((one) => one.office.code);
    expect(await offices(head)).toEqual(['SAMR-310115']);
    expect(await offices(office)).toEqual(['FIRE', 'SAMR-310115']);
    expect((await silo.ask(CAPACITY, {}, PUBLIC)).errors?.[0]?.extensions.code).toBe('NOT_PUBLIC');
    const other = '{ inspectorCapacity(office: "FIRE") { active } }';
    expect((await silo.ask(other, {}, head)).errors?.[0]?.extensions.code).toBe('NOT_OF_YOUR_DEPARTMENT');
  });

  it('rows come in bulk: the same again change nothing, another certificate day changes one', async () => {
    expect(await storeInspectors(silo.database, ROWS)).toMatchObject({ inserted: 7 });
    expect(await storeInspectors(silo.database, ROWS)).toMatchObject({ inserted: 0, changed: 0, unchanged: 7 });
    const later = [row(1, { certificateUntil: day('2030-01-01') })];
    expect(await storeInspectors(silo.database, later)).toMatchObject({ changed: 1 });
    const ties = [
      {
        office: 'FIRE',
        certificateNo: 'ZF-17',
        uscc: USCC,
        kind: 'EMPLOYER' as const,
        from: day('2020-01-01'),
        to: null,
      },
    ];
    expect(await storeTies(silo.database, ties)).toMatchObject({ inserted: 1 });
    expect(await storeTies(silo.database, ties)).toMatchObject({ inserted: 0, unchanged: 1 });
    expect(await storeTies(silo.database, [{ ...ties[0], to: day('2026-01-01') } as never])).toMatchObject({
      changed: 1,
    });
    await expect(storeTies(silo.database, [{ ...ties[0], certificateNo: 'NONE' } as never])).rejects.toMatchObject({
      code: 'INSPECTOR_UNKNOWN',
    });
  });

  it('rows of one certificate or account for two refuse the batch', async () => {
    await storeInspectors(silo.database, [row(1, { account: 'one' })]);
    for (const fault of [
      row(1, { office: 'FIRE', areas: null }),
      row(2, { account: 'one' }),
      row(3, { areas: ['999999'] }),
      row(4, { fields: ['a\u0000'] }),
    ]) {
      await expect(storeInspectors(silo.database, [row(9), fault])).rejects.toMatchObject({ name: 'CataloguedError' });
    }
    await expect(storeInspectors(silo.database, [row(9), row(9)])).rejects.toMatchObject({ code: 'INSPECTOR_EXISTS' });
    expect(await silo.count('inspector')).toBe(1);
  });
});
