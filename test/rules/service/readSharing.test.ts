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
  type RatingConnection @shared(resource: "rating", class: CONDITIONAL) {
    totalCount: Int!
  }
  type Rating implements Fact @shared(resource: "rating", class: CONDITIONAL) {
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
    ['Rating.id', true, 'is the id of a fact'],
    ['Rating.grade', false, 'is what the fact says'],
    ['RatingConnection.totalCount', true, 'is of the page and of no fact'],
    ['MarketEntity.rating', false, 'is a way in'],
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
