import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What a result raised for somebody to decide. */
@Entity({ name: 'result_flag' })
@Unique('result_flag_number', ['number'])
@Check('result_flag_state', `state IN ('OPEN', 'SETTLED', 'WITHDRAWN')`)
@Check('result_flag_settled', `(state = 'SETTLED') = (outcome IS NOT NULL)`)
@Index('result_flag_by_authority', ['authority', 'state', 'id'])
@Index('result_flag_by_visit', ['visit'])
export class ResultFlagRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  department!: string;

  @Column({ type: 'text', collation: 'C' })
  item!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date', name: 'raised_on' })
  raisedOn!: string;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'text', name: 'settled_by', nullable: true })
  settledBy!: string | null;

  @Column({ type: 'date', name: 'settled_on', nullable: true })
  settledOn!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
