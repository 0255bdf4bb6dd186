import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A dated copy of a fact of another silo on which a row of the index rests, as far as it rests on it. */
@Entity({ name: 'index_fact' })
@Index('index_fact_entity', ['uscc'])
@Index('index_fact_until', { synchronize: false })
@Index('index_fact_since', { synchronize: false })
export class IndexFact {
  /** The event's aggregate type. */
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'index_fact_pkey' })
  kind!: string;

  @PrimaryColumn({ type: 'text', name: 'record_key', collation: 'C', primaryKeyConstraintName: 'index_fact_pkey' })
  recordKey!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'date', nullable: true })
  since!: string | null;

  /** First day on which it no longer holds. */
  @Column({ type: 'date', nullable: true })
  until!: string | null;

  /** Scheme and grade, class, matter or stage. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  code!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  status!: string | null;

  @Column({ type: 'text', collation: 'C', nullable: true })
  category!: string | null;

  @Column({ type: 'smallint', nullable: true })
  level!: number | null;

  @Column({ type: 'boolean' })
  withdrawn!: boolean;

  /** When the fact was first told: tells apart those of one day. */
  @Column({ type: 'bigint', name: 'first_seq' })
  firstSeq!: string;

  @Column({ type: 'bigint' })
  seq!: string;
}
