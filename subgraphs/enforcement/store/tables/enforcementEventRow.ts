import { Column, Entity, Index, Unique } from 'typeorm';
import { HistoryRow } from '../../../../kernel/service/work/historyRow';

/** One thing that was done in enforcement. Rows are only ever added; those of one thing are chained by hashes. */
@Entity({ name: 'enforcement_event' })
@Unique('enforcement_event_sequence', ['topic', 'number', 'sequence'])
@Index('enforcement_event_entity', ['uscc', 'caseNumber', 'id'])
export class EnforcementEventRow extends HistoryRow {
  @Column({ type: 'text', name: 'case_number', collation: 'C', nullable: true })
  caseNumber!: string | null;
}
