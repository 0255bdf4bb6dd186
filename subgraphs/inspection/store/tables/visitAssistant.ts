import { Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** A third party that assists the team of a department under an agreement; it holds no seat. */
@Entity({ name: 'visit_assistant' })
@Unique('visit_assistant_once', ['visit', 'department', 'body'])
export class VisitAssistant {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  department!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'text' })
  agreement!: string;

  @Column({ type: 'text', name: 'added_by' })
  addedBy!: string;

  @Column({ type: 'date', name: 'added_on' })
  addedOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
