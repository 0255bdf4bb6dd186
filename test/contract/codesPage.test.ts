import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODES } from '../../kernel/values/codes';
import type { CodeEntry } from '../../kernel/values/codes/entry';
import { codesPage } from '../../tools/codesPage';
import { sourceFiles } from '../support/imports/checkRepository';
import { parseSyntax } from '../support/imports/syntax';

const ROOT = join(__dirname, '..', '..');
const AREAS = join(ROOT, 'kernel', 'values', 'codes');
const CHINESE = /\p{Script=Han}/u;
const entries = Object.entries<CodeEntry>(CODES);

/** Every code that an area file exports and that the catalogue has forgotten or overwritten by another entry. */
function strayCodes(): string[] {
  const files = readdirSync(AREAS).filter((file) => file !== 'entry.ts');
  const areas = files.flatMap((file) => Object.values<Record<string, CodeEntry>>(require(join(AREAS, file))));
  const catalogue: Readonly<Record<string, CodeEntry>> = CODES;
  return areas.flatMap(Object.entries).flatMap(([code, entry]) => (catalogue[code] === entry ? [] : [code]));
}

/** Codes that no running source names outside comments. */
function deadCodes(codes: readonly string[], sources: readonly string[]): string[] {
  const words = sources.flatMap((source) => parseSyntax(source).nodes.map(({ value }) => value));
  const used = new Set(words);
  return codes.filter((code) => !used.has(code));
}

describe('catalogue of codes', () => {
  it('is what docs/codes.md shows (npm run build && node dist/tools/codesPage.js > docs/codes.md)', () => {
    expect(readFileSync(join(ROOT, 'docs', 'codes.md'), 'utf8')).toBe(codesPage());
  });

  it('holds every area: none is forgotten, no code is overwritten by a second one', () => {
    expect(strayCodes()).toEqual([]);
  });

  it.each(entries)('%s says what happened and how to mend it in both languages', (code, entry) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect([entry.zh, entry.mendZh].filter((text) => !CHINESE.test(text))).toEqual([]);
    expect([entry.en, entry.mendEn].filter((text) => !/^["A-Z0-9].*[.?]$/.test(text))).toEqual([]);
    expect(entry.mendEn).not.toBe(entry.en);
    expect(entry.http ?? 400).toBeGreaterThanOrEqual(400);
  });

  it('holds no dead code: each is used by a running source', () => {
    const sources = sourceFiles(ROOT).filter(
      (file) => file.endsWith('.ts') && !/^(test|kernel\/values\/codes)\b/.test(file),
    );
    const texts = sources.map((file) => readFileSync(join(ROOT, file), 'utf8'));
    expect(deadCodes(Object.keys(CODES), texts)).toEqual([]);
  });
});

describe('catalogue of codes: the guards themselves', () => {
  it('finds a code that nobody uses, also when another begins with its name or a comment tells of it', () => {
    const sources = [
      "throw new CataloguedError('DAY_INVALID_YEAR'); // not MERELY_TOLD",
      "unlawful('TOO_EARLY', '16', {});",
    ];
    expect(deadCodes(['DAY_INVALID', 'DAY_INVALID_YEAR', 'TOO_EARLY', 'MERELY_TOLD'], sources)).toEqual([
      'DAY_INVALID',
      'MERELY_TOLD',
    ]);
  });

  it('prints one row a code, with the characters of the table kept inside their cell', () => {
    const entry = { zh: '甲|乙', en: 'A < b.', mendZh: '改', mendEn: 'Mend\n it.', article: 'GB 1', http: 400 };
    expect(codesPage({ X_Y: entry }).trimEnd().split('\n').at(-1)).toBe(
      '| `X_Y` | 甲\\|乙<br>A &lt; b. | 改<br>Mend it. | GB 1 | 400 |',
    );
  });
});
