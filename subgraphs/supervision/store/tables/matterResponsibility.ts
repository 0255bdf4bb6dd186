import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** In which state the approval behind a matter is in a district, or in the city, and whose it then is; by days. */
@Entity({ name: 'matter_responsibility' })
@Unique('matter_responsibility_number', ['number'])
@Check('matter_responsibility_days', 'until IS NULL OR until > since')
@Index('matter_responsibility_present', { synchronize: false })
@Index('matter_responsibility_history', ['matterCode', 'since', 'id'])
export class MatterResponsibility {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'matter_responsibility_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  /** Six digits; null for the city, where a district has no row of its own. */
  @Column({ type: 'text', collation: 'C', nullable: true })
  district!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'date' })
  since!: string;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  /** Who approves, or approved. */
  @Column({ type: 'text', nullable: true })
  approver!: string | null;

  /** Who is competent for the trade. */
  @Column({ type: 'text', nullable: true })
  competent!: string | null;

  /** Whose force enforces for it. */
  @Column({ type: 'text', nullable: true })
  entrusted!: string | null;

  /** The decision or provision by which it is so. */
  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'date', name: 'entered_on' })
  enteredOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
