import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** An object drawn for one task of a round, or put in the place of one that is gone. */
@Entity({ name: 'drawn_object' })
@Unique('drawn_object_place', ['round', 'task', 'cell', 'place'])
@Check('drawn_object_state', `state IN ('DRAWN', 'REPLACED')`)
@Check(
  'drawn_object_replaced',
  `(state = 'REPLACED') = (replaced_by IS NOT NULL AND ground IS NOT NULL AND note IS NOT NULL
   AND replaced_on IS NOT NULL)`,
)
@Index('drawn_object_entity', ['uscc', 'round'])
@Index('drawn_object_order', ['round', 'ticket', 'task'])
export class DrawnObject {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'drawn_object_pkey' })
  round!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'drawn_object_pkey' })
  task!: number;

  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'drawn_object_pkey' })
  uscc!: string;

  @Column({ type: 'integer' })
  cell!: number;

  @Column({ type: 'integer' })
  place!: number;

  @Column({ type: 'text' })
  ticket!: string;

  @Column({ type: 'integer', name: 'rate_ppm' })
  ratePpm!: number;

  @Column({ type: 'text', default: 'DRAWN' })
  state!: string;

  @Column({ type: 'character', length: 18, collation: 'C', nullable: true })
  replaces!: string | null;

  @Column({ type: 'character', name: 'replaced_by', length: 18, collation: 'C', nullable: true })
  replacedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  ground!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'date', name: 'replaced_on', nullable: true })
  replacedOn!: string | null;
}
