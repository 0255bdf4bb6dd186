import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision on the supervision category of an object in a matter: a dated copy; `until` is the first day no longer in force. */
@Entity({ name: 'object_category' })
export class ObjectCategory {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'object_category_pkey' })
  uscc!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'object_category_pkey' })
  record!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  status!: string;

  @Column({ type: 'text', nullable: true })
  category!: string | null;

  @Column({ type: 'text', name: 'measure_plan', nullable: true })
  measurePlan!: string | null;

  @Column({ type: 'date' })
  since!: string;

  @Column({ type: 'date', nullable: true })
  until!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;
}

/** A listing of an object for key supervision: a dated copy; `to_day` is the first day no longer on the list. */
@Entity({ name: 'object_key_list' })
export class ObjectKeyList {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'object_key_list_pkey' })
  uscc!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'object_key_list_pkey' })
  record!: string;

  /** Null where a department lists an object for its key field and names no matter. */
  @Column({ type: 'text', name: 'matter_code', collation: 'C', nullable: true })
  matterCode!: string | null;

  @Column({ type: 'text' })
  department!: string;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'to_day', nullable: true })
  toDay!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;
}

/** An object under observation in a sandbox: a dated copy; `until_day` is the first day no longer in it. */
@Entity({ name: 'object_sandbox' })
export class ObjectSandbox {
  @PrimaryColumn({ type: 'character', length: 18, collation: 'C', primaryKeyConstraintName: 'object_sandbox_pkey' })
  uscc!: string;

  @PrimaryColumn({ type: 'text', collation: 'C', primaryKeyConstraintName: 'object_sandbox_pkey' })
  record!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'date', name: 'from_day' })
  fromDay!: string;

  @Column({ type: 'date', name: 'until_day' })
  untilDay!: string;

  @Column({ type: 'timestamp with time zone', name: 'observed_at' })
  observedAt!: string;
}

/** How far a resource of another silo is known here. */
@Entity({ name: 'object_source' })
export class ObjectSource {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'object_source_pkey' })
  resource!: string;

  /** When the exchange last heard its silo to the end; null while it has not. */
  @Column({ type: 'timestamp with time zone', name: 'heard_at', nullable: true })
  heardAt!: string | null;

  /** When all that the exchange held of it was here for the first time; null while it is not, or is read anew. */
  @Column({ type: 'timestamp with time zone', name: 'loaded_at', nullable: true })
  loadedAt!: string | null;
}
