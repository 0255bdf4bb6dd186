import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EnforcementCase } from './enforcementCase';

/** One stage that a case came to. The database refuses to change or delete it. */
@Entity({ name: 'case_stage_entry' })
export class CaseStageEntry {
  @ForeignKey(() => EnforcementCase, 'caseNumber', { name: 'case_stage_entry_case' })
  @PrimaryColumn({ type: 'text', name: 'case_number', collation: 'C' })
  caseNumber!: string;

  @PrimaryColumn({ type: 'smallint' })
  sequence!: number;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  stage!: string;

  @Column({ type: 'date', name: 'entered_on' })
  enteredOn!: string;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
