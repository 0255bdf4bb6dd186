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

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
