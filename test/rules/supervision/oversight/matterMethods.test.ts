import { CURRENT_DISTRICTS } from '../../../../kernel/values/reference/districts';
import {
  type MatterParties,
  requireMatterParties,
} from '../../../../subgraphs/supervision/rules/oversight/matterMethods';

const SOUND: MatterParties = {
  leadDepartment: 'SAMR',
  cooperating: ['HEALTH', 'AGRICULTURE'],
  object: '餐饮服务经营者',
  methods: ['ON_SITE', 'REMOTE'],
};
const check = (changed: Partial<MatterParties>) => () => requireMatterParties({ ...SOUND, ...changed });
const OFFICES = ['SAMR', 'HEALTH', 'AGRICULTURE', 'FIRE'].flatMap((code) =>
  CURRENT_DISTRICTS.map((district) => `${code}-${district.code}`),
);

describe('沪府发〔2020〕7号（五）: object, methods and departments of a matter', () => {
  it('may be told, or left out', () => {
    expect(check({})).not.toThrow();
    expect(check({ cooperating: null, object: null, methods: null })).not.toThrow();
    expect(check({ cooperating: [], methods: [] })).not.toThrow();
  });

  it.each([
    ['the lead among those who cooperate', { cooperating: ['SAMR'] }, 'MATTER_PARTIES_UNFIT'],
    ['a department twice', { cooperating: ['HEALTH', 'HEALTH'] }, 'MATTER_PARTIES_UNFIT'],
    ['a department that is not known', { cooperating: ['NOBODY'] }, 'UNKNOWN_DEPARTMENT'],
    ['a method twice', { methods: ['REMOTE', 'REMOTE'] as const }, 'MATTER_PARTIES_UNFIT'],
    ['a method that is not known', { methods: ['BY_LETTER' as 'REMOTE'] }, 'VALUE_NOT_ADMITTED'],
    ['an object without a word', { object: ' ' }, 'TEXT_EMPTY'],
    ['more than fifty departments', { cooperating: OFFICES.slice(0, 51) }, 'MATTER_PARTIES_UNFIT'],
  ])('are refused with %s', (_, changed, code) => {
    expect(check(changed)).toThrow(expect.objectContaining({ code }));
  });

  it('are taken with fifty departments', () => {
    expect(check({ cooperating: OFFICES.slice(0, 50) })).not.toThrow();
  });
});
