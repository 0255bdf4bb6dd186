import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed state of the log of accesses. Only ever added. */
@Entity({ name: 'access_checkpoint' })
export class AccessCheckpointRow {
  /** Leaves that it covers. */
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'access_checkpoint_pkey' })
  size!: string;

  /** The signed note: C2SP tlog-checkpoint. */
  @Column({ type: 'text' })
  note!: string;

  /** The public key that checks it, for convenience; trust is in the key that was had by another way. */
  @Column({ type: 'text', name: 'verifier_key' })
  verifierKey!: string;

  @Column({ type: 'timestamp with time zone', name: 'signed_at', default: () => 'now()' })
  signedAt!: string;
}
