import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a silo's outbox was last read to its end. */
@Entity({ name: 'feed_hearing' })
export class FeedHearing {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'feed_hearing_pkey' })
  silo!: string;

  @Column({ type: 'timestamp with time zone', name: 'heard_at' })
  heardAt!: string;
}
