import { Column, Entity, PrimaryColumn } from 'typeorm';
import { CREATE_FEED_SUBSCRIPTION } from '../feedSubscription';

/** Where an entity is and what its trade is: a dated copy of what the register told through the feed. */
@Entity({ name: 'entity_place' })
export class EntityPlaceCopy {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'entity_place_pkey' })
  uscc!: string;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'text', nullable: true })
  industry!: string | null;

  /** When it was so, by the register's account. */
  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  /** The event that told it; null where it was filled in before the feed came by. */
  @Column({ type: 'uuid', name: 'event_id', nullable: true })
  eventId!: string | null;

  /** The event's place in the feed. */
  @Column({ type: 'text', nullable: true })
  position!: string | null;
}

/** How far this silo has followed a resource of the feed. */
@Entity({ name: 'feed_subscription' })
export class FeedSubscriptionRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'feed_subscription_pkey' })
  resource!: string;

  @Column({ type: 'text' })
  position!: string;

  @Column({ type: 'timestamp with time zone', name: 'updated_at', default: () => 'now()' })
  updatedAt!: string;
}

/** The tables of a silo that follows where entities are. */
// biome-ignore lint/complexity/noBannedTypes: TypeORM takes classes as Function
export const PLACE_TABLES: readonly Function[] = [EntityPlaceCopy, FeedSubscriptionRow];

/** The statements that make them; a migration of each such silo runs them. */
export const CREATE_PLACES: readonly string[] = [
  CREATE_FEED_SUBSCRIPTION,
  `CREATE TABLE entity_place (
    uscc character(18) COLLATE "C" NOT NULL,
    district text,
    industry text,
    observed_at timestamp with time zone NOT NULL,
    event_id uuid,
    position text,
    CONSTRAINT entity_place_pkey PRIMARY KEY (uscc)
  )`,
];
