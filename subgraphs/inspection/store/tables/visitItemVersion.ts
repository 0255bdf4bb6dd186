import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What stood of a result before it was changed. */
@Entity({ name: 'visit_item_version' })
export class VisitItemVersion {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'visit_item_version_pkey' })
  number!: string;

  @PrimaryColumn({ type: 'integer', primaryKeyConstraintName: 'visit_item_version_pkey' })
  version!: number;

  @Column({ type: 'jsonb' })
  content!: unknown;

  @Column({ type: 'text', name: 'replaced_by' })
  replacedBy!: string;

  @Column({ type: 'date', name: 'replaced_on' })
  replacedOn!: string;

  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
