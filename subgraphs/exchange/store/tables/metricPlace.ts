import { Column, Entity, PrimaryColumn } from 'typeorm';

const PKEY = { primaryKeyConstraintName: 'metric_place_pkey' } as const;
const TEXT = { type: 'text', collation: 'C', nullable: true } as const;

/** Where an entity was, its trade and state, from one event of the feed until the next. */
@Entity({ name: 'metric_place' })
export class MetricPlace {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', ...PKEY })
  uscc!: string;

  @PrimaryColumn({ type: 'bigint', ...PKEY })
  seq!: string;

  @Column({ type: 'bigint', name: 'until_seq', nullable: true })
  untilSeq!: string | null;

  @Column({ type: 'boolean' })
  withdrawn!: boolean;

  @Column(TEXT)
  district!: string | null;

  @Column(TEXT)
  industry!: string | null;

  @Column(TEXT)
  status!: string | null;
}
