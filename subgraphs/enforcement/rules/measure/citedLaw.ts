import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import { ARTICLE_FIGURES, articleOf } from './articleNumber';

const ARTICLE = '沪府发〔2020〕7号（二十三）';
const ONE_ARTICLE = new RegExp(`^第?(${ARTICLE_FIGURES})条?(?:之(${ARTICLE_FIGURES}))?$`);
const WITH_ARTICLE = new RegExp(`(?:${ARTICLE_FIGURES}条|\\d+)(?:之${ARTICLE_FIGURES})?$`);
const NAMED_ARTICLES = new RegExp(
  `(${ARTICLE_FIGURES}(?:[,、和及]第?${ARTICLE_FIGURES})*)条(?:之(${ARTICLE_FIGURES}))?`,
  'g',
);
const BARE_ARTICLES = new RegExp(`(?:^|[,、和及])(\\d+)(?:-\\d+)*(?:之(${ARTICLE_FIGURES}))?`, 'g');
/** What may stand before the name of a law, and what after it: another name goes on in letters. */
const BEFORE = /(?:^|[^\p{L}\p{N}]|依据|根据|依照|按照|违反|适用|和|及|与|或)$/u;
const AFTER = /^(?:$|[^\p{L}]|第|的|和|及|与|或|等)/u;

/** Where another law begins, whose articles are its own. */
const ANOTHER_LAW = /[;《]|[,、和及与或][^第条,、;]*(?:法|条例|规定|办法|规则)/;

/** A text without what the same provision is written with or without: widths, blanks, and the name of the State. */
export const plain = (text: string): string =>
  text.normalize('NFKC').replace(/\s/g, '').replaceAll('中华人民共和国', '');

/** The name of a law as it is compared, without its quotation marks. Throws LEGAL_BASIS_LAW_UNFIT where an article follows. */
export function lawName(text: string): string {
  const name = plain(text).replace(/[《》]/g, '');
  if (name !== '' && !WITH_ARTICLE.test(name)) return name;
  throw new CataloguedError('LEGAL_BASIS_LAW_UNFIT', { field: 'law', received: text, article: ARTICLE });
}

/** One article of a law as it is compared: '124' for 124, 第124条 and 第一百二十四条. Throws LEGAL_BASIS_ARTICLE_UNFIT. */
export function lawArticle(text: string): string {
  const [, article, inserted] = ONE_ARTICLE.exec(plain(text)) ?? [];
  if (article !== undefined) return articleOf(article, inserted);
  throw new CataloguedError('LEGAL_BASIS_ARTICLE_UNFIT', { field: 'article', received: text, article: ARTICLE });
}

/** The articles that follow the name of a law, until another law is named. */
function articlesIn(following: string): string[] {
  const [own = ''] = following.replace(/^》?(?:\([^)]*\))?/, '').split(ANOTHER_LAW);
  if (!own.includes('条')) return [...own.matchAll(BARE_ARTICLES)].map(([, one = '', in_]) => articleOf(one, in_));
  return [...own.matchAll(NAMED_ARTICLES)].flatMap(([, all = '', inserted]) => {
    const named = all.split(/[,、和及]第?/);
    return named.map((one, at) => articleOf(one, at === named.length - 1 ? inserted : undefined));
  });
}

/**
 * The articles of a law that a provision names, none where it names the law as a whole; undefined where it names another
 *
 * Provisions are written in many ways: 食品安全法 124-1, 《中华人民共和国食品安全法》第一百二十四条第一款. Of 食品安全法实施条例
 * nothing is said by the end of 食品安全法. `law` is a name as `lawName` gives it.
 *
 * 沪府发〔2020〕7号（二十三）
 */
export function citedArticles(provision: string, law: string): readonly string[] | undefined {
  const text = plain(provision);
  const found: string[] = [];
  let isCited = false;
  for (let at = text.indexOf(law); at >= 0; at = text.indexOf(law, at + law.length)) {
    const following = text.slice(at + law.length);
    if (!BEFORE.test(text.slice(0, at)) || !AFTER.test(following)) continue;
    isCited = true;
    found.push(...articlesIn(following));
  }
  return isCited ? found : undefined;
}
