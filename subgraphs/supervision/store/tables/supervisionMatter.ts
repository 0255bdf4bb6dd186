import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A matter of classified supervision. */
@Entity({ name: 'supervision_matter' })
export class SupervisionMatter {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text', name: 'lead_department' })
  leadDepartment!: string;

  @Column({ type: 'text', name: 'legal_basis' })
  legalBasis!: string;

  @Column({ type: 'date', name: 'in_force_from' })
  inForceFrom!: string;

  @Column({ type: 'date', name: 'in_force_to', nullable: true })
  inForceTo!: string | null;

  /** Departments that work together with the lead; null where none was told. */
  @Column({ type: 'text', array: true, nullable: true })
  cooperating!: string[] | null;

  /** Whom it is about, in words. */
  @Column({ type: 'text', nullable: true })
  object!: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  methods!: string[] | null;

  /** First day on which the law it rests on was no longer in force; null while it stands. */
  @Column({ type: 'date', name: 'basis_ended_on', nullable: true })
  basisEndedOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
