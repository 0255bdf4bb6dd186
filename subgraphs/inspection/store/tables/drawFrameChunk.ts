import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** At most 4,096 lines of a round's frozen frame, the header being the first of all. */
@Entity({ name: 'draw_frame_chunk' })
@Check('draw_frame_chunk_lines', `lines BETWEEN 1 AND 4096`)
@Index('draw_frame_chunk_entity', ['round', 'firstUscc'])
export class DrawFrameChunk {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'draw_frame_chunk_pkey' })
  round!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draw_frame_chunk_pkey' })
  part!: number;

  @Column({ type: 'character', name: 'first_uscc', length: 18, collation: 'C' })
  firstUscc!: string;

  @Column({ type: 'character', name: 'last_uscc', length: 18, collation: 'C' })
  lastUscc!: string;

  @Column({ type: 'integer' })
  lines!: number;

  @Column({ type: 'bytea' })
  content!: Buffer;
}
