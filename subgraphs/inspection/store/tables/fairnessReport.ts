import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A report on the fairness of a round's draw: one for each round, made once. */
@Entity({ name: 'fairness_report' })
@Unique('fairness_report_number', ['number'])
@Unique('fairness_report_round', ['round'])
@Check('fairness_report_state', `(state = 'DONE') = (result IS NOT NULL) AND state IN ('RUNNING', 'DONE')`)
export class FairnessReport {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** The lead of the round. */
  @Column({ type: 'text' })
  authority!: string;

  /** Parties of the round. */
  @Column({ type: 'text', array: true })
  departments!: string[];

  @Column({ type: 'text', collation: 'C' })
  round!: string;

  @Column({ type: 'text' })
  state!: string;

  /** Fixed seeds by which the frame is drawn again. */
  @Column({ type: 'integer' })
  seeds!: number;

  @Column({ type: 'integer', name: 'seeds_done', default: 0 })
  seedsDone!: number;

  /** JSON text. */
  @Column({ type: 'text', nullable: true })
  result!: string | null;

  @Column({ type: 'text', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'date', name: 'asked_on' })
  askedOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
