import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Every figure of effectiveness evaluation for one period, frozen; no row is ever changed. */
@Entity({ name: 'evaluation_report' })
@Unique('evaluation_report_id', ['id'])
@Unique('evaluation_report_frame', ['fromDay', 'toDay', 'cutOff'])
export class EvaluationReportRow {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'evaluation_report_pkey',
  })
  no!: string;

  @Column({ type: 'uuid' })
  id!: string;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'to_day' })
  toDay!: string;

  /** What was told later is not in it. */
  @Column({ type: 'timestamp with time zone', name: 'cut_off' })
  cutOff!: string;

  /** Life of the feed of which `seq` is a number. */
  @Column({ type: 'text' })
  life!: string;

  /** The last event that it rests on. */
  @Column({ type: 'bigint' })
  seq!: string;

  /** Definitions and figures as canonical JSON. */
  @Column({ type: 'text' })
  content!: string;

  /** SHA-256 of the content, hexadecimal. */
  @Column({ type: 'text', name: 'content_hash' })
  contentHash!: string;

  @Column({ type: 'timestamp with time zone', name: 'frozen_at', default: () => 'now()' })
  frozenAt!: string;

  @Column({ type: 'text', name: 'frozen_by' })
  frozenBy!: string;

  @Column({ type: 'text' })
  department!: string;
}
