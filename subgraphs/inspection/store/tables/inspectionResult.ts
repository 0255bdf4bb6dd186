import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Inspection } from './inspection';
import { InspectionItem } from './inspectionItem';

/** One item of one inspection, with its result once there is one. */
@Entity({ name: 'inspection_result' })
@Unique('inspection_result_item', ['sourceDepartment', 'inspectionRecordId', 'itemCode'])
@ForeignKey(() => Inspection, ['sourceDepartment', 'inspectionRecordId'], ['sourceDepartment', 'sourceRecordId'], {
  name: 'inspection_result_inspection',
})
export class InspectionResult {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @ForeignKey(() => InspectionItem, 'code', { name: 'inspection_result_listed' })
  @Column({ type: 'text', name: 'item_code', collation: 'C' })
  itemCode!: string;

  @Column({ type: 'text', name: 'code_set', nullable: true })
  codeSet!: string | null;

  @Column({ type: 'text', array: true })
  codes!: string[];

  @Column({ type: 'text', name: 'follow_up', nullable: true })
  followUp!: string | null;

  @Column({ type: 'text', name: 'follow_up_note', nullable: true })
  followUpNote!: string | null;

  @Column({ type: 'date', name: 'follow_up_completed_on', nullable: true })
  followUpCompletedOn!: string | null;

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'inspection_record_id' })
  inspectionRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
