import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { EnforcementCase } from './enforcementCase';

/** A written decision in a case. */
@Entity({ name: 'enforcement_decision' })
@Unique('enforcement_decision_number', ['number'])
@Unique('enforcement_decision_source', ['sourceDepartment', 'sourceRecordId'])
@Index('enforcement_decision_by_case', ['caseNumber', 'decidedOn', 'id'])
export class EnforcementDecision {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => EnforcementCase, 'caseNumber', { name: 'enforcement_decision_case' })
  @Column({ type: 'text', name: 'case_number', collation: 'C' })
  caseNumber!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'date', name: 'decided_on' })
  decidedOn!: string;

  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text', name: 'document_title' })
  documentTitle!: string;

  @Column({ type: 'text' })
  publication!: string;

  @Column({ type: 'date', name: 'publication_ends_on', nullable: true })
  publicationEndsOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
