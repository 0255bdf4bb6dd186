import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** An effect of a decision that could not be taken in, and why; the next version of it is taken if it can be. */
@Entity({ name: 'effect_aside' })
@Unique('effect_aside_told', ['authority', 'decision', 'version'])
export class EffectAsideRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'effect_aside_pkey',
  })
  id!: string;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  state!: string;

  /** Code of the refusal. */
  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
