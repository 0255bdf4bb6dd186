import { day } from '../../../../kernel/values/day';
import { ILLUSTRATIVE_SITUATIONS } from '../../../../kernel/values/reference/illustrativeSituations';
import { noPenaltySuggestions } from '../../../../subgraphs/enforcement/rules/measure/noPenaltySuggestions';
import { situationsSound } from '../../../../subgraphs/enforcement/rules/measure/situationsSound';
import { exampleList } from '../../../support/enforcement/measureExample';

describe('EN-8, EN-33: the situations of this project’s own', () => {
  it('are sound, of all three grounds, and marked as illustrative in what they suggest', () => {
    expect(situationsSound(ILLUSTRATIVE_SITUATIONS)).toEqual({ lawful: true });
    expect(new Set(ILLUSTRATIVE_SITUATIONS.map(({ ground }) => ground)).size).toBe(3);
    for (const { code, provision, conditions, ground } of ILLUSTRATIVE_SITUATIONS) {
      const facts = { provision, conditions: conditions.map((one) => one.code), minor: false, corrected: true };
      const more = { harm: 'NONE', first: ground === 'FIRST', faultless: ground === 'FAULTLESS' } as const;
      const list = exampleList({ situations: ILLUSTRATIVE_SITUATIONS });
      expect(noPenaltySuggestions({ ...facts, ...more }, [list], day('2026-11-02'))).toMatchObject([
        { ground, listed: { situation: code, illustrative: true } },
      ]);
    }
  });
});
