import { Column, Entity, Index, Unique } from 'typeorm';
import { HistoryRow } from '../../../../kernel/service/work/historyRow';

/** One thing that was done in inspection. Rows are only ever added; those of one thing are chained by hashes. */
@Entity({ name: 'inspection_event' })
@Unique('inspection_event_sequence', ['topic', 'number', 'sequence'])
@Index('inspection_event_entity', ['uscc', 'planNumber', 'id'])
@Index('inspection_event_of', { synchronize: false })
export class InspectionEventRow extends HistoryRow {
  @Column({ type: 'text', name: 'plan_number', collation: 'C', nullable: true })
  planNumber!: string | null;
}
