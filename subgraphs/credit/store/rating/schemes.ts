import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import { requireAll } from '../../../../kernel/service/work/requireAll';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { addWork, holdWork, updateWork } from '../../../../kernel/service/work/workTable';
import { canonicalDigest } from '../../../../kernel/values/canonicalJson';
import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { requireLawful } from '../../../../kernel/values/requireLawful';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import { workStep } from '../../../../kernel/values/work/workStep';
import { workText } from '../../../../kernel/values/work/workText';
import { schemeFromDay } from '../../rules/rating/ratingDays';
import { mayDecideRating, mayEnterRating, RATING_KEEPERS } from '../../rules/rating/ratingParties';
import type { RatingIndicator, RatingName, RatingSchemeContent } from '../../rules/rating/ratingTypes';
import { schemeVerdicts } from '../../rules/rating/schemeVerdicts';
import { anotherHead } from '../../rules/work/anotherHead';
import { appendEvents } from '../work/appendEvent';
import { lastScheme } from './ratingReads';
import { SCHEMES, type SchemeRow } from './ratingRows';

const NAME_LIMIT = 100;
const ARTICLE = '本项目口径';

const nameOf = ({ zh, en }: RatingName): RatingName => ({
  zh: workText(zh, 'name.zh', NAME_LIMIT),
  en: workText(en, 'name.en', NAME_LIMIT),
});

/** A scheme as it is written down: an indicator may name a source that none may read. */
export interface SchemeDraft extends Omit<RatingSchemeContent, 'indicators'> {
  readonly indicators: readonly (Omit<RatingIndicator, 'source' | 'severities' | 'windowMonths'> & {
    readonly source: string;
    readonly severities?: readonly string[] | null;
    readonly windowMonths?: number | null;
  })[];
}

function contentOf(draft: SchemeDraft): RatingSchemeContent {
  const { kind, code, name, illustrative, base, indicators, grades, inForceFrom } = draft;
  return {
    ...{ kind, code, illustrative, base, inForceFrom },
    name: nameOf(name),
    indicators: indicators.map(({ basis, severities, windowMonths, ...one }) => ({
      ...{ code: one.code, name: nameOf(one.name), source: one.source as RatingIndicator['source'] },
      basis: {
        law: workText(basis.law, 'basis.law', NAME_LIMIT),
        article: workText(basis.article, 'basis.article', NAME_LIMIT),
      },
      ...{ kinds: [...one.kinds], severities: severities ?? null, windowMonths: windowMonths ?? null },
      ...{ each: one.each, cap: one.cap },
    })),
    grades: grades.map((grade) => ({ code: grade.code, name: nameOf(grade.name), from: grade.from })),
  };
}

/**
 * Drafts an edition of a scheme. Throws NOT_YOUR_CREDIT_WORK, RATING_READS_WEALTH, RATING_INPUT_UNKNOWN,
 * RATING_THIRD_PARTY_ALONE, RATING_SCHEME_UNFIT, RATING_GRADES_UNFIT and the codes of a text, and then nothing is stored.
 *
 * 沪府发〔2020〕7号（七）；《上海市分类监管管理办法》第十二条第三款
 */
export async function draftScheme(
  database: SiloDatabase,
  draft: SchemeDraft,
  { actor, today }: WorkDoing,
): Promise<string> {
  requireLawful(mayEnterRating(actor, draft.kind));
  const content = contentOf(draft);
  requireAll(...schemeVerdicts(content));
  const { kind, code, inForceFrom } = content;
  const { authority } = RATING_KEEPERS[kind];
  const content_hash = canonicalDigest(content);
  return database.transaction(async (client) => {
    const number = await addWork(client, SCHEMES, today, {
      ...{ authority, kind, code, content_hash, state: 'DRAFT', content: JSON.stringify(content) },
      ...{ in_force_from: inForceFrom, drafted_by: actor.subject, drafted_on: today },
    });
    const event = { topic: 'scheme', number, kind: 'DRAFTED', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: { kind, code, contentHash: content_hash, inForceFrom } });
    return number;
  });
}

/** Editions of a kind are published one at a time. */
const HOLD_KIND = `SELECT pg_advisory_xact_lock(hashtext('rating_scheme'), hashtext($1))`;

/**
 * Publishes an edition, which nobody changes from then on. Throws NOT_YOUR_CREDIT_WORK, SAME_PERSON_APPROVES,
 * WORK_STATE_UNFIT, RATING_SCHEME_DAYS, WORK_UNKNOWN, WORK_CHANGED and the codes of `draftScheme`.
 *
 * 沪府发〔2020〕7号（七）
 */
export async function publishScheme(database: SiloDatabase, at: WorkAt, { actor, today }: WorkDoing): Promise<string> {
  return database.transaction(async (client) => {
    const row = await holdWork<SchemeRow>(client, SCHEMES, at);
    const { id, number, kind, state, content, authority, draftedBy, contentHash } = row;
    if (state === 'DRAFT' && !seesAuthority(actor, authority)) {
      throw new CataloguedError('WORK_UNKNOWN', { field: 'number', received: number });
    }
    requireAll(
      mayDecideRating(actor, kind),
      workStep({ act: 'PUBLISH', state, possibleIn: ['DRAFT'], article: ARTICLE }),
      anotherHead(actor, draftedBy),
      ...schemeVerdicts(content),
    );
    await client.query(HOLD_KIND, [kind]);
    const last = await lastScheme(client, kind);
    requireLawful(schemeFromDay(content.inForceFrom, today, last?.inForceFrom ?? null));
    const edition = (last?.edition ?? 0) + 1;
    const published = { edition, state: 'PUBLISHED', published_by: actor.subject, published_on: today };
    await updateWork(client, SCHEMES, id, published);
    const event = { topic: 'scheme', number, kind: 'PUBLISHED', authority, actor, on: today } as const;
    await appendEvents(client, { ...event, details: { edition, contentHash } });
    return number;
  });
}
