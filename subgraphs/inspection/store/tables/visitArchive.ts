import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A visit whose file is closed. */
@Entity({ name: 'visit_archive' })
export class VisitArchive {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'visit_archive_pkey' })
  visit!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', name: 'archived_by' })
  archivedBy!: string;

  @Column({ type: 'date', name: 'archived_on' })
  archivedOn!: string;

  @Column({ type: 'integer' })
  entries!: number;

  @Column({ type: 'text' })
  digest!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
