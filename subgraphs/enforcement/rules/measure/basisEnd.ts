import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import { lineOf } from '../../../../kernel/values/work/lineOf';
import { actsFor, officeOfActor, type WorkActor } from '../../../../kernel/values/work/workParties';
import { citedArticles } from './citedLaw';

const ARTICLE = '沪府发〔2020〕7号（二十三）';

/** 修改、废止 Whether a new text stands in the place of what ended, or none. */
export const BASIS_END_KINDS = ['CHANGED', 'ABOLISHED'] as const;

/** One of the two. */
export type BasisEndKind = (typeof BASIS_END_KINDS)[number];

/** 失效 The end of a law, or of one article of it, as it stood. */
export interface BasisEnd {
  /** As `lawName` gives it. */
  readonly law: string;
  /** As `lawArticle` gives it; null where the whole law ends. */
  readonly article: string | null;
  readonly kind: BasisEndKind;
  /** First day no longer in force. */
  readonly endedOn: Day;
}

/** What rests on a provision, and since when. */
export interface Resting {
  readonly provision: string;
  readonly since: Day;
}

/** Whether the end of a law is the end of a provision: the same law, and the same article unless all of it ends. */
export function endsBasis({ law, article }: Pick<BasisEnd, 'law' | 'article'>, provision: string): boolean {
  const articles = citedArticles(provision, law);
  return articles !== undefined && (article === null || articles.includes(article));
}

/**
 * The first day on which a provision is no longer in force for what rests on it; null while it stands
 *
 * What came after a change rests on the new text and goes on; what is abolished bears nothing from then on.
 *
 * 沪府发〔2020〕7号（二十三）；《立法法》: what is changed or abolished ends what rests on it
 */
export function basisEnd({ provision, since }: Resting, ends: readonly BasisEnd[]): Day | null {
  const own = ends.filter((end) => endsBasis(end, provision) && (end.kind === 'ABOLISHED' || since < end.endedOn));
  return own.map(({ endedOn }) => endedOn).sort()[0] ?? null;
}

/** Whether a provision bears what rests on it on a day: to the last day before its end. 沪府发〔2020〕7号（二十三） */
export function basisStands(resting: Resting, ends: readonly BasisEnd[], on: Day): boolean {
  const end = basisEnd(resting, ends);
  return end === null || on < end;
}

/**
 * Nothing new is published on a legal basis that is over on its first day
 *
 * 沪府发〔2020〕7号（二十三）；《行政处罚法》第三十四条
 */
export function basesInForce(provisions: readonly string[], since: Day, ends: readonly BasisEnd[]): Verdict {
  const ended = provisions.find((provision) => !basisStands({ provision, since }, ends, since));
  if (ended === undefined) return lawful;
  const endedOn = basisEnd({ provision: ended, since }, ends);
  return unlawful('MEASURE_BASIS_ENDED', ARTICLE, {
    field: 'provision',
    received: ended,
    endedOn,
    effectiveFrom: since,
  });
}

/**
 * Who tells that a law ended: the head of a municipal department, for the city
 *
 * 沪府发〔2020〕7号（二十三）; that heads of the department tell it, and no district office, is this project's reading.
 */
export function mayEndBasis(actor: WorkActor, authority: string): Verdict {
  const may = lineOf(authority) === authority && actsFor(actor, authority, 'case-head');
  const facts = { authority, role: 'case-head', department: officeOfActor(actor) };
  return may ? lawful : unlawful('NOT_YOUR_CASE', ARTICLE, facts);
}
