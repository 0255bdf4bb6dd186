import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const ROW =
  /^\| `(?<code>[A-Z0-9_]+)` \| (?<zh>.*?)<br>(?<en>.*?) \| (?<mendZh>.*?)<br>(?<mendEn>.*?) \| (?<article>.*?) \| .*? \|$/;

/** Writes what docs/codes.md says of each code, for answers that name a code alone. */
export function writeCodes(web) {
  const lines = readFileSync(join(web, '..', 'docs', 'codes.md'), 'utf8').split('\n');
  const rows = lines.flatMap((line) => {
    const { code, ...texts } = ROW.exec(line)?.groups ?? {};
    return code ? [`  ${code}: ${JSON.stringify(texts)},`] : [];
  });
  const head =
    'export const CODES: Readonly<Record<string, Readonly<Record<"zh" | "en" | "mendZh" | "mendEn" | "article", string>>>> = {';
  writeFileSync(
    join(web, 'src', 'words', 'codes.generated.ts'),
    `/* Made from docs/codes.md; do not edit. */\n${head}\n${rows.join('\n')}\n};\n`,
  );
}
