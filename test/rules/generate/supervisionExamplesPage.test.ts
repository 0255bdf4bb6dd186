import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { parseUscc } from '../../../kernel/values/uscc';
import {
  EXAMPLE_NAMES,
  exampleOf,
  findExample,
  SUPERVISION_EXAMPLES,
} from '../../../tools/generate/supervisionExamples';
import { stateQueryText, supervisionExamplesPage } from '../../../tools/generate/supervisionExamplesPage';
import { STATE_QUERIES, type StateQueryName, SUPERVISION_STATES } from '../../../tools/generate/supervisionStates';

describe('docs/supervision-examples.md', () => {
  it('is what the states print (npm run build && node dist/tools/generate/supervisionExamplesPage.js > docs/supervision-examples.md)', () => {
    const page = readFileSync(join(__dirname, '../../../docs/supervision-examples.md'), 'utf8');
    expect(page).toBe(supervisionExamplesPage());
  });

  it('names every example, and each query is one that can be read', () => {
    const named = new Set(SUPERVISION_STATES.map(({ uscc }) => uscc));
    expect(SUPERVISION_EXAMPLES.filter(({ uscc }) => !named.has(uscc))).toEqual([]);
    for (const name of Object.keys(STATE_QUERIES)) {
      expect(parse(stateQueryText(name as StateQueryName)).definitions).toHaveLength(1);
    }
  });
});

describe('the examples', () => {
  it('have codes of their own, right by both check digits, in the block that is not given out', () => {
    for (const { uscc, district } of SUPERVISION_EXAMPLES) {
      expect(parseUscc(uscc)).toMatchObject({ ok: true, changed: false, flags: [] });
      expect(uscc.slice(8, 11)).toBe('MAW');
      expect(uscc.slice(2, 8)).toBe(district);
    }
    expect(new Set(SUPERVISION_EXAMPLES.map(({ uscc }) => uscc)).size).toBe(EXAMPLE_NAMES.length);
  });

  it('are found by name and by code', () => {
    for (const name of EXAMPLE_NAMES) {
      expect(exampleOf(name).example).toBe(name);
      expect(findExample(exampleOf(name).uscc)).toBe(exampleOf(name));
    }
    expect(findExample('91310101MAW000013A')).toBeUndefined();
  });
});
