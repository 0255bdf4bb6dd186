import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far a resource of another silo is known here. */
@Entity({ name: 'evidence_source' })
export class EvidenceSourceRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'evidence_source_pkey' })
  resource!: string;

  @Column({ type: 'text' })
  silo!: string;

  /** When the exchange last heard the silo to the end; null while it has not. */
  @Column({ type: 'timestamp with time zone', name: 'heard_at', nullable: true })
  heardAt!: string | null;

  /** When all that the exchange held of it was here for the first time; null while it is not, or is read anew. */
  @Column({ type: 'timestamp with time zone', name: 'loaded_at', nullable: true })
  loadedAt!: string | null;
}
