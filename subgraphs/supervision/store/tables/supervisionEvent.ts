import { Column, Entity, Index, Unique } from 'typeorm';
import { HistoryRow } from '../../../../kernel/service/work/historyRow';

/** One thing that was done in classified supervision. Rows are only ever added; those of one thing are chained by hashes. */
@Entity({ name: 'supervision_event' })
@Unique('supervision_event_sequence', ['topic', 'number', 'sequence'])
@Index('supervision_event_entity', ['uscc', 'matterCode', 'id'])
export class SupervisionEvent extends HistoryRow {
  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;
}
