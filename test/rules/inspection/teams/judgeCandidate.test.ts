import { day } from '../../../../kernel/values/day';
import { judgeCandidate } from '../../../../subgraphs/inspection/rules/teams/judgeCandidate';
import { candidate, LIMITS, part } from '../../../support/inspection/teamRule';

const judged = (changed: Parameters<typeof candidate>[1], of: Parameters<typeof part>[0] = {}) =>
  judgeCandidate(candidate('IN-1', changed), { ...part(of), most: LIMITS.most });

describe('行政处罚法 42: who can be drawn for a part of a visit', () => {
  it('an inspector in service, certified, qualified, with no tie and few visits', () => {
    expect(judged({})).toBeNull();
  });

  it('whose certificate is good on the last day of the visit, not if it ended the day before', () => {
    expect(judged({ certificateUntil: day('2026-11-30') })).toBeNull();
    expect(judged({ certificateUntil: day('2026-11-29') })).toBe('CERTIFICATE_EXPIRED');
  });

  it('until the last visit of the window, not beyond it', () => {
    expect(judged({ load: 59 })).toBeNull();
    expect(judged({ load: 60 })).toBe('OVERLOADED');
  });

  it('in whose districts the entity is, or who has none', () => {
    expect(judged({ areas: ['310112', '310115'] })).toBeNull();
    expect(judged({ areas: ['310112'] })).toBe('OUT_OF_AREA');
    expect(judged({ areas: ['310112'] }, { district: null })).toBeNull();
  });

  it('who is qualified for one of the items at least; an item that asks for no field is for all', () => {
    const items = [
      { item: 'A', field: 'FIRE' },
      { item: 'B', field: 'FOOD' },
    ];
    expect(judged({}, { items })).toBeNull();
    expect(judged({ fields: ['LABOUR'] }, { items })).toBe('NOT_QUALIFIED');
    expect(judged({ fields: [] }, { items: [{ item: 'C', field: null }] })).toBeNull();
  });

  it.each(['TIED', 'RECUSED'] as const)('not whoever is %s', (obstacle) => {
    expect(judged({ obstacle })).toBe(obstacle);
  });

  it('not whoever is out of service; the first reason is told', () => {
    expect(judged({ active: false, certificateUntil: day('2020-01-01'), obstacle: 'TIED' })).toBe('INACTIVE');
    expect(judged({ fields: [], obstacle: 'TIED', load: 99 })).toBe('NOT_QUALIFIED');
    expect(judged({ obstacle: 'TIED', load: 99 })).toBe('TIED');
  });
});
