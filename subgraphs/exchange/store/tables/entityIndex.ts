import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One narrow row an entity: what lists and counts across silos filter and sort by. What is not known is an empty text, 0, or a day before all days. */
@Entity({ name: 'entity_index' })
@Index('entity_index_registered', ['registeredOn', 'uscc'])
@Index('entity_index_grade', ['gradeRank', 'registeredOn', 'uscc'])
@Index('entity_index_risk', ['riskClass', 'registeredOn', 'uscc'])
@Index('entity_index_intensity', ['intensity', 'registeredOn', 'uscc'])
@Index('entity_index_cases', ['openCases', 'registeredOn', 'uscc'])
@Index('entity_index_inspected', ['lastInspectedOn', 'registeredOn', 'uscc'])
@Index('entity_index_place', ['district', 'industry', 'registeredOn', 'uscc'])
@Index('entity_index_trade', ['industry', 'registeredOn', 'uscc'])
@Index('entity_index_status', ['status', 'registeredOn', 'uscc'])
@Index('entity_index_key', { synchronize: false })
export class EntityIndex {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'entity_index_pkey' })
  uscc!: string;

  @Column({ type: 'text', collation: 'C' })
  district!: string;

  @Column({ type: 'text', collation: 'C' })
  industry!: string;

  @Column({ type: 'text', collation: 'C' })
  status!: string;

  @Column({ type: 'date', name: 'registered_on' })
  registeredOn!: string;

  /** Scheme and grade of the latest public credit rating. */
  @Column({ type: 'text', collation: 'C' })
  grade!: string;

  /** Place of the grade in its scheme, 1 the best. */
  @Column({ type: 'smallint', name: 'grade_rank' })
  gradeRank!: number;

  /** Latest class of credit risk, A the lowest to D the highest. */
  @Column({ type: 'text', name: 'risk_class', collation: 'C' })
  riskClass!: string;

  /** The strictest category in force in any matter. */
  @Column({ type: 'text', collation: 'C' })
  category!: string;

  /** Place of that category and its level in one order. */
  @Column({ type: 'smallint' })
  intensity!: number;

  @Column({ type: 'smallint', name: 'open_cases' })
  openCases!: number;

  @Column({ type: 'date', name: 'last_inspected_on' })
  lastInspectedOn!: string;

  @Column({ type: 'boolean', name: 'key_listed' })
  keyListed!: boolean;

  /** The last event that it rests on. */
  @Column({ type: 'bigint' })
  seq!: string;
}
