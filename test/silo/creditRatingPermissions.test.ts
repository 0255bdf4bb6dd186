import type { Viewer } from '../../kernel/service/silo';
import { openRatings } from '../support/credit/ratedCity';
import { type Done, ratingDesk, ratingPeople } from '../support/credit/ratingDesk';
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

const REFUSALS = ['NOT_YOUR_CREDIT_WORK', 'WORK_UNKNOWN', 'SAME_PERSON_APPROVES'];

describe('沪府发〔2020〕7号（七）; 国市监信发〔2022〕6号: who may', () => {
  it.each(Object.keys(STEPS))('%s: those in its row alone, and for others nothing is stored', async (step) => {
    const { prepare, act, may } = STEPS[step] as (typeof STEPS)[string];
    await prepare();
    const untouched = await desk.storedRows();
    for (const who of EVERYBODY.filter((one) => !may.includes(one))) {
      const { done, refusal } = await act(person(who));
      expect([who, done]).toEqual([who, null]);
      expect(REFUSALS).toContain(refusal?.code);
    }
    expect(await desk.storedRows()).toBe(untouched);
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
