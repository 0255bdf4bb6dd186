import { day } from '../../../../kernel/values/day';
import {
  checkGroundOf,
  type PartBeforeCode,
  visitReady,
} from '../../../../subgraphs/inspection/rules/visits/visitReady';

const PLANNED: PartBeforeCode = { department: 'SAMR', publicPlan: 'IP-2026-000001', check: null, seated: 2 };
const TRIGGERED: PartBeforeCode = { department: 'FIRE', publicPlan: null, check: 'TC-2026-000001', seated: 3 };
const ready = (parts: readonly PartBeforeCode[], scheduledOn: string | null = '2026-11-05') =>
  visitReady({ scheduledOn: scheduledOn === null ? null : day(scheduledOn), parts, teamAtLeast: 2 });

describe('DR-13: a visit can have its code', () => {
  it('when each part rests on a public plan or a recorded trigger, has its team, and the day is set', () => {
    expect(ready([PLANNED, TRIGGERED])).toEqual({ lawful: true });
  });

  it('and not without a ground for every part', () => {
    const groundless = { code: 'VISIT_WITHOUT_GROUND', facts: { department: 'FIRE' } };
    expect(ready([PLANNED, { ...TRIGGERED, check: null }])).toMatchObject(groundless);
  });

  it('and not without its day', () => {
    expect(ready([PLANNED], null)).toMatchObject({ code: 'VISIT_NOT_SCHEDULED' });
  });

  it('with two inspectors in each part, not with one', () => {
    const small = { code: 'VISIT_TEAM_TOO_SMALL', facts: { department: 'SAMR', seated: 1, limit: 2 } };
    expect(ready([TRIGGERED, { ...PLANNED, seated: 1 }])).toMatchObject(small);
  });
});

describe('DR-13: the ground of a part that a triggered check made', () => {
  it('is the check, but the plan where it is a special one', () => {
    expect(checkGroundOf({ trigger: 'COMPLAINT', check: 'TC-2026-000001' })).toBe('TC-2026-000001');
    expect(checkGroundOf({ trigger: 'SPECIAL', check: 'TC-2026-000001' })).toBeNull();
  });
});
