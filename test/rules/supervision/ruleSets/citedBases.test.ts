import { addDays, day } from '../../../../kernel/values/day';
import { citedBases } from '../../../../subgraphs/supervision/rules/ruleSets/citedBases';
import { PLAIN_DAY, plainRules } from '../../../support/supervision/plainRules';

const rules = plainRules();
const [first, second] = rules.legalBases as [(typeof rules.legalBases)[0], (typeof rules.legalBases)[0]];

describe('分类监管管理办法 7: rules rest on law in force', () => {
  it('accepts rules that cite bases in force on their first day', () => {
    expect(citedBases(rules, [])).toEqual({ lawful: true });
  });

  it.each([
    ['an indicator', 'indicators[PENALTIES].basis', 'indicators'],
    ['a measure', 'measures[LOWER-1].basis', 'measures'],
    ['a duty', 'duties[CHECKS].basis', 'duties'],
  ] as const)('refuses %s whose basis is not among the legal bases', (_, field, part) => {
    const [entry, ...rest] = rules[part];
    const changed = { ...rules, [part]: [{ ...entry, basis: 'NONE' }, ...rest] } as typeof rules;
    expect(citedBases(changed, [])).toMatchObject({ code: 'RULES_BASIS_UNKNOWN', facts: { field, received: 'NONE' } });
  });

  it('refuses an indicator that names no basis at all', () => {
    const [indicator, ...rest] = rules.indicators;
    const changed = { ...rules, indicators: [{ ...(indicator as (typeof rest)[0]), basis: null }, ...rest] };
    expect(citedBases(changed, [])).toMatchObject({ code: 'RULES_BASIS_UNKNOWN', facts: { received: '' } });
  });

  it('refuses what puts a subject into HIGHER without a basis of its own', () => {
    const mustBeHigher = [{ kind: 'KEY_LISTING' as const, codes: null, windowMonths: null, basis: 'NONE' }];
    const changed = plainRules({ standard: { ...rules.standard, mustBeHigher } });
    expect(citedBases(changed, [])).toMatchObject({ facts: { field: 'standard.mustBeHigher[KEY_LISTING].basis' } });
  });

  it('accepts a basis on its last day and refuses the first day on which it is no longer in force', () => {
    const until = (to: string) => citedBases(plainRules({ legalBases: [{ ...first, to: day(to) }, second] }), []);
    expect(until(addDays(PLAIN_DAY, 1))).toEqual({ lawful: true });
    expect(until(PLAIN_DAY)).toMatchObject({ code: 'RULES_BASIS_NOT_IN_FORCE', facts: { to: PLAIN_DAY } });
  });

  it('accepts a basis that begins with the rules and refuses one that begins a day later', () => {
    const since = (from: string) => citedBases(plainRules({ legalBases: [{ ...first, from: day(from) }, second] }), []);
    expect(since(PLAIN_DAY)).toEqual({ lawful: true });
    expect(since(addDays(PLAIN_DAY, 1))).toMatchObject({ code: 'RULES_BASIS_NOT_IN_FORCE' });
  });

  it('counts a law as abolished that was abolished since it was written down', () => {
    const end = { law: first.law, article: null, endedOn: PLAIN_DAY };
    expect(citedBases(rules, [end])).toMatchObject({
      code: 'RULES_BASIS_NOT_IN_FORCE',
      facts: { received: first.code },
    });
    expect(citedBases(rules, [{ ...end, article: '第一条' }])).toEqual({ lawful: true });
  });

  it('refuses a basis without law, without days, or with the code of another one', () => {
    const code = 'RULES_BASIS_UNFIT';
    const withFirst = (changed: Partial<typeof first>) =>
      citedBases(plainRules({ legalBases: [{ ...first, ...changed }, second] }), []);
    expect(withFirst({ law: ' ' })).toMatchObject({ code });
    expect(withFirst({ to: first.from })).toMatchObject({ code });
    expect(withFirst({ code: second.code })).toMatchObject({ code });
  });
});
