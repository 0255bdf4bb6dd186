import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One task of a round: which of a published plan. */
@Entity({ name: 'draw_round_task' })
@Unique('draw_round_task_once', ['round', 'plan', 'task'])
@Index('draw_round_task_of_plan', ['plan', 'task'])
export class DrawRoundTask {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'draw_round_task_pkey' })
  round!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'draw_round_task_pkey' })
  place!: number;

  @Column({ type: 'text', collation: 'C' })
  plan!: string;

  @Column({ type: 'integer' })
  task!: number;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text', collation: 'C' })
  item!: string;

  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'text', name: 'scope_hash' })
  scopeHash!: string;

  @Column({ type: 'integer', name: 'plan_year' })
  planYear!: number;
}
