import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { SupervisionMatter } from './supervisionMatter';

/** One edition of an authority's rules of classification for a matter; immutable once it is published. */
@Entity({ name: 'rule_set' })
@Unique('rule_set_number', ['number'])
@Unique('rule_set_edition', ['authority', 'matterCode', 'edition'])
export class RuleSet {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'text' })
  authority!: string;

  @ForeignKey(() => SupervisionMatter, 'code', { name: 'rule_set_matter' })
  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'integer' })
  edition!: number;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'jsonb' })
  content!: object;

  @Column({ type: 'text', name: 'content_hash', nullable: true })
  contentHash!: string | null;

  @Column({ type: 'date', name: 'in_force_from' })
  inForceFrom!: string;

  @Column({ type: 'date', name: 'in_force_to', nullable: true })
  inForceTo!: string | null;

  @Column({ type: 'date', name: 'published_on', nullable: true })
  publishedOn!: string | null;

  @Column({ type: 'text', name: 'filing_office', nullable: true })
  filingOffice!: string | null;

  @Column({ type: 'date', name: 'filing_due_on', nullable: true })
  filingDueOn!: string | null;

  @Column({ type: 'date', name: 'filed_on', nullable: true })
  filedOn!: string | null;

  @Column({ type: 'text', name: 'drafted_by' })
  draftedBy!: string;

  @Column({ type: 'text', name: 'published_by', nullable: true })
  publishedBy!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
