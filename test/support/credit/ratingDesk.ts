import type { SiloDatabase } from '../../../kernel/service/database/siloDatabase';
import type { Viewer } from '../../../kernel/service/silo';
import { continueRatingRun, type RatingStepSizes } from '../../../subgraphs/credit/store/rating/continueRatingRun';
import { OFFICIAL, type OpenSilo } from '../openSilo';
import { RATING_TODAY } from './ratedCity';

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
    /** All that a step could have written, as one text. */
    async storedRows(): Promise<string> {
      const rows = await silo().database.dataSource.query(
        `SELECT json_build_array((SELECT json_agg(s) FROM rating_scheme s), (SELECT json_agg(r) FROM rating_run r),
           (SELECT count(*) FROM credit_event), (SELECT count(*) FROM outbox))::text AS all`,
      );
      return rows[0].all;
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
