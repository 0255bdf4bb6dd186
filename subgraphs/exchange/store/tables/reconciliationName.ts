import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The names and numbers by which a row of a list finds an entity, from the register's events. The keys are derived from
 * the names by `rules/reconciliation/readName.ts`.
 */
@Entity({ name: 'reconciliation_name' })
@Index('reconciliation_name_key', ['nameKey', 'uscc'])
@Index('reconciliation_name_core', ['coreKey', 'uscc'])
@Index('reconciliation_name_organisation', ['organisation', 'uscc'])
@Index('reconciliation_name_number', ['registrationNumber', 'uscc'])
@Index('reconciliation_name_words', { synchronize: false })
@Index('reconciliation_name_former', { synchronize: false })
export class ReconciliationName {
  @PrimaryColumn({
    type: 'character',
    length: 18,
    collation: 'C',
    primaryKeyConstraintName: 'reconciliation_name_pkey',
  })
  uscc!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'name_key', collation: 'C' })
  nameKey!: string;

  @Column({ type: 'text', name: 'core_key', collation: 'C' })
  coreKey!: string;

  /** Pairs of neighbouring characters of the core. */
  @Column({ type: 'text', array: true })
  words!: string[];

  @Column({ type: 'text', array: true, name: 'former_names' })
  formerNames!: string[];

  @Column({ type: 'text', array: true, name: 'former_keys' })
  formerKeys!: string[];

  /** Characters 9 to 17 of the code. */
  @Column({ type: 'text', collation: 'C' })
  organisation!: string;

  /** The 15-digit number that the code replaced. */
  @Column({ type: 'text', name: 'registration_number', collation: 'C', nullable: true })
  registrationNumber!: string | null;

  @Column({ type: 'text', nullable: true })
  district!: string | null;
}
