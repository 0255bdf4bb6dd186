import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One narrow row an entity: what lists and counts across silos filter and sort by. What is not known is an empty text, 0, or a day before all days. */
@Entity({ name: 'entity_index' })
@Index('entity_index_registered', ['registeredOn', 'uscc'])
@Index('entity_index_grade', ['grade', 'registeredOn', 'uscc'])
@Index('entity_index_risk', ['riskClass', 'registeredOn', 'uscc'])
@Index('entity_index_intensity', ['intensity', 'registeredOn', 'uscc'])
@Index('entity_index_cases', ['openCases', 'registeredOn', 'uscc'])
@Index('entity_index_inspected', ['lastInspectedOn', 'registeredOn', 'uscc'])
@Index('entity_index_risk_cases', ['riskClass', 'openCases', 'registeredOn', 'uscc'])
@Index('entity_index_trade', ['industry', 'status'])
@Index('entity_index_risk_grade', ['riskClass', 'grade'])
@Index('entity_index_status', ['status'])
@Index('entity_index_matters', { synchronize: false })
@Index('entity_index_key', { synchronize: false })
export class EntityIndex {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'entity_index_pkey' })
  uscc!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'entity_index_pkey' })
  district!: string;

  @Column({ type: 'text', collation: 'C' })
  industry!: string;

  @Column({ type: 'text', collation: 'C' })
  status!: string;

  @Column({ type: 'date', name: 'registered_on' })
  registeredOn!: string;

  /** Number of the grade of the latest public credit rating, in the order of the schemes and their grades. */
  @Column({ type: 'smallint' })
  grade!: number;

  /** Latest class of credit risk, A the lowest to D the highest. */
  @Column({ type: 'text', name: 'risk_class', collation: 'C' })
  riskClass!: string;

  /** Place of the strictest category in force in any matter, and of its level, in one order. */
  @Column({ type: 'smallint' })
  intensity!: number;

  @Column({ type: 'smallint', name: 'open_cases' })
  openCases!: number;

  @Column({ type: 'date', name: 'last_inspected_on' })
  lastInspectedOn!: string;

  @Column({ type: 'boolean', name: 'key_listed' })
  keyListed!: boolean;

  /** Matter, category and status of each category in force, with slashes between. */
  @Column({ type: 'text', collation: 'C', array: true })
  matters!: string[];

  /** The last event that it rests on. */
  @Column({ type: 'bigint' })
  seq!: string;
}
