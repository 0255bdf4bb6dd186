import { PENALTY_KINDS, type PenaltyKind } from '../../../subgraphs/enforcement/rules/penaltyAmount';
import { penaltySeverity } from '../../../subgraphs/enforcement/rules/penaltySeverity';

describe('severity of a decision by its penalties', () => {
  it.each<[string | null, PenaltyKind[]]>([
    [null, []],
    ['MINOR', ['WARNING']],
    ['MINOR', ['WARNING', 'CRITICISM']],
    ['GENERAL', ['FINE']],
    ['GENERAL', ['WARNING', 'FINE']],
    ['SERIOUS', ['FINE', 'LICENCE_REVOCATION']],
    ['SERIOUS', ['WARNING', 'ORDER_TO_CLOSE']],
  ])('is %s for %j', (severity, kinds) => {
    expect(penaltySeverity(kinds)).toBe(severity);
  });

  it('counts as minor warnings and criticism alone', () => {
    expect(PENALTY_KINDS.filter((kind) => penaltySeverity([kind]) === 'MINOR')).toEqual(['WARNING', 'CRITICISM']);
  });
});
