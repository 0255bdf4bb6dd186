import { Column, PrimaryGeneratedColumn } from 'typeorm';

/** One entry of a silo's history, but for the column that says within what it belongs; the table is made by `createHistory`. */
export abstract class HistoryRow {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text' })
  topic!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'integer' })
  sequence!: number;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'character', length: 18, collation: 'C', nullable: true })
  uscc!: string | null;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  actor!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'date', name: 'done_on' })
  doneOn!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'text' })
  details!: string;

  @Column({ type: 'text', name: 'previous_hash', nullable: true })
  previousHash!: string | null;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
