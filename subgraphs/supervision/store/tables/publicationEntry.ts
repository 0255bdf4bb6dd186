import { Check, Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { CategoryAssignment } from './categoryAssignment';
import { CategoryPublicationBatch } from './categoryPublicationBatch';

/** One entity of a publication, and what became of it. */
@Entity({ name: 'publication_entry' })
@Unique('publication_entry_once', ['publication', 'assignment'])
@Check('publication_entry_reasoned', "(outcome = 'LEFT_OUT') = (left_out IS NOT NULL)")
export class PublicationEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @ForeignKey(() => CategoryPublicationBatch, 'id', { name: 'publication_entry_batch' })
  @Column({ type: 'bigint' })
  publication!: string;

  @ForeignKey(() => CategoryAssignment, 'id', { name: 'publication_entry_decision' })
  @Column({ type: 'bigint' })
  assignment!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  category!: string;

  @Column({ type: 'smallint' })
  level!: number;

  /** PENDING, PUBLISHED, LEFT_OUT, WITHDRAWN. */
  @Column({ type: 'text' })
  outcome!: string;

  @Column({ type: 'text', name: 'left_out', nullable: true })
  leftOut!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
