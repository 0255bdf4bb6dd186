import { Column, Entity, Index, Unique } from 'typeorm';
import { HistoryRow } from '../../../../kernel/service/work/historyRow';

/** One thing that was done with a lead. Rows are only ever added; those of one thing are chained by hashes. */
@Entity({ name: 'lead_event' })
@Unique('lead_event_sequence', ['topic', 'number', 'sequence'])
@Index('lead_event_entity', ['uscc', 'handOver', 'id'])
export class LeadEventRow extends HistoryRow {
  @Column({ type: 'text', name: 'hand_over', collation: 'C', nullable: true })
  handOver!: string | null;
}
