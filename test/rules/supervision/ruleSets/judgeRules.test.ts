import { addDays } from '../../../../kernel/values/day';
import { completeRules, judgeRules } from '../../../../subgraphs/supervision/rules/ruleSets/judgeRules';
import type { RuleSetContent } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { ruleSetWarnings } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetWarnings';
import { enumValues } from '../../../support/enumValues';
import { PLAIN_DAY, PLAIN_MATTER, plainRules } from '../../../support/supervision/plainRules';

const plain = plainRules();
const judge = (changed: Partial<RuleSetContent> = {}) =>
  judgeRules(plainRules(changed), { today: PLAIN_DAY, matter: PLAIN_MATTER, ends: [] });
const [indicator, ...others] = plain.indicators as [(typeof plain.indicators)[0]];
const [plan, ...plans] = plain.measures as [(typeof plain.measures)[0]];
const measures = plain.measures.map((plan) => ({ ...plan, visitsPerYear: 1, resourceHours: 1, content: 'x' }));

describe('分类监管管理办法 8: rules as a whole', () => {
  it('accepts the plain rules', () => {
    expect(judge()).toEqual({ lawful: true });
  });

  it.each([
    ['RULES_PART_MISSING', { indicators: [] }],
    ['RULES_BASIS_UNKNOWN', { legalBases: [] }],
    ['RULES_OVERRIDE_UNCITED', { overrides: [{ provision: '11-3', basis: '', reason: '' }] }],
    ['RULES_HEARING_UNFIT', { hearingWorkingDays: 0 }],
    ['RULES_TEXT_UNFIT', { name: { zh: '', en: 'x' } }],
    ['RULES_AUTHORITY_NOT_LEAD', { authority: 'EMERGENCY' }],
    ['RULES_SCOPE_UNFIT', { scope: { districts: ['1'], industries: null } }],
    ['RULES_PERIOD_UNFIT', { inForceFrom: addDays(PLAIN_DAY, -1) }],
    ['RULES_DUTY_UNKNOWN', { indicators: [{ ...indicator, duty: 'NONE' }, ...others] }],
    ['RULES_INFORMATION_UNLISTED', { information: plain.information.slice(1) }],
    ['RULES_INFORMATION_UNCATALOGUED', { information: [...plain.information, { kind: 'OTHER', catalogued: 'X' }] }],
    ['RULES_INPUT_UNFIT', { indicators: [{ ...indicator, input: { ...indicator.input, codes: [] } }, ...others] }],
    ['RULES_FORBIDDEN_ATTRIBUTE', { indicators: [{ ...indicator, name: { zh: '利润', en: 'x' } }, ...others] }],
    ['RULES_WEIGHTS_UNFIT', { indicators: others }],
    ['RULES_STEPS_UNFIT', { indicators: [{ ...indicator, steps: [] }, ...others] }],
    [
      'RULES_OBJECTIVE_TOO_LIGHT',
      { indicators: plain.indicators.map((one) => ({ ...one, objectivity: 'JUDGEMENT' })) },
    ],
    ['RULES_STANDARD_UNFIT', { standard: { ...plain.standard, higherNeverBelow: 0 } }],
    ['RULES_GRADES_UNFIT', { grades: plain.grades.slice(1) }],
    ['RULES_CYCLE_UNFIT', { cycle: { ...plain.cycle, adjusting: [] } }],
    ['RULES_MEASURES_UNFIT', { measures: plain.measures.slice(1) }],
    ['RULES_MECHANISM_MISSING', { measures: plain.measures.map((plan) => ({ ...plan, mechanisms: [] })) }],
    ['RULES_MEASURES_ALIKE', { measures: measures.map((plan) => ({ ...plan, methods: ['ON_SITE'] })) }],
    ['RULES_FREQUENCY_FALLS', { measures: plain.measures.map((plan, i) => ({ ...plan, visitsPerYear: 5 - i })) }],
  ] as [string, Partial<RuleSetContent>][])('refuses with %s', (code, changed) => {
    expect(judge(changed)).toMatchObject({ code, facts: { field: expect.any(String) } });
  });

  it('lets single indicators depart from 12-3 by their exception, and rules as a whole never', () => {
    const profit = { ...indicator, name: { zh: '利润', en: 'x' } };
    const overrides = (['11-3', '16-3', '17-1'] as const).map((provision) => ({
      provision,
      basis: 'FSL-109',
      reason: '另有规定',
    }));
    expect(enumValues('supervision', 'RuleProvision')).toEqual(['ARTICLE_11_3', 'ARTICLE_16_3', 'ARTICLE_17_1']);
    expect(judge({ indicators: [profit, ...others], overrides })).toMatchObject({ code: 'RULES_FORBIDDEN_ATTRIBUTE' });
    expect(judge({ indicators: [{ ...profit, exception: 'FSL-109' }, ...others] })).toEqual({ lawful: true });
  });

  it('says whether rules as they were written lack something', () => {
    expect(completeRules(plain, [])).toEqual({ lawful: true });
    expect(completeRules({ ...plain, raising: null }, [])).toMatchObject({ code: 'RULES_RAISING_UNDECLARED' });
  });

  it.each([
    ['a text of 2,001 characters', { name: { zh: '细'.repeat(2_001), en: 'x' } }, 'RULES_TEXT_UNFIT'],
    ['a NUL', { name: { zh: '\u0000', en: 'x' } }, 'TEXT_NUL'],
    ['half of a surrogate pair', { name: { zh: '\ud800', en: 'x' } }, 'TEXT_LONE_SURROGATE'],
    ['a code in small letters', { duties: [{ ...plain.duties[0], code: 'checks' }] }, 'RULES_TEXT_UNFIT'],
    ['a code twice', { duties: [plain.duties[0], plain.duties[0]] }, 'RULES_CODE_TWICE'],
    [
      'a mechanism twice',
      { measures: [{ ...plan, mechanisms: ['WARNING', 'WARNING'] }, ...plans] },
      'RULES_CODE_TWICE',
    ],
    [
      '10,000 mechanisms',
      { measures: [{ ...plan, mechanisms: Array(10_000).fill('WARNING') }, ...plans] },
      'RULES_TOO_LARGE',
    ],
    ['a method twice', { measures: [{ ...plan, methods: ['REMOTE', 'REMOTE'] }, ...plans] }, 'RULES_CODE_TWICE'],
    ['101 duties', { duties: Array(101).fill(plain.duties[0]) }, 'RULES_TOO_LARGE'],
  ] as [string, Partial<RuleSetContent>, string][])('refuses %s', (_, changed, code) => {
    expect(judge(changed)).toMatchObject({ code });
  });
});

describe('分类监管管理办法 7, 11-1, 12-3: what is to be known of rules', () => {
  const on = PLAIN_DAY;

  it('has nothing to say of the plain rules', () => {
    expect(ruleSetWarnings(plain, { on, ends: [] })).toEqual([]);
  });

  it('names lapsed bases, uncovered duties, doubtful indicators and exceptions', () => {
    const ends = [{ law: '食品生产经营监督检查管理办法（国家市场监督管理总局令第49号）', article: null, endedOn: on }];
    const sampling = { code: 'SAMPLING', name: { zh: '抽检', en: 'Sampling' }, basis: 'FSL-109' };
    const indicators = [
      { ...indicator, name: { zh: '注册资本', en: 'x' } },
      { ...indicator, code: 'FORM', name: { zh: '企业类型', en: 'x' }, exception: 'FSL-109' },
    ];
    const warned = plainRules({ duties: [...plain.duties, sampling], indicators });
    expect(ruleSetWarnings(warned, { on, ends })).toEqual([
      { code: 'RULES_BASIS_NOT_IN_FORCE', field: 'standard.mustBeHigher[KEY_LISTING].basis', about: 'CHECKS-21' },
      ...plain.measures.map(({ code }) => ({
        code: 'RULES_BASIS_NOT_IN_FORCE',
        field: `measures[${code}].basis`,
        about: 'CHECKS-21',
      })),
      { code: 'RULES_DUTY_UNCOVERED', field: 'duties[SAMPLING]', about: 'SAMPLING' },
      { code: 'RULES_DOUBTFUL_ATTRIBUTE', field: 'indicators[PENALTIES]', about: '注册资本' },
      { code: 'RULES_EXCEPTION', field: 'indicators[FORM]', about: '企业类型 · FSL-109' },
    ]);
  });
});
