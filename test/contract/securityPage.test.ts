import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readThreats, threatFaults } from '../support/security/threatRows';

const ROOT = join(__dirname, '..', '..');
const PAGE = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8');
const exists = (file: string): boolean => existsSync(join(ROOT, file));
const findSource = (file: string) => (exists(file) ? readFileSync(join(ROOT, file), 'utf8') : undefined);

/** What the table must speak of, whatever the words around it. */
const SUBJECTS = [
  /depth|nested/i,
  /alias/i,
  /\bbatch/i,
  /body/i,
  /cost/i,
  /safelist|list of operations/i,
  /rate/i,
  /introspection/i,
  /suggest/i,
  /another site/i,
  /algorithm/i,
  /key id/i,
  /replay/i,
  /TLS/,
  /SQL/,
  /cursor/i,
  /header/i,
  /webhook/i,
  /formula/i,
  /\blogs?\b/i,
  /role/i,
  /append-only/i,
];

describe('docs/security.md', () => {
  const rows = readThreats(PAGE);

  it('names for every threat files that stand against it and tests that there are, or says what is not tested', () => {
    expect(threatFaults(rows, exists, findSource)).toEqual([]);
  });

  it.each(SUBJECTS)('has a proven line on %s', (subject) => {
    const proven = rows.filter(({ threat, proofs }) => subject.test(threat) && proofs.length > 0);
    expect(proven.length).toBeGreaterThan(0);
  });

  it('leaves out no line of its tables of threats', () => {
    const lines = PAGE.split('\n').filter((line) => /^\| T/.test(line));
    expect(rows).toHaveLength(lines.length);
  });
});

describe('docs/security.md: the guard itself', () => {
  const SOURCES: Record<string, string> = {
    'test/city/door.test.ts': `it('is shut | *twice*', () => {}); it.each([['a', 1]])('keeps out %s', () => {});`,
    'gateway/door.ts': '',
  };
  const faultsOf = (...lines: string[]) =>
    threatFaults(
      readThreats(lines.join('\n')),
      (file) => file in SOURCES,
      (file) => SOURCES[file],
    );
  const SHUT = '[city/door](../test/city/door.test.ts): “is shut \\| \\*twice\\*”; “keeps out %s”';
  const line = (id: string, parts: { threat?: string; stands?: string; proven?: string } = {}) =>
    `| ${id} | ${parts.threat ?? 'Somebody comes in.'} | ${parts.stands ?? '`gateway/door.ts`'} | ${parts.proven ?? SHUT} |`;

  it('lets pass what is whole, and what says that it is not tested', () => {
    expect(faultsOf(line('T1'), line('T2', { stands: '–', proven: 'Not tested: there is no wall.' }))).toEqual([]);
    expect(faultsOf(line('T1', { proven: `${SHUT}<br>Planned: a second door.` }))).toEqual([]);
  });

  it.each([
    ['a number out of order', line('T2'), 'T2 is out of order'],
    ['no sentence', line('T1', { threat: 'somebody comes in' }), 'T1 does not say in a sentence what could happen'],
    ['no file', line('T1', { stands: 'a door' }), 'T1 names no file that stands against it'],
    ['a file that is not there', line('T1', { stands: '`gateway/wall.ts`' }), 'T1: there is no gateway/wall.ts'],
    ['no test', line('T1', { proven: 'surely' }), 'T1 has neither a test nor says that there is none'],
    [
      'a title that is not there',
      line('T1', { proven: '[city/door](../test/city/door.test.ts): “is open”' }),
      'T1: test/city/door.test.ts has no test “is open”',
    ],
    [
      'a file of tests that is not there',
      line('T1', { proven: '[city/wall](../test/city/wall.test.ts): “is high”' }),
      'T1: test/city/wall.test.ts is no file of tests',
    ],
  ])('finds %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });
});
