import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One event of the feed, in the order in which the exchange took it in. */
@Entity({ name: 'feed_event' })
@Unique('feed_event_id', ['eventId'])
@Index('feed_event_resource', ['resource', 'seq'])
@Index('feed_event_record', ['aggregateType', 'recordKey', 'seq'])
@Index('feed_event_withdrawn', { synchronize: false })
export class FeedEvent {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'feed_event_pkey' })
  seq!: string;

  @Column({ type: 'text' })
  resource!: string;

  @Column({ type: 'text' })
  silo!: string;

  @Column({ type: 'uuid', name: 'event_id' })
  eventId!: string;

  @Column({ type: 'text', name: 'aggregate_type' })
  aggregateType!: string;

  /** Later events of the same fact have the same key. */
  @Column({ type: 'text', name: 'record_key' })
  recordKey!: string;

  /** Code of the entity, or of the matter or item where the event is about one. */
  @Column({ type: 'text', collation: 'C' })
  subject!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'timestamp with time zone' })
  time!: string;

  /** Whether the event takes the fact away from all who hold it. */
  @Column({ type: 'boolean' })
  withdrawn!: boolean;

  /** Columns of the fact; null once the fact was sealed by a later event. */
  @Column({ type: 'json', nullable: true })
  data!: unknown;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
