import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What an officer made of a situation that a list suggested within a case. */
@Entity({ name: 'no_penalty_answer' })
@Unique('no_penalty_answer_number', ['number'])
@Unique('no_penalty_answer_once', ['caseNumber', 'list', 'situation'])
export class NoPenaltyAnswer {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', name: 'case_number', collation: 'C' })
  caseNumber!: string;

  @Column({ type: 'text', collation: 'C' })
  list!: string;

  @Column({ type: 'text' })
  situation!: string;

  @Column({ type: 'boolean' })
  accepted!: boolean;

  @Column({ type: 'text' })
  reason!: string;

  @Column({ type: 'text', name: 'answered_by' })
  answeredBy!: string;

  @Column({ type: 'date', name: 'answered_on' })
  answeredOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
