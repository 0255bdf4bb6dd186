import { SAMPLE_DAY } from './city';
import {
  type Seen,
  STATE_QUERIES,
  type StateQuery,
  type StateQueryName,
  SUPERVISION_STATES,
} from './supervisionStates';

const HEAD = `# 分类监管示例 · Examples of classified supervision

Printed from \`tools/generate/supervisionStates.ts\`; a test compares. To print it again: \`npm run build && node dist/tools/generate/supervisionExamplesPage.js > docs/supervision-examples.md\`.

Every sample city of 600 businesses or more, of whatever name, shows every state of classified supervision by one of these businesses: the ones below are its numbers 13 to 26, and number 8 of [sample-city.md](sample-city.md). Names are invented and codes lie in the block MAW..., which is not given out; what is said of them is invented as well. The states are those of ${SAMPLE_DAY}: a day that passes later turns an interview overdue, or ends a sandbox.
任何种子、600 家以上的示例城市，都以下列经营主体展示分类监管的每一种状态（第 13 至 26 家，以及 [sample-city.md](sample-city.md) 的第 8 家）。名称和情形均为虚构，代码在未启用的号段。状态以 ${SAMPLE_DAY} 为准。

Ask as the city's reform office, which sees all of it: \`npm run -s hub -- token --as office-city\`. "Shows" is what one row of the answer says.
以市审改办身份查询（可见全部）：\`npm run -s hub -- token --as office-city\`。“可见”为返回的其中一行。

## 状态 States

| 状态 State | 统一社会信用代码 USCC | 名称 Name | 事项 Matter | 查询 Query | 可见 Shows |
|---|---|---|---|---|---|`;

const FOOT =
  'The public sees of all this one thing: the published category of the businesses whose publication was to society.';

/** What a state shows, in one line. */
function told(shows: Seen): string {
  return Object.entries(shows)
    .map(([field, value]) => (typeof value === 'object' ? `${field}.${told(value)}` : `${field} ${value}`))
    .join(', ');
}

/** A query of the page, as it is asked. */
export function stateQueryText(name: StateQueryName): string {
  const { root, fields }: StateQuery = STATE_QUERIES[name];
  const variable = fields.includes('$uscc') || root === 'ENTITY' ? '($uscc: USCC!)' : '';
  const body = root === 'ENTITY' ? `marketEntity(uscc: $uscc) {\n    ${fields}\n  }` : fields;
  return `query ${name}${variable} {\n  ${body}\n}`;
}

/** The states and who shows them, as the Markdown page `docs/supervision-examples.md`. */
export function supervisionExamplesPage(): string {
  const rows = SUPERVISION_STATES.map(
    ({ zh, en, uscc, name, matter, query, shows }) =>
      `| ${zh}<br>${en} | \`${uscc}\` | ${name} | ${matter} | ${query} | ${told(shows)} |`,
  );
  const names = Object.keys(STATE_QUERIES) as StateQueryName[];
  const queries = names.map((name) => `### ${name}\n\n\`\`\`graphql\n${stateQueryText(name)}\n\`\`\``);
  return `${HEAD}\n${rows.join('\n')}\n\n${FOOT}\n\n## 查询 Queries\n\n${queries.join('\n\n')}\n`;
}

if (require.main === module) process.stdout.write(supervisionExamplesPage());
