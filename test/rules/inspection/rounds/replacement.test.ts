import { goneOnRecord, replacement } from '../../../../subgraphs/inspection/rules/rounds/replacement';

const USCC = '91310115MA1K3B7C6G';
const NEXT = '91310000132260250X';
const drawn = { uscc: USCC, state: 'DRAWN', replacedBy: null, next: NEXT } as const;

describe('DR-29: a drawn object', () => {
  it('is replaced by the next ticket of its cell', () => {
    expect(replacement(drawn, USCC)).toEqual({ lawful: true });
  });

  it.each([
    ['that was not drawn', undefined, 'OBJECT_NOT_DRAWN'],
    ['that was replaced before', { ...drawn, state: 'REPLACED', replacedBy: NEXT } as const, 'OBJECT_REPLACED'],
    ['whose cell has nobody left', { ...drawn, next: null }, 'REPLACEMENT_NONE_LEFT'],
  ])('%s is not', (_, object, code) => {
    expect(replacement(object, USCC)).toMatchObject({ code, facts: { received: USCC } });
  });
});

describe('DR-29: that a drawn object is gone is on record', () => {
  const unknown = { state: 'IN_OPERATION', part: 'PLANNED', found: [], isCalledOff: false } as const;

  it.each(['DEREGISTERED', 'REVOKED', 'VOIDED', 'MOVED_OUT'] as const)('%s by the library of objects', (ground) => {
    expect(goneOnRecord(ground, { ...unknown, state: ground })).toEqual({ lawful: true });
    const other = ground === 'REVOKED' ? 'VOIDED' : 'REVOKED';
    expect(goneOnRecord(ground, { ...unknown, state: other })).toMatchObject({ code: 'REPLACEMENT_UNPROVED' });
  });

  it('by what a head approved, and not by the word of one person', () => {
    expect(goneOnRecord('MOVED_OUT', { ...unknown, isCalledOff: true })).toEqual({ lawful: true });
    const unproved = { code: 'REPLACEMENT_UNPROVED', facts: { state: 'IN_OPERATION' } };
    expect(goneOnRecord('MOVED_OUT', unknown)).toMatchObject(unproved);
  });

  it.each(['IN_PROGRESS', 'COMPLETED'] as const)('once its visit is %s by the result alone', (part) => {
    const begun = { ...unknown, part, state: 'MOVED_OUT', isCalledOff: true };
    expect(goneOnRecord('MOVED_OUT', begun)).toMatchObject({ code: 'OBJECT_VISITED' });
    const found = { ...begun, found: ['NO_PROBLEM'] };
    expect(goneOnRecord('MOVED_OUT', found)).toMatchObject({ code: 'OBJECT_VISITED' });
    expect(goneOnRecord('MOVED_OUT', { ...begun, found: ['MOVED_OUT'] })).toEqual({ lawful: true });
    expect(goneOnRecord('REVOKED', { ...begun, found: ['LICENCE_REVOKED'] })).toEqual({ lawful: true });
  });
});
