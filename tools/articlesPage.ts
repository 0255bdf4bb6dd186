import {
  type ArticleOwner,
  type ArticleProof,
  type ArticleRow,
  type ArticleState,
  stateOf,
} from './articles/articleRow';
import { CREDIT, ENFORCEMENT, INSPECTION, type LegalText, MEASURES, OPINION } from './articles/articles';

const HEAD = `# 条款与证明 · Articles and their tests

Printed from \`tools/articles/\`; a test compares, and looks up every test that is named here. To print it again:
\`npm run build && node dist/tools/articlesPage.js > docs/articles.md\`.

What the two texts ask of software, in this project's words, and the tests that prove it; then the rules of random inspection, of credit and of penalties. **Proven**: tests show all of it.
**Partly**: they show some of it, and the row says what is open. **Planned**: nothing yet; the row names the silo in which it
is to be built. A title with \`%s\` is of a test that runs for every row of a table.`;

const COLUMNS = `| 条款 Art. | 要求 Demand | 归属 Owner | 状态 State | 证明 Proof |
|---|---|---|---|---|`;
const STATES: Readonly<Record<ArticleState, string>> = {
  proven: '已证明 proven',
  partly: '部分 partly',
  planned: '计划 planned',
};

/** Text that stays inside its cell and stands as it is. */
const cell = (text: string): string => text.replaceAll(/[\\|*_`<]/g, (character) => `\\${character}`);

const namesOf = (owners: readonly ArticleOwner[]): string => owners.join(', ');

function proofCell({ file, titles }: ArticleProof): string {
  const name = file.replace(/^test\//, '').replace(/\.test\.ts$/, '');
  return `[${name}](../${file}): ${titles.map((title) => `“${cell(title)}”`).join('; ')}`;
}

function openCell({ open }: ArticleRow): string[] {
  if (!open) return [];
  return [open.what ? `Open, in ${namesOf(open.in)}: ${cell(open.what)}.` : `In ${namesOf(open.in)}.`];
}

function line(row: ArticleRow): string {
  const { article, zh, demand, owners, proofs } = row;
  const proven = [...proofs.map(proofCell), ...openCell(row)].join('<br>');
  return `| ${article} ${cell(zh)} | ${cell(demand)} | ${namesOf(owners)} | ${STATES[stateOf(row)]} | ${proven} |`;
}

function count(rows: readonly ArticleRow[], state: ArticleState): string {
  return String(rows.filter((row) => stateOf(row) === state).length);
}

function countLine(name: string, rows: readonly ArticleRow[]): string {
  const [proven, partly, planned] = [count(rows, 'proven'), count(rows, 'partly'), count(rows, 'planned')];
  return `| ${name} | ${proven} | ${partly} | ${planned} | ${rows.length} |`;
}

function section({ zh, en, rows, withoutDemand }: LegalText): string {
  const rest = withoutDemand.length
    ? `\n\nSections ${withoutDemand.join(', ')} ask nothing of software that other rows do not ask.`
    : '';
  return `## ${zh}\n\n${en}.\n\n${[COLUMNS, ...rows.map(line)].join('\n')}${rest}`;
}

/** The page \`docs/articles.md\`: for every article of the texts, and every rule of random inspection, what proves it. */
export function articlesPage(
  texts: readonly LegalText[] = [MEASURES, OPINION, INSPECTION, CREDIT, ENFORCEMENT],
): string {
  const all = texts.flatMap(({ rows }) => rows);
  const counts = ['| | proven | partly | planned | rows |', '|---|---|---|---|---|'];
  const table = [...counts, ...texts.map(({ en, rows }) => countLine(en, rows)), countLine('All', all)].join('\n');
  return `${[HEAD, table, ...texts.map(section)].join('\n\n')}\n`;
}

if (require.main === module) process.stdout.write(articlesPage());
