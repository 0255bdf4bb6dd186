import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { EnforcementDecision } from './enforcementDecision';

/** One penalty that a decision imposes; `amount` is in fen. */
@Entity({ name: 'penalty' })
export class Penalty {
  @ForeignKey(() => EnforcementDecision, 'number', { name: 'penalty_decision' })
  @PrimaryColumn({ type: 'text', name: 'decision_number', collation: 'C' })
  decisionNumber!: string;

  @PrimaryColumn({ type: 'smallint' })
  sequence!: number;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'bigint', nullable: true })
  amount!: string | null;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
