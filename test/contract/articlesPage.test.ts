import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArticleRow, planned, proof } from '../../tools/articles/articleRow';
import { CREDIT, ENFORCEMENT, INSPECTION, type LegalText, MEASURES, OPINION } from '../../tools/articles/articles';
import { articlesPage } from '../../tools/articlesPage';
import { type ExpectedArticles, proofFaults, textFaults } from '../support/articles/articleFaults';

const ROOT = join(__dirname, '..', '..');
const findSource = (file: string) =>
  existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : undefined;

/** Numbers as both texts count, by hand: paragraphs and points that ask something of their own are told apart. */
const IN_MEASURES: ExpectedArticles = {
  articles: `1|2|3|4 ¶1-2|4 ¶3-4|5|6|7|8 ¶1|8 ¶2|8 ¶3|9 ¶1|9 ¶2|9 ¶3|9 ¶4|10 ¶1|10 ¶2|11 ¶1|11 ¶2|11 ¶3|12 ¶1-2|12 ¶3
    |13 ¶1|13 ¶2|13 ¶3|14|15 ¶1|15 ¶2|16 ¶1|16 ¶2|16 ¶3|17 ¶1|17 ¶2|18 ¶1|18 ¶2|19|20 ¶1|20 ¶2|20 ¶3|21|22|23|24|25|26`
    .split('|')
    .map((article) => article.trim()),
  ofTheHub: ['9 ¶3', '9 ¶4', '18 ¶1', '18 ¶2', '22', '24'],
};
const IN_OPINION: ExpectedArticles = {
  articles: `2.1|2.2|2.3, 2.6|2.4|4|5|6|7|8|9|10|11a|11b|11c|11d|11e|11f|12|13|14|15|16|17a|17b|17c|18|19a|19b|19c
    |20a|20b|20c|20d|21|22|23`
    .split('|')
    .map((article) => article.trim()),
  ofTheHub: ['2.2', '2.4', '7', '11f', '20a', '20d', '22'],
};

describe('docs/articles.md', () => {
  it('is what the rows print (npm run build && node dist/tools/articlesPage.js > docs/articles.md)', () => {
    expect(readFileSync(join(ROOT, 'docs', 'articles.md'), 'utf8')).toBe(articlesPage());
  });

  it('has every article of the Measures, 1 to 26, and those of the hub proven', () => {
    expect(textFaults(MEASURES, IN_MEASURES, 26)).toEqual([]);
  });

  it('has every section of the Opinion, 1 to 23, and those of the hub proven', () => {
    expect(textFaults(OPINION, IN_OPINION, 23)).toEqual([]);
  });

  it('has every rule of random inspection and of its draw proven', () => {
    const numbered = (prefix: string, last: number) => Array.from({ length: last }, (_, at) => `${prefix}-${at + 1}`);
    const articles = [...numbered('DR', 34), ...numbered('FL', 22)];
    expect(textFaults(INSPECTION, { articles, ofTheHub: [] }, 0)).toEqual([]);
    expect(INSPECTION.rows.filter(({ proofs }) => proofs.length === 0)).toEqual([]);
  });

  it('has every rule of credit and of penalties proven, and every conflict between texts', () => {
    const numbered = (prefix: string, first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, at) => `${prefix}${first + at}`);
    const ofCredit = [...numbered('CR-', 1, 14), ...numbered('CR-', 20, 33), ...numbered('X', 1, 7)];
    const ofPenalties = [...numbered('EN-', 0, 4), 'EN-4a', ...numbered('EN-', 5, 35)];
    expect(textFaults(CREDIT, { articles: ofCredit, ofTheHub: [] }, 0)).toEqual([]);
    expect(textFaults(ENFORCEMENT, { articles: ofPenalties, ofTheHub: [] }, 0)).toEqual([]);
    expect([...CREDIT.rows, ...ENFORCEMENT.rows].filter(({ proofs }) => proofs.length === 0)).toEqual([]);
  });

  it('names tests that there are', () => {
    const rows = [MEASURES, OPINION, INSPECTION, CREDIT, ENFORCEMENT].flatMap((text) => text.rows);
    expect(proofFaults(rows, findSource)).toEqual([]);
  });
});

describe('docs/articles.md: the guards themselves', () => {
  const PROVEN: ArticleRow = {
    article: '1',
    zh: '目的',
    demand: 'Asks something.',
    owners: ['gateway'],
    proofs: [proof('a', 'refuses the day before')],
  };
  const PLANNED = planned('2', ['概念', 'Asks more.'], 'credit');
  const SOUND: LegalText = { zh: '办法', en: 'Measures', rows: [PROVEN, PLANNED], withoutDemand: ['3'] };
  const EXPECTED: ExpectedArticles = { articles: ['1', '2'], ofTheHub: ['1'] };
  const faultsOf = (...rows: ArticleRow[]) => textFaults({ ...SOUND, rows }, EXPECTED, 3);

  it('let pass rows that are whole', () => {
    expect(textFaults(SOUND, EXPECTED, 3)).toEqual([]);
  });

  it.each<[string, ArticleRow[], string]>([
    ['an article without a row', [PROVEN], '2 has no row'],
    [
      'an article of no text',
      [PROVEN, PLANNED, { ...PLANNED, article: '3a' }],
      '3a is no article of the text, or has two rows',
    ],
    ['two rows of one article', [PROVEN, PLANNED, PLANNED], '2 is no article of the text, or has two rows'],
    ['rows out of order', [PLANNED, PROVEN], 'rows are not those of the text in its order'],
    ['a row without its Chinese term', [PROVEN, { ...PLANNED, zh: 'Terms' }], '2 lacks its term or its demand'],
    ['a row without an owner', [PROVEN, { ...PLANNED, owners: [] }], '2 has no owner'],
    ['a row that is open nowhere', [PROVEN, { ...PLANNED, open: { in: [] } }], '2 is open nowhere'],
    [
      'a planned row that promises',
      [PROVEN, { ...PLANNED, open: { in: ['credit'], what: 'soon' } }],
      '2 is planned and says more than its silo',
    ],
    [
      'a partly row that hides what is open',
      [{ ...PROVEN, open: { in: ['credit'] } }, PLANNED],
      '1 does not say what is open',
    ],
    ['a file without a test', [{ ...PROVEN, proofs: [proof('a')] }, PLANNED], '1 names a file without a test'],
    ['a test named twice', [{ ...PROVEN, proofs: [proof('a', 'x', 'x')] }, PLANNED], '1 names a test twice'],
    ['a row of the hub without a test', [planned('1', ['目的', 'Asks.'], 'gateway'), PLANNED], '1 is not proven'],
    [
      'a row of the hub of others',
      [{ ...PROVEN, owners: ['credit'] }, PLANNED],
      '1 is not owned by exchange or gateway',
    ],
    [
      'a row of the hub that is open there',
      [{ ...PROVEN, open: { in: ['exchange'], what: 'the rest' } }, PLANNED],
      '1 is open in exchange or gateway',
    ],
  ])('find %s', (_, rows, fault) => {
    expect(faultsOf(...rows)).toContain(fault);
  });

  it('find a number of which nothing is said, and a row that is neither proven nor open', () => {
    expect(textFaults(SOUND, EXPECTED, 4)).toEqual(['nothing is said of 4']);
    const { open: _, ...neither } = PLANNED;
    expect(faultsOf(PROVEN, neither)).toEqual(['2 has neither a test nor a silo in which it is open']);
  });

  it('print how many rows are proven, and a title within its cell', () => {
    const page = articlesPage([
      { ...SOUND, rows: [{ ...PROVEN, proofs: [proof('a', 'takes `a|b` *twice*')] }, PLANNED] },
    ]);
    expect(page).toContain('| All | 1 | 0 | 1 | 2 |');
    expect(page).toContain('[a](../test/a.test.ts): “takes \\`a\\|b\\` \\*twice\\*” |');
  });
});

describe('tests that are named: the guard itself', () => {
  const SOURCE = `describe('a rule', () => {
    // it('is told of in a comment', () => {});
    it('refuses the day before', () => {});
    it.each([['a cat', 1], ['a dog', 2]])('feeds %s %i times', () => {});
    it(\`is made of \${parts}\`, () => {});
    const text = "it('stands in a text', () => {})";
  });`;
  const missing = (file: string, title: string) =>
    proofFaults([{ ...planned('1', ['目的', 'Asks.'], 'credit'), proofs: [proof(file, title)] }], (name) =>
      name === 'test/a.test.ts' ? SOURCE : undefined,
    );

  it.each(['refuses the day before', 'feeds %s %i times', 'feeds a dog 2 times'])('finds: %s', (title) => {
    expect(missing('a', title)).toEqual([]);
  });

  it.each([
    'refuses the day',
    'a rule',
    'is told of in a comment',
    'stands in a text',
    'feeds a fox 2 times',
    'is made of parts',
  ])('misses: %s', (title) => {
    expect(missing('a', title)).toEqual([`1: test/a.test.ts has no test “${title}”`]);
  });

  it('misses a file that there is not', () => {
    expect(missing('b', 'refuses the day before')).toEqual(['1: test/b.test.ts is no file of tests']);
  });
});
