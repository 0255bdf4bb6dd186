import { replacement } from '../../../../subgraphs/inspection/rules/rounds/replacement';

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
