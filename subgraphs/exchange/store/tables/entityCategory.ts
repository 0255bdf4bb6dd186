import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The category of an indexed entity now in force in one matter; no category is an empty text, level and intensity 0. */
@Entity({ name: 'entity_category' })
@Index('entity_category_matter', ['matter', 'category', 'status', 'uscc'])
export class EntityCategory {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'entity_category_pkey' })
  uscc!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'entity_category_pkey' })
  matter!: string;

  @Column({ type: 'text', collation: 'C' })
  status!: string;

  @Column({ type: 'text', collation: 'C' })
  category!: string;

  @Column({ type: 'smallint' })
  level!: number;

  @Column({ type: 'smallint' })
  intensity!: number;

  @Column({ type: 'date' })
  since!: string;
}
