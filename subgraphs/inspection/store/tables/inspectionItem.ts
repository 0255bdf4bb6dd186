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

  @Column({ type: 'text', name: 'object_type', nullable: true })
  objectType!: string | null;

  @Column({ type: 'text', array: true, default: () => `'{}'` })
  methods!: string[];

  /** Of the objects, in parts in a million. */
  @Column({ type: 'integer', name: 'ratio_floor_ppm', nullable: true })
  ratioFloorPpm!: number | null;

  @Column({ type: 'integer', name: 'ratio_ceiling_ppm', nullable: true })
  ratioCeilingPpm!: number | null;

  /** Inspections of one object in a year. */
  @Column({ type: 'integer', name: 'least_per_year', nullable: true })
  leastPerYear!: number | null;

  @Column({ type: 'integer', name: 'most_per_year', nullable: true })
  mostPerYear!: number | null;

  /** Qualification that an inspector needs; null for none. */
  @Column({ type: 'text', name: 'inspector_field', nullable: true })
  inspectorField!: string | null;

  /** Supervision matter whose category counts in the draw. */
  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;

  /** First day without its legal basis. */
  @Column({ type: 'date', name: 'basis_ended_on', nullable: true })
  basisEndedOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
