import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Agreement } from './agreement';

/** A client credential of an agreement; of its secret no more than the digest is kept. */
@Entity({ name: 'credential' })
@ForeignKey(() => Agreement, ['agreement'], ['id'], { name: 'credential_agreement' })
@Index('credential_by_agreement', ['agreement'])
export class Credential {
  @PrimaryColumn({ type: 'text', name: 'client_id', collation: 'C', primaryKeyConstraintName: 'credential_pkey' })
  clientId!: string;

  @Column({ type: 'bigint' })
  agreement!: string;

  /** SHA-256 of the secret, which is 256 random bits. */
  @Column({ type: 'bytea', name: 'secret_hash' })
  secretHash!: Buffer;

  @Column({ type: 'text', name: 'issued_to' })
  issuedTo!: string;

  @Column({ type: 'timestamp with time zone', name: 'issued_at', default: () => 'now()' })
  issuedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'revoked_at', nullable: true })
  revokedAt!: string | null;
}
