import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** A reform office's word to an authority that did not keep to the Measures, with its answer and its end. */
@Entity({ name: 'oversight_notice' })
@Unique('oversight_notice_number', ['number'])
@Check('oversight_notice_closed', "(state = 'CLOSED') = (closed_on IS NOT NULL)")
@Index('oversight_notice_authority', ['authority', 'id'])
export class OversightNotice {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text' })
  authority!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'oversight_notice_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;

  @Column({ type: 'text' })
  step!: string;

  @Column({ type: 'text' })
  facts!: string;

  @Column({ type: 'text' })
  article!: string;

  @Column({ type: 'date', name: 'issued_on' })
  issuedOn!: string;

  @Column({ type: 'date', name: 'due_on' })
  dueOn!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'text', name: 'issued_by' })
  issuedBy!: string;

  @Column({ type: 'text', name: 'answered_by', nullable: true })
  answeredBy!: string | null;

  @Column({ type: 'text', name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
