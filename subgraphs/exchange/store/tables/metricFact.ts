import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

const PKEY = { primaryKeyConstraintName: 'metric_fact_pkey' } as const;
const TEXT = { type: 'text', collation: 'C', nullable: true } as const;

/**
 * A fact of another silo on which metrics rest, as it was told by one event and stood until a later one. What is
 * withdrawn leaves an empty row, so that nothing older returns.
 */
@Entity({ name: 'metric_fact' })
@Index('metric_fact_day', ['kind', 'day'])
@Index('metric_fact_parent', { synchronize: false })
@Index('metric_fact_observed', { synchronize: false })
@Index('metric_fact_published', { synchronize: false })
@Index('metric_fact_entity', ['kind', 'uscc', 'day'])
export class MetricFact {
  /** The event's aggregate type. */
  @PrimaryColumn({ type: 'text', collation: 'C', ...PKEY })
  kind!: string;

  @PrimaryColumn({ type: 'text', name: 'record_key', collation: 'C', ...PKEY })
  recordKey!: string;

  /** The event that told it. */
  @PrimaryColumn({ type: 'bigint', ...PKEY })
  seq!: string;

  /** The next event of the same fact; null while there is none. */
  @Column({ type: 'bigint', name: 'until_seq', nullable: true })
  untilSeq!: string | null;

  @Column({ type: 'boolean' })
  withdrawn!: boolean;

  @Column({ type: 'character', length: 18, collation: 'C', nullable: true })
  uscc!: string | null;

  /** Whose act it is. */
  @Column(TEXT)
  department!: string | null;

  /** Who supplied it. */
  @Column(TEXT)
  provider!: string | null;

  /** Key of the inspection, or number of the case, that it belongs to. */
  @Column({ ...TEXT, name: 'parent_key' })
  parentKey!: string | null;

  /** Stage, status or publication. */
  @Column(TEXT)
  stage!: string | null;

  /** Mode or matter. */
  @Column(TEXT)
  code!: string | null;

  /** Trigger of an inspection. */
  @Column(TEXT)
  cause!: string | null;

  /** Whether an inspection was joint; whether a result says that a problem was found. */
  @Column({ type: 'boolean', nullable: true })
  mark!: boolean | null;

  /** Place of a stage in its case. */
  @Column({ type: 'smallint', nullable: true })
  place!: number | null;

  /** The day on which it is counted. */
  @Column({ type: 'date', nullable: true })
  day!: string | null;

  /** Day of publication of an inspection; the first day on which a category no longer holds. */
  @Column({ type: 'date', name: 'end_day', nullable: true })
  endDay!: string | null;

  /** Day in Shanghai on which it was observed. */
  @Column({ type: 'date', name: 'observed_on', nullable: true })
  observedOn!: string | null;

  /** Day in Shanghai on which its silo recorded it. */
  @Column({ type: 'date', name: 'told_on', nullable: true })
  toldOn!: string | null;

  @Column({ type: 'smallint', name: 'columns_told', nullable: true })
  columnsTold!: number | null;

  @Column({ type: 'smallint', name: 'columns_filled', nullable: true })
  columnsFilled!: number | null;
}
