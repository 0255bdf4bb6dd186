import { day } from '../../../../kernel/values/day';
import {
  mergeOffer,
  nearSince,
  nearUntil,
  type VisitAhead,
} from '../../../../subgraphs/inspection/rules/visits/mergeOffer';

const TODAY = day('2026-11-02');
const ahead = (changed: Partial<Record<keyof VisitAhead, string | null>>): VisitAhead =>
  ({
    ...{ number: 'VS-1', state: 'PLANNED', windowFrom: '2026-10-01', windowTo: '2026-11-30', scheduledOn: null },
    ...changed,
  }) as VisitAhead;
const offered = (changed: Partial<Record<keyof VisitAhead, string | null>>) =>
  mergeOffer([ahead(changed)], TODAY) !== null;

describe('DR-10: the visit into which a triggered check can be merged', () => {
  it('is one that nobody has begun', () => {
    expect(offered({})).toBe(true);
    expect(offered({ state: 'CODED', scheduledOn: '2026-11-05' })).toBe(true);
    for (const state of ['IN_PROGRESS', 'COMPLETED', 'CANCELLED']) expect(offered({ state })).toBe(false);
  });

  it('has a window that is not over: on its last day, not the day after', () => {
    expect(offered({ windowTo: '2026-11-02' })).toBe(true);
    expect(offered({ windowTo: '2026-11-01' })).toBe(false);
  });

  it('is not one whose day has passed', () => {
    expect(offered({ scheduledOn: '2026-11-02' })).toBe(true);
    expect(offered({ scheduledOn: '2026-11-01' })).toBe(false);
  });

  it('comes within 90 days, not on the 91st', () => {
    expect([nearSince(TODAY), nearUntil(TODAY)]).toEqual(['2026-08-04', '2027-01-31']);
    expect(offered({ windowFrom: '2027-01-31', windowTo: '2027-03-31' })).toBe(true);
    expect(offered({ windowFrom: '2027-02-01', windowTo: '2027-03-31' })).toBe(false);
    expect(offered({ windowTo: '2027-03-31', scheduledOn: '2027-02-01' })).toBe(false);
  });

  it('is the earliest of several, whatever their order', () => {
    const visits = [
      ahead({ number: 'LATE', scheduledOn: '2026-11-20' }),
      ahead({ number: 'SOON', scheduledOn: '2026-11-09' }),
    ];
    expect(mergeOffer(visits, TODAY)?.number).toBe('SOON');
    expect(mergeOffer([...visits].reverse(), TODAY)?.number).toBe('SOON');
    expect(mergeOffer([], TODAY)).toBeNull();
  });
});
