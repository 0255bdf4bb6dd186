import { Column, Entity, Index } from 'typeorm';
import { FileFactRow } from './fileFactRow';

const SOURCE = ['sourceDepartment', 'sourceRecordId'];

/** 年度报告 The annual report of an entity on a year. */
@Entity({ name: 'annual_report' })
@Index('annual_report_source', SOURCE, { unique: true })
@Index('annual_report_year', ['uscc', 'reportYear'], { unique: true })
export class AnnualReportRow extends FileFactRow {
  @Column({ type: 'integer', name: 'report_year' })
  reportYear!: number;

  /** Day of the first submission. */
  @Column({ type: 'date', name: 'submitted_on' })
  submittedOn!: string;

  @Column({ type: 'date', name: 'changed_on', nullable: true })
  changedOn!: string | null;

  @Column({ type: 'text', name: 'document_hash' })
  documentHash!: string;
}

/** 即时信息 Something that happened to an entity, which it publicises itself. */
@Entity({ name: 'own_event' })
@Index('own_event_source', SOURCE, { unique: true })
@Index('own_event_entity', { synchronize: false })
export class OwnEventRow extends FileFactRow {
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn!: string;

  @Column({ type: 'date', name: 'publicised_on', nullable: true })
  publicisedOn!: string | null;
}

/** 自主申报 What an entity declares of itself, and answers for. */
@Entity({ name: 'self_declaration' })
@Index('self_declaration_source', SOURCE, { unique: true })
@Index('self_declaration_entity', { synchronize: false })
export class SelfDeclarationRow extends FileFactRow {
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  statement!: string;

  @Column({ type: 'date', name: 'declared_on' })
  declaredOn!: string;

  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil!: string | null;

  @Column({ type: 'text', name: 'document_hash' })
  documentHash!: string;
}

/** 事故报告 An accident that an entity had to report. */
@Entity({ name: 'accident_report' })
@Index('accident_report_source', SOURCE, { unique: true })
@Index('accident_report_entity', { synchronize: false })
export class AccidentReportRow extends FileFactRow {
  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  severity!: string;

  @Column({ type: 'date', name: 'occurred_on' })
  occurredOn!: string;

  @Column({ type: 'date', name: 'reported_on' })
  reportedOn!: string;

  @Column({ type: 'text' })
  summary!: string;

  @Column({ type: 'text' })
  standing!: string;
}

/** 第三方信息 What somebody else than an authority or the entity says of an entity. */
@Entity({ name: 'third_party_evidence' })
@Index('third_party_evidence_source', SOURCE, { unique: true })
@Index('third_party_evidence_entity', { synchronize: false })
export class ThirdPartyEvidenceRow extends FileFactRow {
  @Column({ type: 'text' })
  provider!: string;

  @Column({ type: 'text', name: 'provider_kind' })
  providerKind!: string;

  @Column({ type: 'text' })
  kind!: string;

  @Column({ type: 'text' })
  statement!: string;

  /** The convention of the industry that it rests on. */
  @Column({ type: 'text', nullable: true })
  convention!: string | null;

  @Column({ type: 'date', name: 'obtained_on' })
  obtainedOn!: string;

  @Column({ type: 'text', name: 'document_hash' })
  documentHash!: string;
}

/** 行业评价 A grade by the scheme of an industry; apart from public credit ratings and classes of risk. */
@Entity({ name: 'industry_rating' })
@Index('industry_rating_source', SOURCE, { unique: true })
@Index('industry_rating_entity', { synchronize: false })
export class IndustryRatingRow extends FileFactRow {
  @Column({ type: 'text', name: 'scheme_id' })
  schemeId!: string;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'date', name: 'rated_on' })
  ratedOn!: string;

  @Column({ type: 'date', name: 'valid_until', nullable: true })
  validUntil!: string | null;
}
