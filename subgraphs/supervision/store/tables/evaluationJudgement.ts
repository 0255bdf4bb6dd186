import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What became of a grade that one run proposed for one subject and that differs from the one that stood. */
@Entity({ name: 'evaluation_judgement' })
@Index('evaluation_judgement_differ', ['run', 'direction', 'uscc'], { where: 'differ' })
export class EvaluationJudgement {
  @PrimaryColumn({ type: 'bigint', primaryKeyConstraintName: 'evaluation_judgement_pkey' })
  run!: string;

  @PrimaryColumn({
    type: 'character',
    length: 18,
    collation: 'C',
    primaryKeyConstraintName: 'evaluation_judgement_pkey',
  })
  uscc!: string;

  /** `<category>/<level>`, as the two that follow. */
  @Column({ type: 'text' })
  previous!: string;

  @Column({ type: 'text' })
  proposed!: string;

  @Column({ type: 'text' })
  decided!: string;

  @Column({ type: 'text' })
  decision!: string;

  @Column({ type: 'text' })
  direction!: string;

  /** Whether the two readings of 調高 admit different grades. */
  @Column({ type: 'boolean' })
  differ!: boolean;

  /** The judgement as a whole, see `ChangeJudgement`, with the earlier evaluations of the subject, `history`. */
  @Column({ type: 'jsonb' })
  judgement!: object;
}
