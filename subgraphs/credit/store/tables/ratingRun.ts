import { Check, Column, Entity, Index, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A rating of the whole city under an edition, or of those to whom something happened. */
@Entity({ name: 'rating_run' })
@Unique('rating_run_number', ['number'])
@Index('rating_run_at_work', ['kind'], {
  unique: true,
  where: `occasion = 'REGULAR' AND state IN ('SCORING', 'SCORED', 'ADOPTING')`,
})
@Index('rating_run_adopted', ['kind'], { where: `occasion = 'REGULAR' AND state IN ('ADOPTING', 'ADOPTED')` })
@Check('rating_run_state', `state IN ('SCORING', 'SCORED', 'ADOPTING', 'ADOPTED', 'ABANDONED')`)
@Check('rating_run_occasion', `(occasion = 'IRREGULAR') = (cause IS NOT NULL)`)
export class RatingRunRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'bigint' })
  scheme!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  occasion!: string;

  @Column({ type: 'text', nullable: true })
  cause!: string | null;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 0 })
  entities!: number;

  @Column({ type: 'integer', default: 0 })
  scored!: number;

  @Column({ type: 'integer', default: 0 })
  told!: number;

  @Column({ type: 'character', length: 18, collation: 'C', name: 'scored_to', nullable: true })
  scoredTo!: string | null;

  @Column({ type: 'character', length: 18, collation: 'C', name: 'adopted_to', nullable: true })
  adoptedTo!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  outcome!: object | null;

  @Column({ type: 'text', name: 'started_by' })
  startedBy!: string;

  @Column({ type: 'date', name: 'started_on' })
  startedOn!: string;

  @Column({ type: 'text', name: 'adopted_by', nullable: true })
  adoptedBy!: string | null;

  @Column({ type: 'date', name: 'adopted_on', nullable: true })
  adoptedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}

/** Up to which code a step of a run went, and the moment up to which it knew what is recorded. */
@Entity({ name: 'rating_step' })
export class RatingStepRow {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'rating_step_pkey' })
  run!: string;

  @PrimaryColumn({
    type: 'character',
    length: 18,
    collation: 'C',
    name: 'up_to',
    primaryKeyConstraintName: 'rating_step_pkey',
  })
  upTo!: string;

  @Column({ type: 'timestamp with time zone', name: 'known_at' })
  knownAt!: string;
}

/** What an entity got in a run: the points by indicator, their total, and the place of its grade. */
@Entity({ name: 'rating_score' })
export class RatingScoreRow {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'rating_score_pkey' })
  run!: string;

  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'rating_score_pkey' })
  uscc!: string;

  @Column({ type: 'smallint' })
  total!: number;

  @Column({ type: 'smallint' })
  grade!: number;

  @Column({ type: 'smallint', array: true })
  points!: number[];
}

/** By which run an entity's rating of a kind stands. */
@Entity({ name: 'rating_standing' })
export class RatingStandingRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'rating_standing_pkey' })
  kind!: string;

  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'rating_standing_pkey' })
  uscc!: string;

  @Column({ type: 'bigint' })
  run!: string;
}
