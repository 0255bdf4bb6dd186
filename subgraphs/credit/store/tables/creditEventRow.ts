import { Column, Entity, Index, Unique } from 'typeorm';
import { HistoryRow } from '../../../../kernel/service/work/historyRow';

/** One thing that was done in credit. Rows are only ever added; those of one thing are chained by hashes. */
@Entity({ name: 'credit_event' })
@Unique('credit_event_sequence', ['topic', 'number', 'sequence'])
@Index('credit_event_entity', ['uscc', 'recordId', 'id'])
export class CreditEventRow extends HistoryRow {
  @Column({ type: 'text', name: 'record_id', collation: 'C', nullable: true })
  recordId!: string | null;
}
