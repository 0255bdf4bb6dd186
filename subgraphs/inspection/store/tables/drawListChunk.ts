import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Lines of a round's drawn list, in the order of tickets. */
@Entity({ name: 'draw_list_chunk' })
export class DrawListChunk {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'draw_list_chunk_pkey' })
  round!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draw_list_chunk_pkey' })
  part!: number;

  @Column({ type: 'bytea' })
  content!: Buffer;
}
