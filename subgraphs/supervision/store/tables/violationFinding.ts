import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** A possible violation that an authority came upon: it becomes a case, or there is a reason why not. */
@Entity({ name: 'violation_finding' })
@Unique('violation_finding_number', ['number'])
@Check(
  'violation_finding_handled',
  `CASE state WHEN 'CASE_FILED' THEN case_number IS NOT NULL
   WHEN 'NO_CASE' THEN reason IS NOT NULL AND case_number IS NULL
   ELSE case_number IS NULL AND handled_on IS NULL END`,
)
@Index('violation_finding_authority', ['authority', 'id'])
@Index('violation_finding_entity', ['uscc', 'matterCode', 'id'])
export class ViolationFinding {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'violation_finding_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  @Column({ type: 'text' })
  facts!: string;

  @Column({ type: 'date', name: 'found_on' })
  foundOn!: string;

  /** Last day to handle it; null where the holidays of its year are not known. */
  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'case_number', nullable: true })
  caseNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'date', name: 'handled_on', nullable: true })
  handledOn!: string | null;

  @Column({ type: 'text', name: 'found_by' })
  foundBy!: string;

  @Column({ type: 'text', name: 'handled_by', nullable: true })
  handledBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
