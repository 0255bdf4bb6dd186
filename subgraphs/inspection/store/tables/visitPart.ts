import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What one department does in a visit: its items, under its plan or check, and the fact that tells it. */
@Entity({ name: 'visit_part' })
@Unique('visit_part_department', ['visit', 'department'])
@Check('visit_part_state', `state IN ('PLANNED', 'IN_PROGRESS', 'COMPLETED', 'CANCELLED')`)
@Check('visit_part_ground', `plan_number IS NOT NULL OR check_number IS NOT NULL`)
@Check('visit_part_items', `cardinality(items) > 0`)
@Index('visit_part_by_plan', ['planNumber', 'visit'])
export class VisitPart {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  department!: string;

  @Column({ type: 'text' })
  office!: string;

  @Column({ type: 'text' })
  trigger!: string;

  @Column({ type: 'text', name: 'plan_number', collation: 'C', nullable: true })
  planNumber!: string | null;

  @Column({ type: 'text', name: 'check_number', collation: 'C', nullable: true })
  checkNumber!: string | null;

  @Column({ type: 'integer', array: true })
  tasks!: number[];

  @Column({ type: 'text', array: true })
  items!: string[];

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'fact_record' })
  factRecord!: string;

  @Column({ type: 'date', name: 'started_on', nullable: true })
  startedOn!: string | null;

  @Column({ type: 'date', name: 'completed_on', nullable: true })
  completedOn!: string | null;

  @Column({ type: 'date', name: 'uncooperative_on', nullable: true })
  uncooperativeOn!: string | null;

  @Column({ type: 'text', name: 'uncooperative_facts', nullable: true })
  uncooperativeFacts!: string | null;
}
