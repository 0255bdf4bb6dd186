import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { day } from '../../../kernel/values/day';
import { type CreditRecordFact, credit, storeCreditRecords } from '../../../subgraphs/credit';
import { storeAccidentReports, storeThirdPartyEvidence } from '../../../subgraphs/credit/store/file/fileFacts';
import { continueRatingRun, type RatingStepSizes } from '../../../subgraphs/credit/store/rating/continueRatingRun';
import { generateCredit } from '../../../tools/generate/credit';
import { CREDIT_CITY } from '../openCredit';
import { OFFICIAL, type OpenSilo, openSilo } from '../openSilo';

/** The day on which the silos of the tests stand. */
export const RATING_TODAY = day('2026-11-02');

/** Entities of the small city that is rated. */
export const RATED = CREDIT_CITY.slice(0, 300);

/** The n-th of them. */
export const ratedUscc = (n: number) => (RATED[n] as (typeof RATED)[number]).uscc;

const person = (subject: string, department: string, role: string, district: string | null = null): Viewer => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who works with ratings in the tests, and who may not. */
export const ratingPeople = {
  centre: person('centre-1', 'DEVELOPMENT_REFORM', 'credit-centre'),
  centre2: person('centre-2', 'DEVELOPMENT_REFORM', 'credit-centre'),
  reformHead: person('head-reform', 'DEVELOPMENT_REFORM', 'credit-head'),
  cityHandler: person('handler-samr', 'SAMR', 'credit-handler'),
  cityHead: person('head-samr', 'SAMR', 'credit-head'),
  both: { ...person('both-samr', 'SAMR', 'credit-head'), roles: ['credit-handler', 'credit-head'] },
  pudongHandler: person('handler-pudong', 'SAMR', 'credit-handler', '310115'),
  pudongHead: person('head-pudong', 'SAMR', 'credit-head', '310115'),
  emergencyHead: person('head-emergency', 'EMERGENCY', 'credit-head'),
  window: { ...person('window-samr', 'SAMR', 'credit-head'), kind: 'application' },
  office: person('office-city', 'REFORM_OFFICE', 'reform-office'),
  auditor: person('auditor', 'BIG_DATA', 'auditor'),
} as const satisfies Record<string, Viewer>;

const HASH = 'c'.repeat(64);
const source = (n: number) => ({
  uscc: ratedUscc(n),
  sourceDepartment: 'SAMR',
  observedAt: '2026-09-01T00:00:00+08:00',
});

/** A penalty of the n-th entity, of serious severity unless told otherwise. */
export const penaltyOf = (n: number, change: Partial<CreditRecordFact> = {}): CreditRecordFact => ({
  ...source(n),
  kind: 'ADMINISTRATIVE_PENALTY',
  title: '封存用语戊九二三',
  documentNumber: null,
  severity: 'SERIOUS',
  effectiveFrom: day('2026-09-01'),
  effectiveTo: null,
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  sourceRecordId: `penalty-${n}`,
  ...change,
});

/** What a third party says of the n-th entity. */
export const breachTold = (n: number, at = 1) => ({
  ...source(n),
  sourceRecordId: `told-${n}-${at}`,
  provider: '上海市某行业协会',
  providerKind: 'ASSOCIATION' as const,
  kind: 'CONVENTION_BREACH' as const,
  statement: '违反行业公约',
  convention: '行业自律公约',
  obtainedOn: day('2026-08-15'),
  documentHash: HASH,
});

const accidentOf = (n: number) => ({
  ...source(n),
  sourceRecordId: `accident-${n}`,
  kind: 'WORK_SAFETY' as const,
  severity: 'GENERAL' as const,
  occurredOn: day('2026-07-07'),
  reportedOn: day('2026-07-08'),
  summary: '一般事故',
  standing: 'STANDS' as const,
});

const every = (step: number, from: number): number[] => RATED.flatMap((_, at) => (at % step === from ? [at] : []));

async function fill(database: SiloDatabase): Promise<void> {
  await generateCredit(database, RATED);
  await storeAccidentReports(database, every(11, 3).map(accidentOf));
  await storeThirdPartyEvidence(
    database,
    every(5, 2).flatMap((n) => [breachTold(n, 1), breachTold(n, 2)]),
  );
  await storeCreditRecords(
    database,
    every(15, 2).map((n) => penaltyOf(n, { sourceRecordId: `base-${n}` })),
    RATING_TODAY,
  );
}

/** The credit silo of a small city with records of every kind, accidents and words of third parties. */
export const openRatings = (): Promise<OpenSilo> => openSilo(credit, 'credit_rating', fill);

const RUN = `number version state kind occasion cause day entities scored told adoptedOn
  scheme { number } outcome { changes grades { grade entities } }`;
const SCHEME = 'number version state kind code edition illustrative contentHash grades { code from }';
/** What is asked of an explanation. */
export const EXPLANATION = `run day cause base total grade { code from } above { grade from points }
  below { grade from points } scheme { number code illustrative } entity { uscc }
  indicators { points count indicator { code law article } records { id kind severity day sealedSince } }`;

/** What a mutation or a question gave: its object, or the extensions of the refusal. */
export interface Done {
  // biome-ignore lint/suspicious/noExplicitAny: the tests look at what they asked for
  readonly done: any;
  readonly refusal: Record<string, unknown> | undefined;
}

/** A scheme as somebody might draft it. */
export const RISK_DRAFT = {
  kind: 'CREDIT_RISK',
  code: 'CITY_RISK_2027',
  name: { zh: '企业信用风险分类（2027）', en: 'Classes of credit risk (2027)' },
  illustrative: true,
  base: 0,
  indicators: [
    {
      code: 'PENALTIES',
      name: { zh: '行政处罚', en: 'Penalties' },
      basis: { law: '上海市社会信用条例', article: '9' },
      source: 'CREDIT_RECORD',
      kinds: ['ADMINISTRATIVE_PENALTY'],
      severities: ['GENERAL', 'SERIOUS'],
      windowMonths: 24,
      each: 20,
      cap: 60,
    },
  ],
  grades: ['A', 'B', 'C', 'D'].map((code, at) => ({ code, name: { zh: code, en: code }, from: at * 20 })),
  inForceFrom: '2026-11-02',
};

/** Schemes and runs, as the people of the tests work with them. */
export function ratingDesk(silo: () => OpenSilo) {
  async function ask(field: string, text: string, variables: object, as: Viewer): Promise<Done> {
    const { data, errors } = await silo().ask(text, variables as Record<string, unknown>, as);
    return { done: data?.[field] ?? null, refusal: errors?.[0]?.extensions };
  }
  const change = (mutation: string, fields: string) => (input: object, as: Viewer) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
    return ask(mutation, text, { input }, as);
  };
  const { centre, centre2 } = ratingPeople;
  const desk = {
    draft: (more: object = {}, as: Viewer = ratingPeople.cityHandler) =>
      change('draftRatingScheme', SCHEME)({ ...RISK_DRAFT, ...more }, as),
    publish: (more: object = {}, as: Viewer = ratingPeople.cityHead) =>
      change('publishRatingScheme', SCHEME)({ number: 'RS-2026-000003', version: 1, ...more }, as),
    start: (more: object = {}, as: Viewer = centre) =>
      change('startRatingRun', RUN)({ kind: 'PUBLIC_CREDIT', ...more }, as),
    adopt: (more: object = {}, as: Viewer = centre2) =>
      change('adoptRatingRun', RUN)({ number: 'RR-2026-000001', version: 2, ...more }, as),
    abandon: (more: object = {}, as: Viewer = centre2) =>
      change('abandonRatingRun', RUN)({ number: 'RR-2026-000001', version: 1, reason: '重新启动', ...more }, as),
    run: (number: string, as: Viewer = centre) =>
      ask('ratingRun', `query ($number: ID!) { ratingRun(number: $number) { ${RUN} } }`, { number }, as),
    explain: (run: string, uscc: string, as: Viewer = centre) =>
      ask(
        'ratingExplanation',
        `query ($run: ID!, $uscc: USCC!) { ratingExplanation(run: $run, uscc: $uscc) { ${EXPLANATION} } }`,
        { run, uscc },
        as,
      ),
    /** Takes every run as far as it goes without anybody. */
    async goOn(sizes: RatingStepSizes = { score: 40, adopt: 40 }, database: SiloDatabase = silo().database) {
      const rows = await silo().database.dataSource.query('SELECT id::text FROM rating_run ORDER BY id');
      for (const { id } of rows) while (await continueRatingRun(database, id, { sizes, today: RATING_TODAY }));
    },
    /** A run over the city, adopted. */
    async rate(kind = 'PUBLIC_CREDIT'): Promise<string> {
      const isPublic = kind === 'PUBLIC_CREDIT';
      const { done } = await desk.start({ kind }, isPublic ? centre : ratingPeople.cityHandler);
      await desk.goOn();
      await desk.adopt({ number: done.number }, isPublic ? centre2 : ratingPeople.cityHead);
      await desk.goOn();
      return done.number;
    },
  };
  return desk;
}
