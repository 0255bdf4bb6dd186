import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** A task from its dispatch to its confirmation, with the step that it waits for. */
@Entity({ name: 'supervision_task' })
@Unique('supervision_task_number', ['number'])
@Index('supervision_task_due', { synchronize: false })
@Index('supervision_task_authority', ['authority', 'id'])
@Index('supervision_task_origin', ['originNumber'])
@Check('supervision_task_closed', `state <> 'CLOSED' OR (result IS NOT NULL AND closed_on IS NOT NULL)`)
export class SupervisionTask {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  origin!: string;

  @Column({ type: 'text', name: 'origin_number', collation: 'C', nullable: true })
  originNumber!: string | null;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  details!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text' })
  dispatcher!: string;

  @Column({ type: 'character', length: 18, collation: 'C', nullable: true })
  uscc!: string | null;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'supervision_task_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;

  @Column({ type: 'text' })
  urgency!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'dispatched_by' })
  dispatchedBy!: string;

  @Column({ type: 'date', name: 'dispatched_on' })
  dispatchedOn!: string;

  @Column({ type: 'date', name: 'term_since' })
  termSince!: string;

  @Column({ type: 'date', name: 'accept_due_on', nullable: true })
  acceptDueOn!: string | null;

  @Column({ type: 'date', name: 'due_on', nullable: true })
  dueOn!: string | null;

  @Column({ type: 'date', name: 'step_since' })
  stepSince!: string;

  @Column({ type: 'date', name: 'step_due_on', nullable: true })
  stepDueOn!: string | null;

  @Column({ type: 'date', name: 'reminded_on', nullable: true })
  remindedOn!: string | null;

  @Column({ type: 'smallint', default: 0 })
  escalation!: number;

  @Column({ type: 'date', name: 'escalated_on', nullable: true })
  escalatedOn!: string | null;

  @Column({ type: 'text', name: 'escalated_to', nullable: true })
  escalatedTo!: string | null;

  @Column({ type: 'text', name: 'return_reason', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'text', nullable: true })
  result!: string | null;

  @Column({ type: 'text', name: 'reported_by', nullable: true })
  reportedBy!: string | null;

  @Column({ type: 'date', name: 'reported_on', nullable: true })
  reportedOn!: string | null;

  @Column({ type: 'text', name: 'closed_by', nullable: true })
  closedBy!: string | null;

  @Column({ type: 'date', name: 'closed_on', nullable: true })
  closedOn!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
