import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The seal of the complainant of a lead: a hash of his number in the department's own register. The silo can add one and
 * ask whether a hash is the one; nobody but the tables' owner can read it.
 */
@Entity({ name: 'sealed_complainant' })
export class SealedComplainant {
  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'sealed_complainant_pkey' })
  lead!: string;

  /** SHA-256 of the number of the lead and the number of the register, in lower-case hexadecimal digits. */
  @Column({ type: 'text' })
  seal!: string;

  @Column({ type: 'timestamp with time zone', name: 'sealed_at', default: () => 'now()' })
  sealedAt!: string;
}
