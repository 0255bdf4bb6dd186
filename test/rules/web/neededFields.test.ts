import { CLOSE_FIELDS } from '../../../web/src/pages/cases/action/closeFields';
import { type Filled, inputOf, isNeeded } from '../../../web/src/pages/cases/action/fields';
import { ON_SPOT_FIELDS } from '../../../web/src/pages/cases/action/onSpotFields';

const neededOf = (fields: typeof ON_SPOT_FIELDS, filled: Filled): string[] =>
  fields.filter((one) => one.kind !== 'heading' && isNeeded(one, fields, filled)).map(({ name }) => name.join('.'));

describe('what the form of an action asks for', () => {
  it('is all of a group of which a part is filled in, and nothing of one that is left empty', () => {
    expect(neededOf(ON_SPOT_FIELDS, {})).not.toContain('basis.fine.max');
    expect(neededOf(ON_SPOT_FIELDS, { basis: { fine: { min: '0' } } })).toContain('basis.fine.max');
    expect(neededOf(ON_SPOT_FIELDS, { basis: { fine: { min: '' } } })).not.toContain('basis.fine.max');
  });

  it.each([
    ['on the spot', ON_SPOT_FIELDS, (kind: string) => ({ penalties: [{ kind }] }), 'basis.fine.'],
    [
      'at the end of an investigation',
      CLOSE_FIELDS,
      (kind: string) => ({ proposal: { penalties: [{ kind }] } }),
      'proposal.basis.fine.',
    ],
  ])('are the bounds of the provision where a fine is entered %s', (_, fields, penalised, group) => {
    const bounds = [`${group}min`, `${group}max`];
    expect(neededOf(fields, penalised('FINE'))).toEqual(expect.arrayContaining(bounds));
    for (const bound of bounds) expect(neededOf(fields, penalised('WARNING'))).not.toContain(bound);
  });

  it('is the reason why a statement was set aside', () => {
    const told = (accepted: string) => neededOf(ON_SPOT_FIELDS, { waived: false, statement: { accepted } });
    expect(told('NONE')).toContain('statement.reason');
    expect(told('ALL')).not.toContain('statement.reason');
  });

  it('sends nothing of a statement that the party waived', () => {
    const statement = { accepted: 'NONE', reason: '不成立' };
    expect(inputOf(ON_SPOT_FIELDS, { waived: true, statement })).not.toHaveProperty('statement');
    expect(inputOf(ON_SPOT_FIELDS, { waived: false, statement })).toMatchObject({ statement });
  });
});
