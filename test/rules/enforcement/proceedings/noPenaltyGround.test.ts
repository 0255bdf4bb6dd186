import { DECISION_OUTCOMES } from '../../../../subgraphs/enforcement/rules/decisionOutcome';
import {
  educated,
  type NoPenaltyFacts,
  noPenaltyGround,
} from '../../../../subgraphs/enforcement/rules/proceedings/noPenaltyGround';

const minor: NoPenaltyFacts = { minor: true, harm: 'NONE', corrected: true, first: false, faultless: false };
const first: NoPenaltyFacts = { minor: false, harm: 'SLIGHT', corrected: true, first: true, faultless: false };

describe('行政处罚法 33: no penalty', () => {
  it('EN-8: minor, corrected in time and without harm is never penalised', () => {
    expect(noPenaltyGround(minor)).toEqual({ ground: 'MINOR', must: true });
  });

  it('EN-8: a first act with slight harm that was corrected in time may go without a penalty', () => {
    expect(noPenaltyGround(first)).toEqual({ ground: 'FIRST', must: false });
    expect(noPenaltyGround({ ...first, harm: 'NONE' })).toEqual({ ground: 'FIRST', must: false });
  });

  it('EN-8: proven lack of fault is never penalised, whatever the harm', () => {
    const faultless = { minor: false, harm: 'REAL', corrected: false, first: false, faultless: true } as const;
    expect(noPenaltyGround(faultless)).toEqual({ ground: 'FAULTLESS', must: true });
  });

  it.each<[string, NoPenaltyFacts]>([
    ['a minor act that was not corrected', { ...minor, corrected: false }],
    ['a minor act that did slight harm and is not the first', { ...minor, harm: 'SLIGHT' }],
    ['a first act that was not corrected', { ...first, corrected: false }],
    ['a first act that did real harm', { ...first, harm: 'REAL' }],
    ['a second act with slight harm', { ...first, first: false }],
  ])('EN-8: nothing speaks against a penalty for %s', (_, facts) => {
    expect(noPenaltyGround(facts)).toBeNull();
  });

  it('EN-8: whoever goes without a penalty for an act is educated', () => {
    const needing = DECISION_OUTCOMES.filter((outcome) => !educated(outcome, false).lawful);
    expect(needing).toEqual(['NO_PENALTY_MINOR', 'NO_FAULT']);
    expect(educated('NO_FAULT', true)).toEqual({ lawful: true });
    expect(educated('NO_FAULT', false)).toMatchObject({ code: 'EDUCATION_MISSING' });
  });
});
