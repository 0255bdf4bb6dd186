import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** An entity that came to another district or trade, at the event that told it. */
@Entity({ name: 'entity_move' })
@Index('entity_move_entity', ['uscc'])
export class EntityMove {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'entity_move_pkey' })
  seq!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'uuid', name: 'event_id' })
  eventId!: string;

  @Column({ type: 'timestamp with time zone' })
  time!: string;

  @Column({ type: 'text', name: 'from_district', nullable: true })
  fromDistrict!: string | null;

  @Column({ type: 'text', name: 'from_industry', nullable: true })
  fromIndustry!: string | null;

  @Column({ type: 'text', name: 'to_district', nullable: true })
  toDistrict!: string | null;

  @Column({ type: 'text', name: 'to_industry', nullable: true })
  toIndustry!: string | null;
}
