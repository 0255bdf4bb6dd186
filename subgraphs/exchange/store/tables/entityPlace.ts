import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where an entity is and what its trade is, as the register last told. */
@Entity({ name: 'entity_place' })
export class EntityPlace {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'entity_place_pkey' })
  uscc!: string;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'text', nullable: true })
  industry!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'uuid', name: 'event_id' })
  eventId!: string;

  @Column({ type: 'bigint' })
  seq!: string;
}
