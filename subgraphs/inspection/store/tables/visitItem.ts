import { Check, Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

/** What was found on one item of a visit, as it stands. */
@Entity({ name: 'visit_item' })
@Unique('visit_item_number', ['number'])
@Unique('visit_item_once', ['visit', 'department', 'item'])
@Check('visit_item_codes', `cardinality(codes) > 0`)
@Index('visit_item_by_entity', ['uscc', 'id'])
@Index('visit_item_open', ['authority', 'followUpDueOn'], { where: `follow_up_completed_on IS NULL` })
export class VisitItem {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'integer', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'text', collation: 'C' })
  visit!: string;

  @Column({ type: 'text', collation: 'C' })
  department!: string;

  @Column({ type: 'text', collation: 'C' })
  item!: string;

  @Column({ type: 'character', length: 18, collation: 'C' })
  uscc!: string;

  @Column({ type: 'text' })
  mode!: string;

  @Column({ type: 'date', name: 'inspected_on' })
  inspectedOn!: string;

  @Column({ type: 'text', collation: 'C', nullable: true })
  checklist!: string | null;

  @Column({ type: 'jsonb' })
  answers!: unknown;

  @Column({ type: 'text', name: 'code_set' })
  codeSet!: string;

  @Column({ type: 'text', array: true })
  codes!: string[];

  @Column({ type: 'jsonb' })
  attachments!: unknown;

  @Column({ type: 'text', name: 'follow_up' })
  followUp!: string;

  @Column({ type: 'text', name: 'follow_up_note', nullable: true })
  followUpNote!: string | null;

  @Column({ type: 'date', name: 'follow_up_due_on', nullable: true })
  followUpDueOn!: string | null;

  @Column({ type: 'date', name: 'follow_up_completed_on', nullable: true })
  followUpCompletedOn!: string | null;

  @Column({ type: 'boolean', nullable: true })
  late!: boolean | null;

  @Column({ type: 'text', name: 'entered_by' })
  enteredBy!: string;

  @Column({ type: 'date', name: 'entered_on' })
  enteredOn!: string;

  @Column({ type: 'timestamp with time zone', name: 'entered_at', default: () => 'now()' })
  enteredAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
