import { day } from '../../../../kernel/values/day';
import { TEAM_LIMITS } from '../../../../kernel/values/parameters/inspectionTeams';
import { drawLimits, teamLimit } from '../../../../subgraphs/inspection/rules/teams/teamLimit';

describe('行政处罚法 42: numbers of teams', () => {
  it('ask for two from the day on which the law took effect, not on the day before', () => {
    expect(teamLimit('TEAM_AT_LEAST', day('2021-07-15'))).toBe(2);
    expect(() => teamLimit('TEAM_AT_LEAST', day('2021-07-14'))).toThrow(
      expect.objectContaining({ code: 'PARAMETER_NOT_IN_FORCE' }),
    );
  });

  it('are settings of this project but for the two, and say so', () => {
    expect(TEAM_LIMITS.filter(({ verified }) => verified).map(({ id }) => id)).toEqual(['TEAM_AT_LEAST']);
    expect(drawLimits(day('2026-11-02'))).toEqual({ size: 2, band: 4, most: 60 });
  });
});
