import { mayBePublished, publicationCalled } from '../../../../subgraphs/enforcement/rules/after/publicationCalled';

const facts = { outcome: 'PENALTY', procedure: 'ORDINARY', kinds: ['FINE'] } as const;

describe('EN-15, CR-31, 行政处罚法 48: what is published', () => {
  it('is a penalty by the ordinary procedure beyond warning and criticism', () => {
    expect(publicationCalled(facts)).toBe('DUE');
    expect(publicationCalled({ ...facts, kinds: ['WARNING', 'FINE'] })).toBe('DUE');
    expect(publicationCalled({ ...facts, kinds: ['LICENCE_REVOCATION'] })).toBe('DUE');
    expect(mayBePublished(facts)).toEqual({ lawful: true });
  });

  it.each([
    ['what was decided on the spot', { procedure: 'SIMPLE' as const }],
    ['a warning alone', { kinds: ['WARNING'] as const }],
    ['criticism alone', { kinds: ['CRITICISM'] as const }],
    ['warning and criticism', { kinds: ['WARNING', 'CRITICISM'] as const }],
    ['a decision without a penalty', { outcome: 'NO_PENALTY_MINOR' as const, kinds: [] }],
  ])('is not %s', (_, change) => {
    expect(publicationCalled({ ...facts, ...change })).toBe('NONE');
    expect(mayBePublished({ ...facts, ...change })).toMatchObject({ code: 'PUBLICATION_NOT_CALLED' });
  });
});
