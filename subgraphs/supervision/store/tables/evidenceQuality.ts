import { Column, Entity, PrimaryColumn } from 'typeorm';

const KEY = { primaryKeyConstraintName: 'evidence_quality_pkey' };

/** How many versions a department told on a day with how many hours of delay, and how many of them mended or withdrew. */
@Entity({ name: 'evidence_quality' })
export class EvidenceQualityRow {
  @PrimaryColumn({ type: 'date', ...KEY })
  day!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', ...KEY })
  department!: string;

  @PrimaryColumn({ type: 'integer', name: 'lag_hours', ...KEY })
  lagHours!: number;

  @Column({ type: 'integer' })
  told!: number;

  @Column({ type: 'integer' })
  corrected!: number;

  @Column({ type: 'integer' })
  withdrawn!: number;
}
