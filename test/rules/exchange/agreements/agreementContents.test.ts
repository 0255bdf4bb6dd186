import { day } from '../../../../kernel/values/day';
import {
  type ContentsInput,
  HIGHEST_RATE,
  MOST_ENTITIES,
  readContents,
} from '../../../../subgraphs/exchange/rules/agreements/agreementContents';

const TODAY = day('2026-11-02');
const INPUT: ContentsInput = {
  purpose: 'permit-renewal',
  legalBasis: ' 行政许可法 50 ',
  scenario: '许可延续审查',
  terms: ['public-credit-rating', 'credit-record', 'credit-record'],
  methods: ['QUERY', 'FEED', 'QUERY'],
  from: '2026-11-02',
  until: '2026-11-02',
  ratePerMinute: 1,
};
const read = (part: Partial<ContentsInput>) => () => readContents({ ...INPUT, ...part }, TODAY);
const refused = (code: string, facts: object) =>
  expect.objectContaining({ code, facts: expect.objectContaining(facts) });

describe('contents of an application', () => {
  it('are kept sorted and without doubles, scope null where nothing is named', () => {
    expect(readContents({ ...INPUT, usccs: [' 91310115ma1k3b7c6g '] }, TODAY)).toMatchObject({
      legalBasis: '行政许可法 50',
      terms: ['credit-record', 'public-credit-rating'],
      methods: ['FEED', 'QUERY'],
      districts: null,
      industries: null,
      usccs: ['91310115MA1K3B7C6G'],
    });
  });

  it('take the limits themselves and refuse one more', () => {
    const usccs = (count: number) => Array.from({ length: count }, () => '91310115MA1K3B7C6G');
    expect(read({ usccs: usccs(MOST_ENTITIES), ratePerMinute: HIGHEST_RATE })).not.toThrow();
    expect(read({ usccs: usccs(MOST_ENTITIES + 1) })).toThrow(refused('SCOPE_UNFIT', { limit: MOST_ENTITIES }));
    expect(read({ ratePerMinute: HIGHEST_RATE + 1 })).toThrow(refused('RATE_UNFIT', { limit: HIGHEST_RATE }));
    expect(read({ ratePerMinute: 1.5 })).toThrow(refused('RATE_UNFIT', { received: '1.5' }));
  });

  it('end on the day itself at the earliest', () => {
    expect(read({ from: '2026-11-01', until: '2026-11-01' })).toThrow(
      refused('AGREEMENT_TERM_UNFIT', { received: '2026-11-01', today: TODAY }),
    );
    expect(read({ until: '2026-11-31' })).toThrow(refused('INVALID_DAY', { field: 'until' }));
  });

  it('name purposes, districts and divisions that exist', () => {
    expect(read({ purpose: 'curiosity' })).toThrow(refused('UNKNOWN_PURPOSE', { received: 'curiosity' }));
    expect(read({ districts: ['000000'] })).toThrow(refused('SCOPE_UNFIT', { field: 'districts' }));
    expect(read({ industries: ['A'] })).toThrow(refused('SCOPE_UNFIT', { field: 'industries' }));
    expect(read({ scenario: 'a\u0000' })).toThrow(refused('TEXT_NUL', { field: 'scenario' }));
    expect(read({ scenario: 'a'.repeat(2_001) })).toThrow(refused('TEXT_TOO_LONG', { limit: 2_000 }));
  });
});
