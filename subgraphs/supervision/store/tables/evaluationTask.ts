import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/** A subject to be evaluated at once because of an event. */
@Entity({ name: 'evaluation_task' })
@Index('evaluation_task_entity', ['uscc', 'matterCode', 'id'])
@Index('evaluation_task_waiting', ['id'], { where: 'done_at IS NULL' })
export class EvaluationTask {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  cause!: string;

  @Column({ type: 'text', name: 'cause_key', collation: 'C' })
  causeKey!: string;

  @Column({ type: 'uuid', name: 'cause_event', nullable: true })
  causeEvent!: string | null;

  @Column({ type: 'boolean' })
  abnormal!: boolean;

  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'timestamp with time zone', name: 'arrived_at', default: () => 'now()' })
  arrivedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'done_at', nullable: true })
  doneAt!: string | null;

  @Column({ type: 'bigint', nullable: true })
  run!: string | null;

  @Column({ type: 'text', nullable: true })
  refusal!: string | null;
}
