import { citySharing, readSharing } from '../../../kernel/service/sharing/readSharing';

const SDL = `
  type Query {
    rated(uscc: ID!): Rating @shared(resource: "rating", class: CONDITIONAL)
    ratedCount: Int @shared(resource: "rating", class: CONDITIONAL)
  }
  extend type MarketEntity {
    rating: Rating @shared(resource: "rating", class: CONDITIONAL)
    name: String @shared(resource: "register", class: UNCONDITIONAL)
    bare: String
  }
  type Rating @shared(resource: "rating", class: CONDITIONAL) {
    id: ID!
    grade: String
    author: String @shared(resource: "staff", class: NOT_SHARED)
  }`;

describe('which resource a field belongs to', () => {
  const sharing = readSharing(SDL);

  it('takes the directive of the field before that of its type', () => {
    expect(sharing.get('Rating.grade')).toMatchObject({ resource: 'rating', class: 'CONDITIONAL' });
    expect(sharing.get('Rating.author')).toMatchObject({ resource: 'staff', class: 'NOT_SHARED' });
  });

  it('knows nothing of a field without either', () => {
    expect(sharing.get('MarketEntity.bare')).toBeUndefined();
  });

  it.each([
    ['Rating.id', true, 'cannot be null'],
    ['MarketEntity.rating', true, 'is the way in to the facts'],
    ['Query.rated', true, 'is the way in to the facts'],
    ['Rating.grade', false, 'may be left out'],
    ['Query.ratedCount', false, 'is a figure of its own'],
  ])('counts %s as core: %p, because it %s', (coordinate, core) => {
    expect(sharing.get(coordinate)?.core).toBe(core);
  });
});

describe('the sharing of the city', () => {
  it('holds fields of every silo', () => {
    for (const coordinate of [
      'CreditRecord.title',
      'SupervisionCategory.category',
      'Inspection.stage',
      'Penalty.amount',
    ])
      expect(citySharing().get(coordinate)?.class).toBe('CONDITIONAL');
    expect(citySharing().get('MarketEntity.name')?.class).toBe('UNCONDITIONAL');
  });
});
