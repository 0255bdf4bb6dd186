import { DECISION_OUTCOMES } from '../../../../subgraphs/enforcement/rules/decisionOutcome';
import { type Findings, outcomeFits } from '../../../../subgraphs/enforcement/rules/proceedings/outcomeFits';

const found: Findings = { violation: true, suspectedCrime: false, competent: true, against: null };

describe('行政处罚法 57: the outcome follows from what was found', () => {
  it.each<[string, Partial<Findings>, string[]]>([
    ['a violation', {}, ['PENALTY']],
    ['facts that do not stand', { violation: false }, ['NO_PENALTY_UNFOUNDED']],
    ['a minor act', { against: { ground: 'MINOR', must: true } }, ['NO_PENALTY_MINOR']],
    ['a first act with slight harm', { against: { ground: 'FIRST', must: false } }, ['PENALTY', 'NO_PENALTY_MINOR']],
    ['an act without fault', { against: { ground: 'FAULTLESS', must: true } }, ['NO_FAULT']],
  ])('EN-18: %s %j leads to %j alone', (_, changed, possible) => {
    const lawfulOnes = DECISION_OUTCOMES.filter((outcome) => outcomeFits(outcome, { ...found, ...changed }).lawful);
    expect(lawfulOnes).toEqual(possible);
  });

  it.each<[string, Partial<Findings>, string, string]>([
    ['a suspected crime', { suspectedCrime: true }, 'TRANSFERRED_CRIMINAL', 'proposeJusticeTransfer'],
    [
      'a suspected crime of another agency',
      { suspectedCrime: true, competent: false },
      'TRANSFERRED_CRIMINAL',
      'proposeJusticeTransfer',
    ],
    ['another agency in charge', { competent: false }, 'TRANSFERRED_AGENCY', 'sendReferral'],
  ])('EN-4, EN-18: %s %j leads to %s by %s, and by no decision on paper', (_, changed, outcome, way) => {
    const findings = { ...found, ...changed };
    const codes = DECISION_OUTCOMES.map((one) => {
      const verdict = outcomeFits(one, findings);
      return [one, verdict.lawful ? 'LAWFUL' : verdict.code];
    });
    expect(codes.filter(([, code]) => code !== 'OUTCOME_AGAINST_FINDINGS')).toEqual([
      [outcome, 'CASE_TRANSFER_BY_ITS_WAY'],
    ]);
    expect(outcomeFits(outcome as 'TRANSFERRED_AGENCY', findings)).toMatchObject({ facts: { way } });
  });

  it('EN-18: another outcome is refused and the refusal lists those that follow', () => {
    expect(outcomeFits('PENALTY', { ...found, suspectedCrime: true })).toMatchObject({
      code: 'OUTCOME_AGAINST_FINDINGS',
      facts: { possible: ['TRANSFERRED_CRIMINAL'] },
    });
  });
});
