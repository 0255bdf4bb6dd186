import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** An issue of the citizens’ hotline; of who called there is the hotline’s reference and nothing else. */
@Entity({ name: 'hotline_issue' })
@Unique('hotline_issue_number', ['number'])
@Unique('hotline_issue_reference', ['reference'])
@Index('hotline_issue_authority', ['authority', 'id'])
@Check('hotline_issue_closed', `state <> 'CONFIRMED' OR (result IS NOT NULL AND confirmed_department IS NOT NULL)`)
export class HotlineIssue {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text', collation: 'C' })
  reference!: string;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'character', length: 18, collation: 'C', nullable: true })
  uscc!: string | null;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'hotline_issue_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text', name: 'confirmation_hash', nullable: true })
  confirmationHash!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', collation: 'C', nullable: true })
  task!: string | null;

  @Column({ type: 'text', nullable: true })
  result!: string | null;

  @Column({ type: 'text', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'date', name: 'entered_on' })
  enteredOn!: string;

  @Column({ type: 'date', name: 'confirmed_on', nullable: true })
  confirmedOn!: string | null;

  @Column({ type: 'text', name: 'confirmed_department', nullable: true })
  confirmedDepartment!: string | null;

  @Column({ type: 'boolean', name: 'confirmed_by_code', nullable: true })
  confirmedByCode!: boolean | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
