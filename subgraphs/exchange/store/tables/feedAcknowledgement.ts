import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** The word of a holder that it has taken in a resource up to an event. */
@Entity({ name: 'feed_acknowledgement' })
@Index('feed_acknowledgement_holder', ['resource', 'holder', 'seq'])
export class FeedAcknowledgement {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'feed_acknowledgement_pkey',
  })
  id!: string;

  /** Name of the person or application. */
  @Column({ type: 'text' })
  holder!: string;

  @Column({ type: 'text', nullable: true })
  department!: string | null;

  @Column({ type: 'text', nullable: true })
  agreement!: string | null;

  @Column({ type: 'text' })
  resource!: string;

  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'timestamp with time zone', name: 'acknowledged_at', default: () => 'now()' })
  acknowledgedAt!: string;
}
