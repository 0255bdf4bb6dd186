import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a silo's outbox was taken in. */
@Entity({ name: 'feed_source' })
export class FeedSource {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'feed_source_pkey' })
  silo!: string;

  @Column({ type: 'text' })
  position!: string;

  /** The life of the silo's database that the position is of. */
  @Column({ type: 'text' })
  epoch!: string;

  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => 'now()' })
  updatedAt!: string;
}
