import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A public credit rating: grade and scheme together, kept apart from every other class an entity may have. */
@Entity({ name: 'public_credit_rating' })
@Index('public_credit_rating_entity', { synchronize: false })
@Index('public_credit_rating_source', ['sourceDepartment', 'sourceRecordId'], { unique: true })
export class PublicCreditRatingRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'public_credit_rating_pkey',
  })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'scheme_id' })
  schemeId!: string;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'date', name: 'rated_on' })
  ratedOn!: string;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
