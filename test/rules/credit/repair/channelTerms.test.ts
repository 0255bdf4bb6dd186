import { addDays, day } from '../../../../kernel/values/day';
import {
  allChannelTerms,
  channelState,
  channelTerms,
  mayEndFrom,
} from '../../../../subgraphs/credit/rules/repair/channelTerms';
import type { ChannelFacts } from '../../../../subgraphs/credit/rules/repair/publicationFacts';

const TODAY = day('2026-11-02');
const penalty = (change: Partial<ChannelFacts> = {}): ChannelFacts => ({
  kind: 'ADMINISTRATIVE_PENALTY',
  sourceDepartment: 'SAMR-310115',
  severity: 'GENERAL',
  documentDate: day('2026-05-10'),
  publicationState: 'PUBLISHED',
  publicationEndsOn: null,
  procedure: 'ORDINARY',
  penaltyKinds: ['FINE'],
  safetyField: false,
  lowFine: false,
  necipsPublishedOn: day('2026-05-20'),
  ...change,
});
const minor = { severity: 'MINOR', penaltyKinds: ['CRITICISM'] } as const;
const serious = { severity: 'SERIOUS', penaltyKinds: ['LICENCE_REVOCATION'] } as const;

describe('信用修复管理办法, 市场监督管理行政处罚信息公示规定: every channel has a clock of its own', () => {
  it.each([
    ['CREDIT_CHINA', 'GENERAL', penalty(), '2026-05-10', '2026-08-10', '2027-05-10'],
    ['SHARED_DATA', 'GENERAL', penalty(), '2026-05-10', '2026-08-10', '2027-05-10'],
    ['CREDIT_CHINA', 'SERIOUS', penalty(serious), '2026-05-10', '2027-05-10', '2029-05-10'],
    ['SHARED_DATA', 'SERIOUS', penalty(serious), '2026-05-10', '2027-05-10', '2029-05-10'],
    ['CREDIT_CHINA', 'MINOR shown if need be', penalty({ ...minor }), '2026-05-10', null, '2026-08-10'],
    ['SHARED_DATA', 'MINOR shown if need be', penalty({ ...minor }), '2026-05-10', null, '2026-08-10'],
    ['NECIPS', 'a fine', penalty(), '2026-05-20', '2026-11-20', '2029-05-20'],
    ['NECIPS', 'a fine in a field of safety', penalty({ safetyField: true }), '2026-05-20', '2027-05-20', '2029-05-20'],
    ['NECIPS', 'a low fine', penalty({ lowFine: true }), '2026-05-20', null, '2026-08-20'],
    ['NECIPS', 'criticism alone', penalty({ ...minor }), '2026-05-20', null, '2026-08-20'],
    ['NECIPS', 'a revoked licence', penalty(serious), '2026-05-20', null, '2029-05-20'],
    ['NECIPS', 'what is not there yet', penalty({ necipsPublishedOn: null }), null, null, null],
  ] as const)(
    '%s, %s: from its own first day to its own last',
    (channel, _, facts, startsOn, shortestEndsOn, endsOn) => {
      expect(channelTerms(facts, channel, TODAY)).toMatchObject({
        startsOn,
        shortestEndsOn,
        endsOn,
        whyNotShown: null,
      });
    },
  );

  it.each([
    ['CREDIT_CHINA', 'GENERAL', penalty(), '2026-08-10', '2027-05-10'],
    ['SHARED_DATA', 'SERIOUS', penalty(serious), '2027-05-10', '2029-05-10'],
    ['NECIPS', 'a fine', penalty(), '2026-11-20', '2029-05-20'],
  ] as const)(
    '%s, %s: the shortest and the longest time run to the end of their last day',
    (channel, _, facts, shortest, longest) => {
      const on = (text: string, days: number) => {
        const date = addDays(day(text), days);
        return channelState(channelTerms(facts, channel, TODAY), date);
      };
      expect([-1, 0, 1].map((days) => on(shortest, days))).toEqual(['SHOWN', 'SHOWN', 'MAY_END']);
      expect([-1, 0, 1].map((days) => on(longest, days))).toEqual(['MAY_END', 'MAY_END', 'ENDED']);
      expect(mayEndFrom(channelTerms(facts, channel, TODAY))).toBe(addDays(day(shortest), 1));
    },
  );

  it.each(['CREDIT_CHINA', 'SHARED_DATA'] as const)(
    '%s: what is minor ends after three months, and sooner on application',
    (channel) => {
      const term = channelTerms(penalty({ ...minor }), channel, TODAY);
      const on = (text: string) => channelState(term, day(text));
      expect([on('2026-05-09'), on('2026-05-10'), on('2026-08-10'), on('2026-08-11')]).toEqual([
        'NOT_YET',
        'MAY_END',
        'MAY_END',
        'ENDED',
      ]);
    },
  );

  it('NECIPS never ends early for a revoked licence, a closure, a restriction, a ban or a downgrading (X5)', () => {
    for (const kind of [
      'LICENCE_REVOCATION',
      'ORDER_TO_CLOSE',
      'ORDER_TO_STOP',
      'BUSINESS_RESTRICTION',
      'BAN_FROM_POST',
      'DOWNGRADE',
    ]) {
      const term = channelTerms(penalty({ penaltyKinds: ['FINE', kind] }), 'NECIPS', TODAY);
      expect([term.endsEarly, mayEndFrom(term), channelState(term, day('2029-05-20'))]).toEqual([false, null, 'SHOWN']);
    }
  });

  it('NECIPS shows no simple procedure, no warning alone, and nothing that no market regulator decided', () => {
    const why = (change: Partial<ChannelFacts>) => channelTerms(penalty(change), 'NECIPS', TODAY).whyNotShown;
    expect(why({ procedure: 'SIMPLE' })).toBe('SIMPLE_PROCEDURE');
    expect(why({ penaltyKinds: ['WARNING'] })).toBe('WARNING_ONLY');
    expect(why({ sourceDepartment: 'EMERGENCY' })).toBe('NOT_OF_THIS_CHANNEL');
    expect(why({ kind: 'JUDICIAL' })).toBe('NOT_OF_THIS_CHANNEL');
    expect(why({ penaltyKinds: ['WARNING', 'FINE'] })).toBeNull();
  });

  it('the city channels show nothing minor in principle, nothing without a severity, and the hub nothing that is kept back', () => {
    const why = (change: Partial<ChannelFacts>) =>
      allChannelTerms(penalty(change), TODAY).map(({ whyNotShown }) => whyNotShown);
    expect(why({ ...minor, publicationState: 'NOT_PUBLISHED' })).toEqual(['MINOR', 'MINOR', null]);
    expect(why({ severity: null, kind: 'HONOUR' })).toEqual(['NO_SEVERITY', 'NO_SEVERITY', 'NOT_OF_THIS_CHANNEL']);
    expect(why({ publicationState: 'NOT_PUBLISHED' })).toEqual([null, 'KEPT_BACK', null]);
  });
});

describe('X1-X6: contradictions are named, and each channel keeps its own rule', () => {
  it('the longer minimum for fields of safety holds in the city channel alone (X4)', () => {
    const terms = allChannelTerms(penalty({ safetyField: true }), TODAY);
    expect(terms.map(({ shortestEndsOn }) => shortestEndsOn)).toEqual(['2026-08-10', '2027-05-10', '2027-05-20']);
    expect(terms.map(({ conflicts }) => conflicts.includes('X4'))).toEqual([false, true, false]);
    expect(terms[1]?.shortestBasis).toMatchObject({ id: 'PUBLICATION_SAFETY_MIN', verified: true });
  });

  it('a general one names longest term, start and early end of the other channel (X1, X2, X5), criticism its own (X3)', () => {
    expect(allChannelTerms(penalty(), TODAY).map(({ conflicts }) => conflicts)).toEqual([
      ['X1', 'X2', 'X5', 'X6'],
      ['X1', 'X2', 'X5', 'X6'],
      ['X1', 'X2', 'X5', 'X6'],
    ]);
    expect(allChannelTerms(penalty({ ...minor }), TODAY).every(({ conflicts }) => conflicts.includes('X3'))).toBe(true);
  });

  it('publication is due in seven working days here and twenty there, across National Day (X6)', () => {
    const due = allChannelTerms(penalty({ documentDate: day('2026-09-18') }), TODAY).map(
      ({ publishBy }) => publishBy?.dueOn,
    );
    expect(due).toEqual(['2026-09-29', '2026-09-29', '2026-10-22']);
  });

  it('numbers that were not read in the text say so', () => {
    const [, , necips] = allChannelTerms(penalty(), TODAY);
    expect(necips?.shortestBasis).toMatchObject({ id: 'NECIPS_EARLY_END_MIN', verified: false });
    expect(necips?.longestBasis).toMatchObject({ id: 'NECIPS_PUBLICATION_MAX', verified: true });
  });

  it('before the measures of 2026 no term of theirs is told', () => {
    const on = day('2026-03-31');
    expect(channelTerms(penalty(), 'CREDIT_CHINA', on)).toMatchObject({ endsOn: null, longestBasis: null });
    expect(channelTerms(penalty(), 'CREDIT_CHINA', day('2026-04-01'))).toMatchObject({ endsOn: '2027-05-10' });
  });

  it('the hub ends what its supplier ends sooner, and tells that it has ended', () => {
    const facts = penalty({ publicationState: 'NOT_PUBLISHED', publicationEndsOn: day('2026-10-31') });
    const term = channelTerms(facts, 'SHARED_DATA', TODAY);
    expect([term.endsOn, channelState(term, TODAY)]).toEqual(['2026-10-31', 'ENDED']);
    expect(channelTerms(facts, 'CREDIT_CHINA', TODAY).endsOn).toBe('2027-05-10');
  });
});
