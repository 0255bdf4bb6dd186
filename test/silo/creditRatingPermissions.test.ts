import type { Viewer } from '../../kernel/service/silo';
import { type Done, openRatings, RISK_DRAFT, ratingDesk, ratingPeople } from '../support/credit/ratingDesk';
import { type OpenSilo, PUBLIC } from '../support/openSilo';

let silo: OpenSilo;
beforeEach(async () => {
  silo = await openRatings();
});
afterEach(() => silo.close());
const desk = ratingDesk(() => silo);

type Person = keyof typeof ratingPeople | 'public';
const person = (who: Person): Viewer => (who === 'public' ? PUBLIC : ratingPeople[who]);
const EVERYBODY = [...Object.keys(ratingPeople), 'public'] as Person[];

const { centre, cityHandler } = ratingPeople;
const CREDIT_SCHEME = {
  kind: 'PUBLIC_CREDIT',
  code: 'ILLUSTRATIVE_2026',
  base: 80,
  grades: ['AAA', 'AA', 'A', 'B', 'C'].map((code, at) => ({ code, name: { zh: code, en: code }, from: 80 - at * 20 })),
};

const scored = async (kind: string, as: Viewer) => {
  await desk.start({ kind }, as);
  await desk.goOn();
};

/** Every step by kind: what must have been done, and who may take it. */
const STEPS: Readonly<
  Record<string, { prepare: () => Promise<unknown>; act: (as: Viewer) => Promise<Done>; may: Person[] }>
> = {
  'draft a scheme of public credit': {
    prepare: async () => undefined,
    act: (as) => desk.draft(CREDIT_SCHEME, as),
    may: ['centre', 'centre2'],
  },
  'draft a scheme of credit risk': {
    prepare: async () => undefined,
    act: (as) => desk.draft({}, as),
    may: ['cityHandler', 'both'],
  },
  'publish a scheme of public credit': {
    prepare: () => desk.draft(CREDIT_SCHEME, centre),
    act: (as) => desk.publish({}, as),
    may: ['centre2'],
  },
  'publish a scheme of credit risk': {
    prepare: () => desk.draft(),
    act: (as) => desk.publish({}, as),
    may: ['cityHead', 'both'],
  },
  'start a run of public credit': {
    prepare: async () => undefined,
    act: (as) => desk.start({}, as),
    may: ['centre', 'centre2'],
  },
  'start a run of credit risk': {
    prepare: async () => undefined,
    act: (as) => desk.start({ kind: 'CREDIT_RISK' }, as),
    may: ['cityHandler', 'both'],
  },
  'adopt a run of public credit': {
    prepare: () => scored('PUBLIC_CREDIT', centre),
    act: (as) => desk.adopt({}, as),
    may: ['centre2'],
  },
  'adopt a run of credit risk': {
    prepare: () => scored('CREDIT_RISK', cityHandler),
    act: (as) => desk.adopt({}, as),
    may: ['cityHead', 'both'],
  },
  'abandon a run of credit risk': {
    prepare: () => desk.start({ kind: 'CREDIT_RISK' }, cityHandler),
    act: (as) => desk.abandon({}, as),
    may: ['cityHead', 'both'],
  },
};

const storedRows = async (): Promise<string> => {
  const rows = await silo.database.dataSource.query(
    `SELECT json_build_array((SELECT json_agg(s) FROM rating_scheme s), (SELECT json_agg(r) FROM rating_run r),
       (SELECT count(*) FROM credit_event), (SELECT count(*) FROM outbox))::text AS all`,
  );
  return rows[0].all;
};

const REFUSALS = ['NOT_YOUR_CREDIT_WORK', 'WORK_UNKNOWN', 'SAME_PERSON_APPROVES'];

describe('沪府发〔2020〕7号（七）; 国市监信发〔2022〕6号: who may', () => {
  it.each(Object.keys(STEPS))('%s: those in its row alone, and for others nothing is stored', async (step) => {
    const { prepare, act, may } = STEPS[step] as (typeof STEPS)[string];
    await prepare();
    const untouched = await storedRows();
    for (const who of EVERYBODY.filter((one) => !may.includes(one))) {
      const { done, refusal } = await act(person(who));
      expect([who, done]).toEqual([who, null]);
      expect(REFUSALS).toContain(refusal?.code);
    }
    expect(await storedRows()).toBe(untouched);
    expect((await act(person(may[0] as Person))).refusal).toBeUndefined();
  });

  it('nobody publishes what he drafted, or adopts a run that he started', async () => {
    await desk.draft({}, ratingPeople.both);
    expect((await desk.publish({}, ratingPeople.both)).refusal?.code).toBe('SAME_PERSON_APPROVES');
    await scored('CREDIT_RISK', ratingPeople.both);
    expect((await desk.adopt({}, ratingPeople.both)).refusal?.code).toBe('SAME_PERSON_APPROVES');
  });

  it('a run can be adopted once it is scored, and only once', async () => {
    await desk.start();
    expect((await desk.adopt({ version: 1 })).refusal?.code).toBe('WORK_STATE_UNFIT');
    await desk.goOn();
    expect((await desk.adopt({ version: 1 })).refusal?.code).toBe('WORK_CHANGED');
    expect((await desk.adopt()).done).toMatchObject({ state: 'ADOPTING' });
    expect((await desk.abandon({ version: 3 })).refusal?.code).toBe('WORK_STATE_UNFIT');
    expect((await desk.adopt({ version: 3 })).refusal?.code).toBe('WORK_STATE_UNFIT');
  });

  it('drafts and runs are seen by their department, the reform office and the auditor; published editions by everybody', async () => {
    await desk.draft();
    await desk.start({ kind: 'CREDIT_RISK' }, cityHandler);
    const seen = async (as: Viewer) => {
      const { data } = await silo.ask(
        `{ ratingSchemeEditions { totalCount } ratingSchemeEdition(number: "RS-2026-000003") { number } ratingRuns { totalCount } }`,
        {},
        as,
      );
      return data as Record<string, { totalCount: number } | null>;
    };
    for (const who of ['cityHandler', 'cityHead', 'office', 'auditor'] as const) {
      const told = await seen(person(who));
      expect([who, told.ratingSchemeEditions?.totalCount, told.ratingRuns?.totalCount]).toEqual([who, 3, 1]);
      expect(told.ratingSchemeEdition).not.toBeNull();
    }
    for (const who of ['centre', 'pudongHead', 'emergencyHead'] as const) {
      const told = await seen(person(who));
      expect([who, told.ratingSchemeEditions?.totalCount, told.ratingRuns?.totalCount]).toEqual([who, 2, 0]);
      expect(told.ratingSchemeEdition).toBeNull();
    }
    expect(await seen(PUBLIC)).toMatchObject({
      ratingSchemeEditions: { totalCount: 2 },
      ratingSchemeEdition: null,
      ratingRuns: null,
    });
  });
});

const ONE = RISK_DRAFT.indicators[0];
const withIndicator = (change: object) => ({ indicators: [{ ...ONE, ...change }] });

describe('bad input is refused with its field and what was received, and nothing is stored', () => {
  it.each([
    ['RATING_READS_WEALTH', withIndicator({ source: 'REGISTERED_CAPITAL' })],
    ['RATING_READS_WEALTH', withIndicator({ source: 'ORGANISATIONAL_FORM' })],
    ['RATING_INPUT_UNKNOWN', withIndicator({ kinds: ['GOSSIP'] })],
    ['RATING_THIRD_PARTY_ALONE', withIndicator({ source: 'THIRD_PARTY', kinds: ['OTHER'], severities: null })],
    ['RATING_SCHEME_UNFIT', withIndicator({ each: 0 })],
    ['RATING_SCHEME_UNFIT', { base: -5 }],
    ['RATING_GRADES_UNFIT', { grades: [] }],
    ['TEXT_EMPTY', { name: { zh: '  ', en: 'x' } }],
    ['TEXT_NUL', { name: { zh: '评\u0000价', en: 'x' } }],
    ['TEXT_BIDI_CONTROL', { name: { zh: '评\u202e价', en: 'x' } }],
    ['TEXT_TOO_LONG', { name: { zh: '评'.repeat(101), en: 'x' } }],
    ['PERSONAL_DATA_IN_TEXT', { name: { zh: '联系 13800138000', en: 'x' } }],
  ])('%s: %p', async (code, change) => {
    const untouched = await storedRows();
    const { done, refusal } = await desk.draft(change);
    expect([done, refusal?.code]).toEqual([null, code]);
    expect(refusal).toHaveProperty('field');
    expect(await storedRows()).toBe(untouched);
  });

  it.each(['2026-02-30', '2026-11', '', '10000-01-01', 'infinity'])('a day of %p is none', async (inForceFrom) => {
    const untouched = await storedRows();
    expect((await desk.draft({ inForceFrom })).done).toBeNull();
    expect((await desk.start({ day: inForceFrom })).done).toBeNull();
    expect(await storedRows()).toBe(untouched);
  });

  it('a run ahead of its day, before any edition, or beside another is refused', async () => {
    expect((await desk.start({ day: '2026-11-03' })).refusal?.code).toBe('RATING_DAY_AHEAD');
    expect((await desk.start({ day: '2025-12-31' })).refusal?.code).toBe('RATING_SCHEME_NOT_IN_FORCE');
    await desk.start();
    expect((await desk.start()).refusal).toMatchObject({ code: 'RATING_RUN_AT_WORK', run: 'RR-2026-000001' });
    expect(await silo.count('rating_run')).toBe(1);
  });

  it('an edition that would hold before its publication is not published, and a published one stands', async () => {
    await desk.draft({ inForceFrom: '2026-11-01' });
    expect((await desk.publish()).refusal?.code).toBe('RATING_SCHEME_DAYS');
    await desk.draft();
    expect((await desk.publish({ number: 'RS-2026-000004' })).done).toMatchObject({ state: 'PUBLISHED', edition: 2 });
    expect((await desk.publish({ number: 'RS-2026-000004', version: 2 })).refusal?.code).toBe('WORK_STATE_UNFIT');
    const change = silo.database.dataSource.query(
      `UPDATE rating_scheme SET code = 'X' WHERE number = 'RS-2026-000001'`,
    );
    await expect(change).rejects.toThrow('stands as it was published');
  });
});
