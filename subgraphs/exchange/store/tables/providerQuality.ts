import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many records a department told on a day, by how many whole hours after it had observed them. */
@Entity({ name: 'provider_quality' })
export class ProviderQuality {
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'provider_quality_pkey' })
  day!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'provider_quality_pkey' })
  department!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'provider_quality_pkey' })
  resource!: string;

  @PrimaryColumn({ type: 'integer', name: 'lag_hours', primaryKeyConstraintName: 'provider_quality_pkey' })
  lagHours!: number;

  @Column({ type: 'bigint' })
  recordings!: string;

  /** Those of them that lack nothing expected. */
  @Column({ type: 'bigint' })
  complete!: string;
}
