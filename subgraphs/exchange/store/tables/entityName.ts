import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What the register says of an entity as far as it is searched and indexed; no district or trade is an empty text. */
@Entity({ name: 'entity_name' })
@Index('entity_name_words', { synchronize: false })
export class EntityName {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'entity_name_pkey' })
  uscc!: string;

  @Column({ type: 'text' })
  name!: string;

  /** The name as it is searched. */
  @Column({ type: 'text' })
  folded!: string;

  /** Every pair of neighbours of the folded name. */
  @Column({ type: 'text', array: true })
  words!: string[];

  @Column({ type: 'text', collation: 'C' })
  district!: string;

  @Column({ type: 'text', collation: 'C' })
  industry!: string;

  @Column({ type: 'text', collation: 'C' })
  status!: string;

  @Column({ type: 'date', name: 'registered_on' })
  registeredOn!: string;

  @Column({ type: 'boolean' })
  withdrawn!: boolean;

  /** The district under which the entity has its row in the index; null while it has none. */
  @Column({ type: 'text', name: 'indexed_in', collation: 'C', nullable: true })
  indexedIn!: string | null;

  @Column({ type: 'bigint' })
  seq!: string;
}
