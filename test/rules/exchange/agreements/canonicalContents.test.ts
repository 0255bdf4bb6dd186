import { day } from '../../../../kernel/values/day';
import {
  canonicalContents,
  type SignedContents,
} from '../../../../subgraphs/exchange/rules/agreements/canonicalContents';

const CONTENTS: SignedContents = {
  number: 'AG-2026-000001',
  consumer: 'HOUSING',
  owners: ['SAMR', 'DEVELOPMENT_REFORM'],
  purpose: 'permit-renewal',
  legalBasis: 'a',
  scenario: 'b',
  terms: ['b', 'a'],
  districts: ['310115', '310104'],
  industries: null,
  usccs: null,
  methods: ['QUERY'],
  from: day('2026-11-02'),
  until: day('2027-11-01'),
  ratePerMinute: 60,
};

describe('what both sides sign', () => {
  it('is one text, whatever the order of lists and members', () => {
    const turned = Object.fromEntries(Object.entries(CONTENTS).reverse()) as unknown as SignedContents;
    const other = { ...turned, terms: ['a', 'b'], owners: ['DEVELOPMENT_REFORM', 'SAMR'] };
    expect(canonicalContents(other)).toBe(canonicalContents(CONTENTS));
  });

  it.each(Object.keys(CONTENTS))('is another text when %s is another', (member) => {
    const value = CONTENTS[member as keyof SignedContents];
    const other = Array.isArray(value)
      ? [...value, 'z']
      : value === null
        ? ['z']
        : typeof value === 'number'
          ? value + 1
          : 'z';
    expect(canonicalContents({ ...CONTENTS, [member]: other })).not.toBe(canonicalContents(CONTENTS));
  });
});
