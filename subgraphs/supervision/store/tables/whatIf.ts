import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { RuleSet } from './ruleSet';

/** A rule set tried on all its subjects without deciding anything; `slot` is 1 while it waits or runs, so that one does. */
@Entity({ name: 'what_if' })
@Unique('what_if_number', ['number'])
@Unique('what_if_one_at_work', ['slot'])
export class WhatIf {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text', collation: 'C' })
  number!: string;

  @Column({ type: 'smallint', nullable: true })
  slot!: number | null;

  @ForeignKey(() => RuleSet, 'id', { name: 'what_if_rules' })
  @Column({ type: 'bigint', name: 'rule_set' })
  ruleSet!: string;

  @Column({ type: 'text', name: 'matter_code', collation: 'C' })
  matterCode!: string;

  @Column({ type: 'text' })
  authority!: string;

  @Column({ type: 'date' })
  day!: string;

  @Column({ type: 'jsonb' })
  proportions!: object;

  @Column({ type: 'text' })
  state!: string;

  @Column({ type: 'integer', default: 0 })
  subjects!: number;

  @Column({ type: 'integer', default: 0 })
  scored!: number;

  @Column({ type: 'bigint', nullable: true })
  seq!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  result!: object | null;

  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ type: 'text', name: 'asked_by' })
  askedBy!: string;

  @Column({ type: 'timestamp with time zone', name: 'asked_at', default: () => 'now()' })
  askedAt!: string;

  @Column({ type: 'timestamp with time zone', name: 'finished_at', nullable: true })
  finishedAt!: string | null;

  @Column({ type: 'timestamp with time zone', name: 'recorded_at', default: () => 'now()' })
  recordedAt!: string;
}
