import { cataloguedInformation } from '../../../../subgraphs/supervision/rules/ruleSets/cataloguedInformation';
import { listedInformation } from '../../../../subgraphs/supervision/rules/ruleSets/listedInformation';
import type { Indicator, RuleSetContent } from '../../../../subgraphs/supervision/rules/ruleSets/ruleSetContent';
import { plainRules } from '../../../support/supervision/plainRules';

const plain = plainRules();
const [counted] = plain.indicators as [Indicator];
const entry = { code: 'KITCHEN_VIEW', name: { zh: '明厨亮灶', en: 'Open kitchen' }, meaning: '后厨是否接入视频' };
const onOther = (codes: string[] | null): Indicator => ({
  ...counted,
  input: { kind: 'OTHER', codes, grades: null, measure: 'COUNT', windowMonths: null },
});
const rules = (changed: Partial<RuleSetContent>) =>
  plainRules({
    otherInformation: [entry],
    information: [...plain.information, { kind: 'OTHER', catalogued: entry.code }],
    ...changed,
  });

describe('分类监管管理办法 9-3: other information is catalogued before it is used', () => {
  it('accepts an indicator on an entry of the catalogue', () => {
    expect(cataloguedInformation(rules({ indicators: [onOther(['KITCHEN_VIEW:NONE'])] }))).toEqual({ lawful: true });
  });

  it.each([
    ['an entry that is not catalogued', ['LIFT_AGE:OLD'], 'LIFT_AGE:OLD'],
    ['other information without saying which', null, ''],
  ])('refuses an indicator on %s', (_, codes, received) => {
    expect(cataloguedInformation(rules({ indicators: [onOther(codes)] }))).toMatchObject({
      code: 'RULES_INFORMATION_UNCATALOGUED',
      article: '上海市分类监管管理办法 9-3',
      facts: { field: 'indicators[PENALTIES].input.codes', received },
    });
  });

  it('refuses an item of information that names no entry, or one that is not there', () => {
    const listed = (catalogued: string | null) =>
      cataloguedInformation(rules({ information: [...plain.information, { kind: 'OTHER', catalogued }] }));
    expect(listed(null)).toMatchObject({ code: 'RULES_INFORMATION_UNCATALOGUED', facts: { received: 'OTHER' } });
    expect(listed('LIFT_AGE')).toMatchObject({ facts: { received: 'LIFT_AGE' } });
  });

  it('refuses an adjusting event and a must-be-higher of other information that is not catalogued', () => {
    const adjusting = [{ kind: 'OTHER' as const, codes: ['LIFT_AGE:OLD'], grades: null, abnormal: false }];
    const mustBeHigher = [{ kind: 'OTHER' as const, codes: null, windowMonths: null, basis: 'FSL-109' }];
    const inCycle = rules({ cycle: { months: 6, adjusting } });
    const inStandard = rules({ standard: { ...plain.standard, mustBeHigher } });
    expect(cataloguedInformation(inCycle)).toMatchObject({ facts: { field: 'cycle.adjusting[0].codes' } });
    expect(cataloguedInformation(inStandard)).toMatchObject({ facts: { field: 'standard.mustBeHigher[0].codes' } });
  });
});

describe('分类监管管理办法 9-1: rules rest on the information that they list', () => {
  it('accepts rules whose list holds every kind that they look at', () => {
    expect(listedInformation(plain)).toEqual({ lawful: true });
  });

  it.each([
    ['an indicator', 'COMPLAINT', 'indicators[COMPLAINTS].input'],
    ['what must be higher', 'KEY_LISTING', 'standard.mustBeHigher[0]'],
    ['an adjusting event', 'ACCIDENT', 'cycle.adjusting[2]'],
  ])('refuses %s on a kind that is not listed', (_, received, field) => {
    const information = plain.information.filter(({ kind }) => kind !== received);
    expect(listedInformation(plainRules({ information }))).toMatchObject({
      code: 'RULES_INFORMATION_UNLISTED',
      facts: { field, received },
    });
  });
});
