import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The day to which the index was brought: categories and key lists begin and end without an event. */
@Entity({ name: 'index_state' })
@Check('index_state_one', 'only_row')
export class IndexState {
  @PrimaryColumn({
    type: 'boolean',
    name: 'only_row',
    default: () => 'true',
    primaryKeyConstraintName: 'index_state_pkey',
  })
  onlyRow!: boolean;

  @Column({ type: 'date' })
  day!: string;
}
