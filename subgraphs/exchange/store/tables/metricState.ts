import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** Up to which event of the feed the facts of metrics were brought: one row. */
@Entity({ name: 'metric_state' })
@Check('metric_state_one', 'only_row')
export class MetricState {
  @PrimaryColumn({
    type: 'boolean',
    name: 'only_row',
    default: () => 'true',
    primaryKeyConstraintName: 'metric_state_pkey',
  })
  onlyRow!: boolean;

  @Column({ type: 'bigint' })
  seq!: string;
}
