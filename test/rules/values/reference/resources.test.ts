import { citySharing } from '../../../../kernel/service/sharing/readSharing';
import { findDepartment } from '../../../../kernel/values/reference/departments';
import { findPurpose, getPurpose, PURPOSES } from '../../../../kernel/values/reference/purposes';
import { findResource, getResource, RESOURCES } from '../../../../kernel/values/reference/resources';

const HAN = /\p{Script=Han}/u;

describe('政务数据共享条例 目录: the table of resources', () => {
  it.each(RESOURCES.map((resource) => [resource.code, resource] as const))('tells all of an entry: %s', (_, entry) => {
    expect(findDepartment(entry.owner)).toBeDefined();
    expect(entry.legalBasis.length).toBeGreaterThan(0);
    expect(entry.formats).toContain('GRAPHQL');
    for (const { zh, en } of [entry, entry.meaning, entry.conditions, entry.quality]) {
      expect(zh).toMatch(HAN);
      expect(en.length).toBeGreaterThan(0);
    }
    for (const purpose of entry.purposes ?? []) expect(findPurpose(purpose)).toBeDefined();
  });

  it('binds every resource with conditional fields to purposes, and no other', () => {
    const conditional = new Set(
      [...citySharing().values()].filter((f) => f.class === 'CONDITIONAL').map((f) => f.resource),
    );
    const ofFacts = RESOURCES.filter(({ code }) => !code.startsWith('exchange-'));
    const bound = ofFacts.filter(({ purposes }) => purposes !== null).map(({ code }) => code);
    expect(bound).toEqual(ofFacts.map(({ code }) => code).filter((code) => conditional.has(code)));
    expect(bound).not.toEqual([]);
  });

  it('has each code once and refuses one it does not have', () => {
    expect(new Set(RESOURCES.map(({ code }) => code)).size).toBe(RESOURCES.length);
    expect(findResource('gossip')).toBeUndefined();
    expect(() => getResource('gossip')).toThrow(expect.objectContaining({ code: 'UNKNOWN_RESOURCE' }));
  });
});

describe('上海市数据条例 40: the table of purposes', () => {
  it('has each code once, with both names and its basis', () => {
    expect(new Set(PURPOSES.map(({ code }) => code)).size).toBe(PURPOSES.length);
    for (const { zh, en, basis } of PURPOSES) {
      expect(zh).toMatch(HAN);
      expect(en).not.toBe('');
      expect(basis).toMatch(HAN);
    }
  });

  it('refuses a purpose it does not have', () => {
    expect(() => getPurpose('marketing')).toThrow(expect.objectContaining({ code: 'UNKNOWN_PURPOSE' }));
  });
});
