import { type Day, day } from '../../../../kernel/values/day';
import { leadOn, type ResponsibilityEntry } from '../../../../subgraphs/supervision/rules/oversight/leadOn';
import { matterBasisEnded } from '../../../../subgraphs/supervision/rules/oversight/matterBasisEnded';
import { responsibilityGaps } from '../../../../subgraphs/supervision/rules/oversight/responsibilityGaps';

const CITY: ResponsibilityEntry & { readonly matter: string } = {
  matter: 'FOOD',
  district: null,
  state: 'APPROVED',
  since: day('2020-01-01'),
  until: null,
  approver: 'SAMR',
  competent: null,
  entrusted: null,
};
const DEVOLVED = { ...CITY, district: '310115', state: 'DEVOLVED' as const, since: day('2026-03-01') };
const LAW = { inForceFrom: day('2019-01-01'), inForceTo: null, basisEndedOn: null as Day | null };
const leadIn = (entries: readonly ResponsibilityEntry[], district: string, on: string) =>
  leadOn(entries, district, day(on)).leads.map(({ authority }) => authority);

describe('沪府发〔2020〕7号（四）: devolving', () => {
  it('moves supervision to the district on the same day, and not the day before', () => {
    expect(leadIn([CITY, DEVOLVED], '310115', '2026-02-28')).toEqual(['SAMR']);
    expect(leadIn([CITY, DEVOLVED], '310115', '2026-03-01')).toEqual(['SAMR-310115']);
  });

  it('leaves the other districts as they are', () => {
    expect(leadIn([CITY, DEVOLVED], '310112', '2026-03-01')).toEqual(['SAMR']);
  });
});

describe('沪府发〔2020〕7号（二）1: exactly one answers for a matter in an area on a day', () => {
  it('is a gap before the first entry and from the day on which the last ends', () => {
    const ended = { ...CITY, until: day('2026-03-01') };
    expect(leadOn([ended], '310115', day('2019-12-31')).gap).toBe('NO_LEAD');
    expect(leadOn([ended], '310115', day('2020-01-01')).gap).toBeNull();
    expect(leadOn([ended], '310115', day('2026-02-28')).gap).toBeNull();
    expect(leadOn([ended], '310115', day('2026-03-01')).gap).toBe('NO_LEAD');
  });

  it('is a gap where two answer at once, and names both', () => {
    const other = { ...CITY, approver: 'COMMERCE' };
    const [gap, ...more] = responsibilityGaps({
      matters: [{ matter: 'FOOD', ...LAW }],
      entries: [CITY, other],
      area: '310115',
      on: day('2026-01-01'),
    });
    expect(gap).toEqual({ matter: 'FOOD', district: '310115', kind: 'TWO_LEADS', authorities: ['SAMR', 'COMMERCE'] });
    expect(more).toEqual([]);
  });

  it('is asked of every district where no area is given', () => {
    const gaps = responsibilityGaps({
      matters: [{ matter: 'FOOD', ...LAW }],
      entries: [DEVOLVED],
      area: null,
      on: day('2026-03-01'),
    });
    expect(gaps).toHaveLength(15);
    expect(gaps.some(({ district }) => district === '310115')).toBe(false);
  });
});

describe('沪府发〔2020〕7号（五）: a matter whose law has ended', () => {
  it('is flagged from the day on which the law is no longer in force, and not the day before', () => {
    const law = { ...LAW, basisEndedOn: day('2026-06-01') };
    expect(matterBasisEnded(law, day('2026-05-31'))).toBe(false);
    expect(matterBasisEnded(law, day('2026-06-01'))).toBe(true);
  });

  it('is no longer flagged once the matter has ended too, nor before it began', () => {
    const law = { ...LAW, basisEndedOn: day('2018-01-01'), inForceTo: day('2026-06-01') };
    expect(matterBasisEnded(law, day('2026-05-31'))).toBe(true);
    expect(matterBasisEnded(law, day('2026-06-01'))).toBe(false);
    expect(matterBasisEnded(law, day('2018-12-31'))).toBe(false);
  });

  it('stands in the report of gaps, once for the matter', () => {
    const matters = [{ matter: 'FOOD', ...LAW, basisEndedOn: day('2026-01-01') }];
    const gaps = responsibilityGaps({ matters, entries: [CITY], area: null, on: day('2026-01-01') });
    expect(gaps).toEqual([{ matter: 'FOOD', district: null, kind: 'BASIS_ENDED', authorities: [] }]);
  });
});
