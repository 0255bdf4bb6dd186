import { sourceState } from '../../../../subgraphs/inspection/rules/objects/sourceState';

const NOW = Date.parse('2026-11-02T02:00:00Z');
const DAY_MS = 86_400_000;

describe('DR-4: a source of objects', () => {
  it('is missing until it was known whole, even where its silo was heard', () => {
    expect(sourceState({ loadedAt: null, heardAt: NOW }, NOW)).toBe('MISSING');
    expect(sourceState({ loadedAt: NOW, heardAt: null }, NOW)).toBe('MISSING');
  });

  it('is known for a day after it was heard, and stale from then on', () => {
    const heard = { loadedAt: NOW - 9 * DAY_MS, heardAt: NOW - DAY_MS };
    expect(sourceState(heard, NOW)).toBe('KNOWN');
    expect(sourceState(heard, NOW + 1)).toBe('STALE');
  });
});
