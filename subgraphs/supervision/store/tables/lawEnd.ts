import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** The day from which a law, or one article of it, is no longer in force, as the reform office of the city recorded it. */
@Entity({ name: 'law_end' })
@Unique('law_end_number', ['number'])
@Index('law_end_provision', { synchronize: false })
export class LawEnd {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  law!: string;

  /** Null where the whole law ends. */
  @Column({ type: 'text', nullable: true })
  article!: string | null;

  /** First day no longer in force; null where it turned out that the law stands. */
  @Column({ type: 'date', name: 'ended_on', nullable: true })
  endedOn!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'recorded_by' })
  recordedBy!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
