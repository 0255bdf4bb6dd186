import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** What a department committed itself to in a round, and the nonce once it is opened; no nonce serves twice. */
@Entity({ name: 'draw_round_nonce' })
@Unique('draw_round_nonce_fresh', ['sha256'])
@Check('draw_round_nonce_opened', `(nonce IS NULL) = (revealed_at IS NULL)`)
export class DrawRoundNonce {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'draw_round_nonce_pkey' })
  round!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'draw_round_nonce_pkey' })
  department!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text', name: 'committed_by' })
  committedBy!: string;

  @Column({ type: 'timestamp with time zone', name: 'committed_at' })
  committedAt!: string;

  @Column({ type: 'text', nullable: true })
  nonce!: string | null;

  @Column({ type: 'text', name: 'revealed_by', nullable: true })
  revealedBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'revealed_at', nullable: true })
  revealedAt!: string | null;
}
