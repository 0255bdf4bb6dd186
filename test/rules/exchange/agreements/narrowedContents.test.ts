import { day } from '../../../../kernel/values/day';
import { readContents } from '../../../../subgraphs/exchange/rules/agreements/agreementContents';
import {
  grantedTerms,
  type Narrowing,
  narrowedContents,
} from '../../../../subgraphs/exchange/rules/agreements/narrowedContents';

const ASKED = readContents(
  {
    purpose: 'statistics',
    legalBasis: 'a',
    scenario: 'b',
    terms: ['credit-record'],
    districts: ['310115', '310104'],
    methods: ['QUERY'],
    from: '2026-11-02',
    until: '2026-12-31',
    ratePerMinute: 60,
  },
  day('2026-11-02'),
);
const narrow = (narrowing: Narrowing) => () => narrowedContents(ASKED, narrowing);
const widens = (field: string) =>
  expect.objectContaining({ code: 'NARROWING_WIDENS', facts: expect.objectContaining({ field }) });

describe('a narrower answer', () => {
  it('changes what it names and nothing else', () => {
    expect(narrow({ districts: ['310104'], industries: ['52'], until: '2026-11-30', ratePerMinute: 59 })()).toEqual({
      ...ASKED,
      districts: ['310104'],
      industries: ['52'],
      until: '2026-11-30',
      ratePerMinute: 59,
    });
    expect(narrow({})()).toEqual(ASKED);
  });

  it.each<[string, Narrowing]>([
    ['districts', { districts: ['310101'] }],
    ['until', { until: '2027-01-01' }],
    ['until', { until: '2026-11-01' }],
    ['ratePerMinute', { ratePerMinute: 61 }],
    ['ratePerMinute', { ratePerMinute: 0 }],
  ])('never gives more than was asked, nor nothing: %s %j', (field, narrowing) => {
    expect(narrow(narrowing)).toThrow(widens(field));
  });

  it('never names what does not exist, even where everything was asked for', () => {
    expect(narrow({ industries: ['00'] })).toThrow(expect.objectContaining({ code: 'SCOPE_UNFIT' }));
    expect(narrow({ usccs: [] })).toThrow(expect.objectContaining({ code: 'SCOPE_UNFIT' }));
  });

  it('grants of its own terms alone', () => {
    expect(grantedTerms(['a', 'b'], ['b'])).toEqual(['b']);
    expect(grantedTerms(['a', 'b'], null)).toEqual(['a', 'b']);
    expect(() => grantedTerms(['a', 'b'], ['c'])).toThrow(widens('terms'));
    expect(() => grantedTerms(['a', 'b'], [])).toThrow(widens('terms'));
  });
});
