import { day } from '../../../../kernel/values/day';
import { candidateStands, candidateStep, candidateTaken } from '../../../../subgraphs/credit/rules/lists/candidateStep';

const found = { uscc: 'A', ground: 'UNREACHABLE', authority: 'SAMR-310115' };

describe('DR-24: a candidate', () => {
  it('is dealt with once', () => {
    for (const act of ['DISMISS', 'PROPOSE'] as const) {
      expect(candidateStep(act, 'OPEN')).toEqual({ lawful: true });
      for (const state of ['PROPOSED', 'DISMISSED'] as const) {
        expect(candidateStep(act, state)).toMatchObject({ code: 'WORK_STATE_UNFIT' });
      }
    }
  });

  it('carries no entry once the inspection took it back', () => {
    expect(candidateStands(null)).toEqual({ lawful: true });
    expect(candidateStands(day('2026-11-02'))).toMatchObject({ code: 'LIST_CANDIDATE_WITHDRAWN' });
  });

  it('is taken up for the same entity, ground and department', () => {
    expect(candidateTaken(found, { ...found, list: 'ABNORMAL_OPERATION' })).toEqual({ lawful: true });
  });

  it.each([
    ['entity', { uscc: 'B' }],
    ['ground', { ground: 'NO_ANNUAL_REPORT' }],
    ['department', { authority: 'SAMR' }],
    ['list', { list: 'SERIOUS_DISHONESTY' as const }],
  ])('is not taken up for another %s', (_, change) => {
    const proposal = { ...found, list: 'ABNORMAL_OPERATION' as const, ...change };
    expect(candidateTaken(found, proposal)).toMatchObject({ code: 'LIST_CANDIDATE_UNFIT' });
  });
});
