import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the feed stands: one row, whose lock gives numbers in the order of commits. */
@Entity({ name: 'feed_state' })
@Check('feed_state_one', 'only_row')
export class FeedState {
  @PrimaryColumn({ type: 'boolean', name: 'only_row', default: true, primaryKeyConstraintName: 'feed_state_pkey' })
  onlyRow!: boolean;

  @Column({ type: 'bigint', name: 'last_seq' })
  lastSeq!: string;

  /** Events up to here were removed where a later one of the same fact came. */
  @Column({ type: 'bigint' })
  horizon!: string;
}
