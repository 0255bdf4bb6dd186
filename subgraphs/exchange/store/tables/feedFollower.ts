import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a follower has come in the feed; its row is locked while it takes a step. */
@Entity({ name: 'feed_follower' })
export class FeedFollowerRow {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'feed_follower_pkey' })
  name!: string;

  /** The last event that it holds. */
  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => 'now()' })
  updatedAt!: string;
}
