import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { ARTICLE_FIGURES, articleOf, figureOf } from './articleNumber';
import { plain } from './citedLaw';

/** 条款 One article of a law as it is compared, and its paragraph where one is named. */
export interface CitedProvision {
  readonly law: string;
  /** In digits: '124', '133之1'. */
  readonly article: string;
  readonly paragraph: number | null;
}

const FIGURES = ARTICLE_FIGURES;
const LEAD = /^(?:依据|根据|依照|按照|违反|适用|和|与|及|或|[,、:])+/;
/** Where another law begins: at its quotation mark, after a semicolon, or by its name after an article. */
const LAWS =
  /[;《]|(?<=[\d条款项])(?:[,、]|以?及|和|与|或)(?=\p{L}*(?:法|条例|规定|办法|规则|细则)第?[\d〇零一二三四五六七八九十百])/u;
const BARE = `\\d+(?:-\\d+)*(?:之${FIGURES})?`;
const NAME_AND_ARTICLES = new RegExp(
  `^((?!第?${FIGURES}条).*?\\p{L}.*?)((?:第?${FIGURES}(?:[,、和及]第?${FIGURES})*条|${BARE}(?:$|[,、和及])).*)$`,
  'u',
);
const NAMED = new RegExp(`(${FIGURES}(?:[,、和及]第?${FIGURES})*)条(?:之(${FIGURES}))?(?:第?(${FIGURES})款)?`, 'g');
const BARES = new RegExp(`(?:^|[,、和及])(\\d+)(?:-(\\d+))?(?:-\\d+)*(?:之(${FIGURES}))?`, 'g');

const paragraphOf = (text: string | undefined): number | null => (text === undefined ? null : figureOf(text));

function articlesOf(text: string): Omit<CitedProvision, 'law'>[] {
  if (!text.includes('条')) {
    return [...text.matchAll(BARES)].map(([, article = '', paragraph, inserted]) => ({
      article: articleOf(article, inserted),
      paragraph: paragraphOf(paragraph),
    }));
  }
  return [...text.matchAll(NAMED)].flatMap(([, all = '', inserted, paragraph]) => {
    const articles = all.split(/[,、和及]第?/);
    return articles.map((one, at) => {
      const isLast = at === articles.length - 1;
      return {
        article: articleOf(one, isLast ? inserted : undefined),
        paragraph: isLast ? paragraphOf(paragraph) : null,
      };
    });
  });
}

function citedIn(text: string): CitedProvision[] {
  const [, law = '', articles = ''] = NAME_AND_ARTICLES.exec(text.replace(LEAD, '')) ?? [];
  return articlesOf(articles).map((article) => ({ law, ...article }));
}

/**
 * The articles that a provision cites, in one form however it is written; empty where it cites none
 *
 * 食品安全法 34, 食品安全法34 and 《中华人民共和国食品安全法》第三十四条 are one. A short name (食安法) is another: no
 * table of short names is in force.
 *
 * 《行政处罚法》第二十九条、第三十四条
 */
export function citedProvisions(provision: string): readonly CitedProvision[] {
  const text = plain(provision)
    .replace(/\([^)]*\)|》/g, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/(?<=\d)\.(?=\d)/g, '-');
  return text.split(LAWS).flatMap(citedIn);
}

/** A provision as it was written, once it cites an article. Throws PROVISION_WITHOUT_ARTICLE. 《行政处罚法》第四条 */
export function requireProvision(provision: string, field: string): string {
  if (citedProvisions(provision).length > 0) return provision;
  throw new CataloguedError('PROVISION_WITHOUT_ARTICLE', { field, received: provision });
}

const isSame = (one: CitedProvision, other: CitedProvision): boolean =>
  one.law === other.law &&
  one.article === other.article &&
  (one.paragraph === null || other.paragraph === null || one.paragraph === other.paragraph);

/**
 * Whether two provisions cite an article in common, however they write it
 *
 * Two paragraphs of one article are two provisions; an article without a paragraph is the same as each of its own (reading
 * of this project).
 *
 * 《行政处罚法》第二十九条、第三十四条
 */
export function sameProvision(one: string, other: string): boolean {
  const cited = citedProvisions(other);
  return (
    plain(one) === plain(other) || citedProvisions(one).some((own) => cited.some((another) => isSame(own, another)))
  );
}
