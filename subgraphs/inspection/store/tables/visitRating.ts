import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How an enterprise rated its visit: how satisfied it was, and nothing else. */
@Entity({ name: 'visit_rating' })
@Check('visit_rating_satisfaction', `satisfaction BETWEEN 1 AND 5`)
export class VisitRating {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'visit_rating_pkey' })
  visit!: string;

  @Column({ type: 'integer' })
  satisfaction!: number;

  @Column({ type: 'date', name: 'rated_on' })
  ratedOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
