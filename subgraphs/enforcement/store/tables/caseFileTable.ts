import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One case file: what its history adds up to, beside the columns that lists filter and sort by. */
@Entity({ name: 'case_file' })
@Unique('case_file_number', ['number'])
@Unique('case_file_case', ['caseNumber'])
@Unique('case_file_lead', ['lead'])
@Unique('case_file_decision', ['decisionNumber'])
@Index('case_file_by_authority', ['authority', 'id'])
@Index('case_file_by_entity', ['uscc', 'id'])
@Index('case_file_by_due', ['dueOn', 'id'])
export class CaseFileTable {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'case_number', collation: 'C', nullable: true })
  caseNumber!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  lead!: string | null;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'text' })
  procedure!: string;

  @Column({ type: 'date', name: 'opened_on' })
  openedOn!: string;

  @Column({ type: 'date', name: 'filed_on', nullable: true })
  filedOn!: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text', name: 'decision_number', collation: 'C', nullable: true })
  decisionNumber!: string | null;

  @Column({ type: 'date', name: 'decided_on', nullable: true })
  decidedOn!: string | null;

  @Column({ type: 'jsonb' })
  file!: object;

  @Column({ type: 'date', name: 'sealed_on', nullable: true })
  sealedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
