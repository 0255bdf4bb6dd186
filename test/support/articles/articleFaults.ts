import type { ArticleOwner, ArticleRow } from '../../../tools/articles/articleRow';
import type { LegalText } from '../../../tools/articles/articles';
import { hasTest, readTests, type TestSource } from './testTitles';

/** What is expected of a text: its articles in their order, and those that the exchange and the gateway must prove. */
export interface ExpectedArticles {
  readonly articles: readonly string[];
  readonly ofTheHub: readonly string[];
}

/** The source of a file of the project; undefined where there is none. */
export type FindSource = (file: string) => string | undefined;

const HUB: readonly ArticleOwner[] = ['exchange', 'gateway'];
const TEST = /^test\/[\w/]+\.test\.ts$/;

const listed = (names: readonly string[]): string => names.join(', ');

function numberFaults({ rows }: LegalText, { articles }: ExpectedArticles): string[] {
  const found = rows.map(({ article }) => article);
  const missing = articles.filter((article) => !found.includes(article));
  const unknown = found.filter((article, at) => !articles.includes(article) || found.indexOf(article) !== at);
  const order = listed(found) === listed(articles) ? [] : ['rows are not those of the text in its order'];
  return [
    ...missing.map((article) => `${article} has no row`),
    ...unknown.map((article) => `${article} is no article of the text, or has two rows`),
    ...order,
  ];
}

/** Integers of a text that neither a row nor the list of what asks nothing speaks of. */
function gapFaults({ rows, withoutDemand }: LegalText, last: number): string[] {
  const names = [...rows.map(({ article }) => article), ...withoutDemand];
  const numbers = new Set(names.flatMap((name) => name.split(', ')).map((name) => Number.parseInt(name, 10)));
  return Array.from({ length: last }, (_, at) => at + 1).flatMap((n) =>
    numbers.has(n) ? [] : [`nothing is said of ${n}`],
  );
}

function rowFaults({ article, zh, demand, owners, proofs, open }: ArticleRow): string[] {
  const titles = proofs.flatMap((proof) => proof.titles.map((title) => `${proof.file} ${title}`));
  return [
    ...(/\p{Script=Han}/u.test(zh) && /^[A-Z].*\.$/.test(demand) ? [] : [`${article} lacks its term or its demand`]),
    ...(owners.length > 0 ? [] : [`${article} has no owner`]),
    ...(proofs.length > 0 || open ? [] : [`${article} has neither a test nor a silo in which it is open`]),
    ...(open && open.in.length === 0 ? [`${article} is open nowhere`] : []),
    ...(proofs.length > 0 && open && !open.what ? [`${article} does not say what is open`] : []),
    ...(proofs.length === 0 && open?.what ? [`${article} is planned and says more than its silo`] : []),
    ...(proofs.every((proof) => proof.titles.length > 0) ? [] : [`${article} names a file without a test`]),
    ...(new Set(titles).size === titles.length ? [] : [`${article} names a test twice`]),
  ];
}

function hubFaults({ rows }: LegalText, { ofTheHub }: ExpectedArticles): string[] {
  return ofTheHub.flatMap((article) => {
    const row = rows.find((one) => one.article === article);
    if (!row) return [`${article} has no row`];
    const owned = row.owners.some((owner) => HUB.includes(owner))
      ? []
      : [`${article} is not owned by exchange or gateway`];
    const open = row.open?.in.some((owner) => HUB.includes(owner)) ? [`${article} is open in exchange or gateway`] : [];
    return [...owned, ...open, ...(row.proofs.length > 0 ? [] : [`${article} is not proven`])];
  });
}

/** What is wrong with the rows of a text, in sentences; `last` is the last number of the text. */
export function textFaults(text: LegalText, expected: ExpectedArticles, last: number): string[] {
  return [
    ...numberFaults(text, expected),
    ...gapFaults(text, last),
    ...text.rows.flatMap(rowFaults),
    ...hubFaults(text, expected),
  ];
}

/** Tests that rows name and that there are not, in sentences. */
export function proofFaults(rows: readonly Pick<ArticleRow, 'article' | 'proofs'>[], findSource: FindSource): string[] {
  const read = new Map<string, TestSource | undefined>();
  const testsOf = (file: string): TestSource | undefined => {
    if (!read.has(file)) {
      const source = TEST.test(file) ? findSource(file) : undefined;
      read.set(file, source === undefined ? undefined : readTests(source));
    }
    return read.get(file);
  };
  return rows.flatMap(({ article, proofs }) =>
    proofs.flatMap(({ file, titles }) => {
      const tests = testsOf(file);
      if (!tests) return [`${article}: ${file} is no file of tests`];
      return titles
        .filter((title) => !hasTest(tests, title))
        .map((title) => `${article}: ${file} has no test “${title}”`);
    }),
  );
}
