import { decisionEffects } from '../../subgraphs/credit/rules/repair/decisionEffect';
import { endPublications } from '../../subgraphs/credit/store/repair/endPublications';
import { takeEffects } from '../../subgraphs/credit/store/repair/takeEffects';
import {
  effect,
  on,
  openRepairs,
  penaltyRecord,
  REPAIR_TODAY,
  REPAIR_USCC,
  repairDesk,
  repairPeople,
} from '../support/credit/repairDesk';
import { OFFICIAL, type OpenSilo, PUBLIC } from '../support/openSilo';

const { handler } = repairPeople;

let silo: OpenSilo;
let desk: ReturnType<typeof repairDesk>;
beforeEach(async () => {
  silo = await openRepairs();
  desk = repairDesk(silo);
});
afterEach(() => silo.close());

const FIELDS = `channel state whyNotShown startsOn shortestEndsOn mayEndFrom endsOn publishBy conflicts
  shortestBasis { id verified } longestBasis { id value verified } publishBasis { id }`;
const CHANNELS = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on CreditRecord { channels { ${FIELDS} } } } }`;
async function channels(id: string, as = OFFICIAL): Promise<Record<string, unknown>[]> {
  const { data, errors } = await silo.ask(CHANNELS, { of: [{ __typename: 'CreditRecord', id }] }, as);
  expect(errors).toBeUndefined();
  const [record] = (data?._entities ?? []) as ({ channels: Record<string, unknown>[] } | null)[];
  return record?.channels ?? [];
}
const take = (...effects: Parameters<typeof effect>[0][]) =>
  silo.database.transaction((client) => takeEffects(client, effects.map(effect), REPAIR_TODAY));
const describeIt = (input: object, as = handler) =>
  desk.call('describeCreditPublication', input, as, 'id title effectiveTo');

describe('CR-20, CR-31, X1, X2: the channels of a record', () => {
  it('are told side by side, each with its own first and last day and what sets them', async () => {
    const record = await desk.store(penaltyRecord());
    await describeIt({ record, necipsPublishedOn: '2026-08-01' });
    for (const as of [OFFICIAL, PUBLIC]) {
      expect(await channels(record, as)).toMatchObject([
        {
          channel: 'CREDIT_CHINA',
          state: 'MAY_END',
          startsOn: '2026-07-20',
          endsOn: '2027-07-20',
          publishBy: '2026-07-29',
        },
        { channel: 'SHARED_DATA', state: 'MAY_END', shortestEndsOn: '2026-10-20', mayEndFrom: '2026-10-21' },
        {
          channel: 'NECIPS',
          state: 'SHOWN',
          startsOn: '2026-08-01',
          endsOn: '2029-08-01',
          conflicts: ['X1', 'X2', 'X5', 'X6'],
          longestBasis: { id: 'NECIPS_PUBLICATION_MAX', value: 36, verified: true },
          shortestBasis: { verified: false },
        },
      ]);
    }
  });

  it('need what the department tells of them, within its days, and of penalties alone', async () => {
    const record = await desk.store(penaltyRecord());
    const honour = await desk.store(penaltyRecord({ kind: 'HONOUR', severity: null, sourceRecordId: 'honour' }));
    const refused = async (more: object) => (await describeIt({ record, ...more })).refusal;
    expect(await refused({ necipsPublishedOn: '2026-07-19' })).toMatchObject({
      code: 'PUBLICATION_DAY_UNFIT',
      documentDate: '2026-07-20',
    });
    expect(await refused({ necipsPublishedOn: '2026-11-03' })).toMatchObject({
      code: 'PUBLICATION_DAY_UNFIT',
      today: '2026-11-02',
    });
    expect(await refused({ actEndedOn: '2026-11-03' })).toMatchObject({ field: 'actEndedOn' });
    expect(await refused({ record: honour, lowFine: true })).toMatchObject({ code: 'NOT_A_PENALTY', kind: 'HONOUR' });
    expect(await silo.count('penalty_publication')).toBe(0);
    expect((await describeIt({ record, necipsPublishedOn: '2026-07-20', lowFine: true })).refusal).toBeUndefined();
    expect((await describeIt({ record, safetyField: true })).refusal).toBeUndefined();
    expect(await desk.row('penalty_publication')).toMatchObject({
      low_fine: true,
      safety_field: true,
      necips_published_on: '2026-07-20',
    });
    expect((await channels(record))[1]).toMatchObject({ state: 'SHOWN', shortestEndsOn: '2027-07-20' });
  });

  it('start the five years of query from the end of the act that is told', async () => {
    const record = await desk.store(penaltyRecord());
    expect((await describeIt({ record, actEndedOn: '2026-07-20' })).done).toMatchObject({ effectiveTo: '2026-07-20' });
    expect(await desk.row('credit_record')).toMatchObject({
      query_ends_on: '2031-07-20',
      publication_state: 'PUBLISHED',
    });
  });

  it('tell the table of severities in force on a day, and that it is not verified', async () => {
    const table = async (day: string | null) =>
      (
        await silo.ask(
          `query ($on: Date) { penaltySeverityTable(on: $on) { edition verified minor serious } }`,
          { on: day },
          PUBLIC,
        )
      ).data?.penaltySeverityTable;
    expect(await table(null)).toMatchObject({ edition: '2026-04', verified: false, minor: ['WARNING', 'CRITICISM'] });
    expect(await table('2026-03-31')).toBeNull();
  });
});

describe('CR-23, CR-29: the nightly end of what is over', () => {
  const state = (where: string) => desk.row('credit_record', where).then(({ publication_state }) => publication_state);
  const events = () => silo.count(`credit_event WHERE kind IN ('PUBLICATION_ENDED', 'QUERY_ENDED')`);

  it('ends a publication the day after its last, once, told to all, and not on the last day', async () => {
    await desk.store(penaltyRecord());
    expect(await endPublications(silo.database, on('2027-07-20'))).toEqual({ ended: 0, lapsed: 0 });
    expect(await endPublications(silo.database, on('2027-07-21'))).toEqual({ ended: 1, lapsed: 0 });
    const told = await silo.count('outbox');
    expect(await endPublications(silo.database, on('2027-07-21'))).toEqual({ ended: 0, lapsed: 0 });
    expect([await silo.count('outbox'), await events()]).toEqual([told, 1]);
    expect(await state('true')).toBe('NOT_PUBLISHED');
    const [{ data }] = await silo.database.dataSource.query(
      `SELECT payload->'data' AS data FROM outbox ORDER BY position DESC LIMIT 1`,
    );
    expect(data).toMatchObject({ publication_state: 'NOT_PUBLISHED', publication_ends_on: '2027-07-20' });
  });

  it('seals what is past its five years the day after, with nothing of what it said, and ends what was asked about it', async () => {
    const ended = penaltyRecord({
      effectiveFrom: on('2020-01-01'),
      effectiveTo: on('2021-11-02'),
      publicationState: 'NOT_PUBLISHED',
    });
    const record = await desk.store(ended);
    await desk.raise(record);
    expect(await endPublications(silo.database, on('2026-11-02'))).toEqual({ ended: 0, lapsed: 0 });
    expect(await endPublications(silo.database, on('2026-11-03'))).toEqual({ ended: 0, lapsed: 1 });
    expect(await endPublications(silo.database, on('2026-11-03'))).toEqual({ ended: 0, lapsed: 0 });
    expect(await state('true')).toBe('LAPSED');
    const [{ data }] = await silo.database.dataSource.query(
      `SELECT payload->'data' AS data FROM outbox WHERE aggregatetype = 'credit-record' ORDER BY position DESC LIMIT 1`,
    );
    expect(Object.keys(data).sort()).toEqual([
      'observed_at',
      'publication_state',
      'source_department',
      'source_record_id',
      'uscc',
    ]);
    expect(await silo.count(`credit_objection WHERE state = 'OVERTAKEN'`)).toBe(1);
    expect((await desk.raise(record)).refusal?.code).toBe('WORK_UNKNOWN');
  });

  it('takes many in turns, each once', async () => {
    const many = Array.from({ length: 2_100 }, (_, n) =>
      penaltyRecord({ sourceRecordId: `many-${n}`, documentNumber: `many-${n}` }),
    );
    await desk.store(...many);
    expect(await endPublications(silo.database, on('2027-07-21'))).toEqual({ ended: 2_100, lapsed: 0 });
    expect(await events()).toBe(2_100);
  });

  it('is not undone by the supplier’s next delivery of the same record', async () => {
    const over = penaltyRecord({ publicationEndsOn: on('2026-10-31') });
    await desk.store(over);
    expect(await state('true')).toBe('NOT_PUBLISHED');
    await desk.store({ ...over, observedAt: '2026-11-02T01:00:00+08:00' });
    expect(await state('true')).toBe('NOT_PUBLISHED');
    expect((await channels('CreditRecord:1'))[1]).toMatchObject({ state: 'ENDED', endsOn: '2026-10-31' });
  });
});

describe('CR-3, CR-21, CR-22: a decision of enforcement becomes a record of credit', () => {
  it('once, with the severity of the table and the date of the decision, however often it is told', async () => {
    await take({}, {});
    await take({});
    expect(await silo.count('credit_record')).toBe(1);
    expect(await silo.count(`outbox WHERE aggregatetype = 'credit-record'`)).toBe(1);
    expect(await desk.row('credit_record')).toMatchObject({
      kind: 'ADMINISTRATIVE_PENALTY',
      severity: 'GENERAL',
      nature: 'DISHONEST',
      publication_state: 'PUBLISHED',
      effective_from: '2026-10-20',
      publication_ends_on: '2027-10-20',
      source_department: 'SAMR-310115',
      source_record_id: '沪市监浦处〔2026〕17号',
    });
    expect((await channels('CreditRecord:1'))[2]).toMatchObject({ startsOn: '2026-10-22' });
  });

  it.each([
    [{ procedure: 'SIMPLE' }, 'MINOR', 'OTHER', 'NOT_PUBLISHED'],
    [{ kinds: ['WARNING'] }, 'MINOR', 'OTHER', 'NOT_PUBLISHED'],
    [{ kinds: ['FINE', 'LICENCE_REVOCATION'] }, 'SERIOUS', 'DISHONEST', 'PUBLISHED'],
    [{ published: false }, 'GENERAL', 'DISHONEST', 'NOT_PUBLISHED'],
    [{ severity: 'SERIOUS' }, 'SERIOUS', 'DISHONEST', 'PUBLISHED'],
  ] as const)('with %j it is %s, %s and %s', async (change, severity, nature, publication_state) => {
    await take(change);
    expect(await desk.row('credit_record')).toMatchObject({ severity, nature, publication_state });
  });

  it('changes with it, falls with it, and an older telling changes nothing', async () => {
    await take({ version: 2, state: 'CHANGED', kinds: ['WARNING'] });
    await take({ version: 1 });
    expect(await desk.row('credit_record')).toMatchObject({ severity: 'MINOR' });
    await take({ version: 3, state: 'WITHDRAWN' });
    expect(await desk.row('credit_record')).toMatchObject({ publication_state: 'REVOKED' });
    await take({ version: 4 });
    expect(await desk.row('credit_record')).toMatchObject({ publication_state: 'REVOKED' });
    expect(await silo.count(`credit_event WHERE kind = 'SEALED'`)).toBe(1);
  });

  it('that imposes nothing, or is against a natural person, makes none', async () => {
    await take({ kinds: [] });
    const told = { about: 'case-effect', withdrawn: false };
    const person = { ...effect(), uscc: null };
    expect(decisionEffects([{ ...told, data: JSON.stringify(person) }])).toEqual([]);
    expect(decisionEffects([{ ...told, about: 'case-lead', data: JSON.stringify(effect()) }])).toEqual([]);
    expect(decisionEffects([{ ...told, data: JSON.stringify(effect()) }])).toEqual([effect()]);
    expect(await silo.count('credit_record')).toBe(0);
  });

  it('keeps its mark while it is contested, and the end of the act that was told', async () => {
    await take({});
    await desk.raise('CreditRecord:1');
    await desk.step('markCreditObjection', 1);
    await describeIt({ record: 'CreditRecord:1', actEndedOn: '2026-10-25' });
    await take({ version: 2, state: 'CHANGED', kinds: ['FINE', 'CONFISCATION_OF_GAINS'] });
    expect(await desk.row('credit_record')).toMatchObject({
      publication_state: 'OBJECTED',
      effective_to: '2026-10-25',
    });
    expect((await desk.row('penalty_publication')).kinds).toEqual(['FINE', 'CONFISCATION_OF_GAINS']);
    expect(REPAIR_USCC).toBe((await desk.row('credit_record')).uscc);
  });
});
