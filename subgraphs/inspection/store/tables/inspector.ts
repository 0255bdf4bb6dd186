import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** Somebody who may be drawn to inspect for an office. */
@Entity({ name: 'inspector' })
@Unique('inspector_number', ['number'])
@Index('inspector_certificate', { synchronize: false })
@Index('inspector_account', { synchronize: false })
@Index('inspector_office', ['authority', 'number'])
export class Inspector {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** The office for which he inspects. */
  @Column({ type: 'text' })
  authority!: string;

  /** For his own office alone. */
  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'certificate_no', collation: 'C' })
  certificateNo!: string;

  /** Last day on which the certificate is valid. */
  @Column({ type: 'date', name: 'certificate_until' })
  certificateUntil!: string;

  @Column({ type: 'text', array: true })
  fields!: string[];

  /** Districts of six digits, streets and towns of nine; null for all of the office's area. */
  @Column({ type: 'text', array: true, nullable: true })
  areas!: string[] | null;

  @Column({ type: 'date', name: 'trained_on', nullable: true })
  trainedOn!: string | null;

  /** Subject under which he signs in. */
  @Column({ type: 'text', nullable: true })
  account!: string | null;

  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** Of when what is stored is: lists of an earlier moment change nothing. */
  @Column({ type: 'timestamp with time zone', name: 'observed_at', default: () => 'now()' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
