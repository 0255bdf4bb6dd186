import { entryConfirmation, entryPublication } from '../../../subgraphs/exchange/rules/catalogue/entryConfirmation';

const officer = (department: string) => ({ department, roles: ['sharing-officer'] });
const ADMINISTRATOR = { department: 'BIG_DATA', roles: ['sharing-administrator'] };
const said = { owner: 'STATISTICS', class: 'CONDITIONAL', ground: null } as const;

describe('上海市数据条例 39: whose an entry is', () => {
  it('is said by its department, by the data centre, and of what nobody owns by who takes it for its own', () => {
    expect(entryConfirmation(officer('STATISTICS'), 'STATISTICS', said)).toEqual({ lawful: true });
    expect(entryConfirmation(officer('STATISTICS'), null, said)).toEqual({ lawful: true });
    expect(entryConfirmation(ADMINISTRATOR, 'EDUCATION', said)).toEqual({ lawful: true });
  });

  it.each([
    ['another department', officer('EDUCATION'), null],
    ['a department that takes what another answers for', officer('STATISTICS'), 'EDUCATION'],
    ['an official of the department without the office', { department: 'STATISTICS', roles: [] }, 'STATISTICS'],
    ['an auditor of the data centre', { department: 'BIG_DATA', roles: ['auditor'] }, 'STATISTICS'],
    ['the public', { department: null, roles: [] }, null],
  ])('is not said by %s', (_, actor, present) => {
    expect(entryConfirmation(actor, present, said)).toMatchObject({ lawful: false, code: 'NOT_YOUR_PART' });
  });

  it('is not left open', () => {
    expect(entryConfirmation(ADMINISTRATOR, null, { ...said, owner: null })).toMatchObject({
      code: 'ENTRY_WITHOUT_OWNER',
    });
  });
});

describe('政务数据共享条例: data that is not shared', () => {
  it('has a cited law', () => {
    const kept = { ...said, class: 'NOT_SHARED', ground: '统计法' } as const;
    expect(entryConfirmation(officer('STATISTICS'), 'STATISTICS', kept)).toEqual({ lawful: true });
    for (const ground of [null, '', '  ']) {
      expect(entryConfirmation(officer('STATISTICS'), 'STATISTICS', { ...kept, ground })).toMatchObject({
        code: 'NOT_SHARED_WITHOUT_GROUND',
      });
    }
  });
});

describe('政务数据共享条例: publication', () => {
  it('is for the data centre, after the department has confirmed', () => {
    expect(entryPublication(ADMINISTRATOR, 'CONFIRMED')).toEqual({ lawful: true });
    expect(entryPublication(officer('STATISTICS'), 'CONFIRMED')).toMatchObject({ code: 'NOT_YOUR_PART' });
    for (const state of ['RECEIVED', 'CHANGED', 'PUBLISHED'] as const) {
      expect(entryPublication(ADMINISTRATOR, state)).toMatchObject({ code: 'ENTRY_NOT_CONFIRMED', facts: { state } });
    }
  });
});
