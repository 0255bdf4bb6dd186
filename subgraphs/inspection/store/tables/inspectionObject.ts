import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * An object of inspection: dated copies of what the register, the public credit rating and the credit risk say of it. Each
 * of the three may come before the others; without an entry of the register it is no object yet.
 */
@Entity({ name: 'inspection_object' })
export class InspectionObject {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'inspection_object_pkey' })
  uscc!: string;

  @Column({ type: 'text', nullable: true })
  state!: string | null;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'text', name: 'industry_division', nullable: true })
  industryDivision!: string | null;

  @Column({ type: 'date', name: 'registered_on', nullable: true })
  registeredOn!: string | null;

  @Column({ type: 'text', name: 'size_class', nullable: true })
  sizeClass!: string | null;

  /** When the register told it so; null while it has not. */
  @Column({ type: 'timestamp with time zone', name: 'observed_at', nullable: true })
  observedAt!: string | null;

  /** The rating that stands, by its supplier's record; kept when it was withdrawn, so that it does not come back. */
  @Column({ type: 'text', name: 'credit_record', nullable: true })
  creditRecord!: string | null;

  @Column({ type: 'text', name: 'credit_grade', nullable: true })
  creditGrade!: string | null;

  @Column({ type: 'date', name: 'rated_on', nullable: true })
  ratedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'credit_observed_at', nullable: true })
  creditObservedAt!: string | null;

  @Column({ type: 'text', name: 'risk_record', nullable: true })
  riskRecord!: string | null;

  @Column({ type: 'text', name: 'risk_class', nullable: true })
  riskClass!: string | null;

  @Column({ type: 'date', name: 'classified_on', nullable: true })
  classifiedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'risk_observed_at', nullable: true })
  riskObservedAt!: string | null;
}
