import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** One case of administrative penalty, in the stage it has come to. */
@Entity({ name: 'enforcement_case' })
@Unique('enforcement_case_number', ['caseNumber'])
@Unique('enforcement_case_source', ['sourceDepartment', 'sourceRecordId'])
@Index('enforcement_case_by_entity', ['uscc', 'openedOn', 'id'])
export class EnforcementCase {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', name: 'case_number', collation: 'C' })
  caseNumber!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  cause!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'date', name: 'opened_on' })
  openedOn!: string;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'boolean' })
  grave!: boolean;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
