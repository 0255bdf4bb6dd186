import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * The register's entry of a market entity. Where its code was registered, where its address lies and which special
 * jurisdiction it names are three different things. `name_search` and `name_words` are derived from the name; what
 * changes often (ratings) stands elsewhere, because every change here rewrites the index of names.
 */
@Entity({ name: 'market_entity' })
@Index('market_entity_registered', ['registeredOn', 'uscc'])
@Index('market_entity_district', ['district', 'registeredOn', 'uscc'])
@Index('market_entity_industry', ['industryDivision', 'registeredOn', 'uscc'])
@Index('market_entity_state', ['state', 'registeredOn', 'uscc'])
@Index('market_entity_name_words', { synchronize: false })
@Check('market_entity_whole_capital', '(capital_amount IS NULL) = (capital_currency IS NULL)')
export class MarketEntityRow {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'market_entity_pkey' })
  uscc!: string;

  @Column({ type: 'text', name: 'uscc_received' })
  usccReceived!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text', name: 'name_search' })
  nameSearch!: string;

  @Column({ type: 'text', array: true, name: 'name_words' })
  nameWords!: string[];

  @Column({ type: 'text', name: 'enterprise_type_code', nullable: true })
  enterpriseTypeCode!: string | null;

  @Column({ type: 'text', name: 'enterprise_type', nullable: true })
  enterpriseType!: string | null;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'text', name: 'registration_authority' })
  registrationAuthority!: string;

  @Column({ type: 'text', name: 'registration_division' })
  registrationDivision!: string;

  @Column({ type: 'text', nullable: true })
  jurisdiction!: string | null;

  @Column({ type: 'text', nullable: true })
  district!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', name: 'industry_division', nullable: true })
  industryDivision!: string | null;

  @Column({ type: 'text', name: 'industry_section', nullable: true })
  industrySection!: string | null;

  @Column({ type: 'date', name: 'registered_on' })
  registeredOn!: string;

  /** The 15-digit number that the code replaced. */
  @Column({ type: 'text', name: 'old_registration_number', nullable: true })
  oldRegistrationNumber!: string | null;

  @Column({ type: 'text', name: 'capital_text', nullable: true })
  capitalText!: string | null;

  /** Minor units of `capitalCurrency`. */
  @Column({ type: 'bigint', name: 'capital_amount', nullable: true })
  capitalAmount!: string | null;

  @Column({ type: 'text', name: 'capital_currency', nullable: true })
  capitalCurrency!: string | null;

  /** Code of the catalogue that says why the text was not read. */
  @Column({ type: 'text', name: 'capital_flag', nullable: true })
  capitalFlag!: string | null;

  @Column({ type: 'text', array: true, name: 'quality_flags' })
  qualityFlags!: string[];

  @Column({ type: 'text', name: 'source_department' })
  sourceDepartment!: string;

  @Column({ type: 'text', name: 'source_record_id' })
  sourceRecordId!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
