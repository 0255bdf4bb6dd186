import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** The secret from which the teams of a visit outside a round are drawn; its hash is told before it is used. */
@Entity({ name: 'visit_nonce' })
@Unique('visit_nonce_fresh', ['sha256'])
export class VisitNonce {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  nonce!: string;

  @Column({ type: 'date', name: 'committed_on' })
  committedOn!: string;

  @Column({ type: 'date', name: 'opened_on', nullable: true })
  openedOn!: string | null;
}
