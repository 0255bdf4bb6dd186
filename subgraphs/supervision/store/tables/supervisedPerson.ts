import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** A citizen under supervision in a matter, by a pseudonym that the authority alone can resolve. */
@Entity({ name: 'supervised_person' })
@Unique('supervised_person_number', ['number'])
@Check('supervised_person_key', "subject_key ~ '^P[0-9A-HJ-NP-RTUW-Y]{17}$'")
@Check('supervised_person_days', 'until IS NULL OR until > since')
@Index('supervised_person_present', ['subjectKey', 'matterCode'], { unique: true, where: 'until IS NULL' })
export class SupervisedPerson {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'character', length: 18, name: 'subject_key', collation: 'C' })
  subjectKey!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'supervised_person_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'date' })
  since!: string;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
