import { Check, Column, Entity, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What ties an inspector to an entity, for which he withdraws. */
@Entity({ name: 'inspector_tie' })
@Unique('inspector_tie_number', ['number'])
@Unique('inspector_tie_once', ['inspector', 'uscc', 'kind', 'fromDay'])
@Check('inspector_tie_days', `to_day > from_day`)
export class InspectorTie {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  /** The inspector's office. */
  @Column({ type: 'text' })
  authority!: string;

  /** Number of the inspector. */
  @Column({ type: 'text', collation: 'C' })
  inspector!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  /** First day no longer tied; null while it lasts. */
  @Column({ type: 'date', name: 'to_day', nullable: true })
  toDay!: string | null;

  /** Of when what is stored is: lists of an earlier moment change nothing. */
  @Column({ type: 'timestamp with time zone', name: 'observed_at', default: () => 'now()' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
