import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A public key with which manifests of exports are, or were, signed. */
@Entity({ name: 'export_key' })
export class ExportKeyRow {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'export_key_pkey' })
  id!: string;

  /** SPKI in PEM. */
  @Column({ type: 'text', name: 'public_key' })
  publicKey!: string;

  @Column({ type: 'timestamp with time zone', default: () => 'now()' })
  since!: string;
}
