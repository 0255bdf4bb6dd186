import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An item that may be inspected while it is on the published list. */
@Entity({ name: 'inspection_item' })
export class InspectionItem {
  @PrimaryColumn({ type: 'text', collation: 'C' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'name_en' })
  nameEn!: string;

  @Column({ type: 'text' })
  basis!: string;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'date', name: 'published_on' })
  publishedOn!: string;

  @Column({ type: 'date', name: 'withdrawn_on', nullable: true })
  withdrawnOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
