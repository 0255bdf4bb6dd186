import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** A saved set of conditions over evidence by which an authority looks for violations. */
@Entity({ name: 'detection_rule' })
@Unique('detection_rule_number', ['number'])
export class DetectionRule {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  authority!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'detection_rule_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'jsonb' })
  conditions!: object;

  @Column({ type: 'text', name: 'saved_by' })
  savedBy!: string;

  @Column({ type: 'date', name: 'saved_on' })
  savedOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
