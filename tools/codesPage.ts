import { CODES } from '../kernel/values/codes';
import type { CodeEntry } from '../kernel/values/codes/entry';

const HEAD = `# 错误与拒绝代码 · Codes

Printed from \`kernel/values/codes.ts\`; a test compares. To print it again: \`npm run build && node dist/tools/codesPage.js > docs/codes.md\`.

In GraphQL a code is \`extensions.code\` of an error, with its facts beside it; in an HTTP answer outside GraphQL it is \`code\`.
HTTP is the status when the whole request fails with the code; a dash means that the rest of the answer stands. A client
whose Accept lacks \`application/graphql-response+json\` is told refusals of a well-formed operation with status 200, in the
body alone, as the GraphQL over HTTP specification has it. What a text names without more (limit, received, suggestion ...)
stands beside the code.

| 代码 Code | 含义 Meaning | 处理 What to do | 依据 Basis | HTTP |
|---|---|---|---|---|`;

/** The catalogue of codes as the Markdown page `docs/codes.md`, in the catalogue's order. */
export function codesPage(codes: Readonly<Record<string, CodeEntry>> = CODES): string {
  const rows = Object.entries(codes).map(([code, { zh, en, mendZh, mendEn, article, http }]) =>
    [
      `\`${code}\``,
      `${cell(zh)}<br>${cell(en)}`,
      `${cell(mendZh)}<br>${cell(mendEn)}`,
      article ?? '–',
      http ?? '–',
    ].join(' | '),
  );
  return `${[HEAD, ...rows.map((row) => `| ${row} |`)].join('\n')}\n`;
}

/** Text that stays inside its cell. */
const cell = (text: string) =>
  text
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(/\s*\n\s*/g, ' ');

if (require.main === module) process.stdout.write(codesPage());
