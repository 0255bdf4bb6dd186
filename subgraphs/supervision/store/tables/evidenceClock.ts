import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The number of the last change of evidence or subjects; one row, held by whoever writes either. */
@Entity({ name: 'evidence_clock' })
export class EvidenceClock {
  @PrimaryColumn({ type: 'smallint', primaryKeyConstraintName: 'evidence_clock_pkey' })
  no!: number;

  @Column({ type: 'bigint' })
  seq!: string;
}
