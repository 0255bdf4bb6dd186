import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far the exchange's copy of a resource's changes has come; kept by the feed in the transaction of the changes. */
@Entity({ name: 'resource_freshness' })
export class ResourceFreshness {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'resource_freshness_pkey' })
  resource!: string;

  @Column({ type: 'bigint' })
  changes!: string;

  /** When the owner's silo recorded the latest change. */
  @Column({ type: 'timestamp with time zone', name: 'last_change_at' })
  lastChangeAt!: string;

  /** When the exchange recorded it. */
  @Column({ type: 'timestamp with time zone', name: 'last_recorded_at' })
  lastRecordedAt!: string;
}
