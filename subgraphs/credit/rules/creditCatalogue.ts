import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** A kind of record with the class of the national basic catalogue that admits it. */
export interface CatalogueEntry {
  readonly kind: string;
  /** Number of the class in the catalogue, 1 to 13. */
  readonly catalogueClass: number;
  readonly zh: string;
  /** False while the class rests on general knowledge and no text of it was read. */
  readonly verified: boolean;
}

const entry = (catalogueClass: number, kind: string, zh: string, verified = false): CatalogueEntry => ({
  kind,
  catalogueClass,
  zh,
  verified,
});

/** Edition of the catalogue; a new edition is a new table. */
export const CATALOGUE_EDITION = '全国公共信用信息基础目录（2024年版）';

/** The catalogue's thirteen classes; administrative management is told apart into licences and penalties. */
export const CREDIT_CATALOGUE: readonly CatalogueEntry[] = [
  entry(1, 'BASIC', '登记注册基本信息', true),
  entry(2, 'JUDICIAL', '司法裁判及执行信息', true),
  entry(3, 'ADMINISTRATIVE_LICENCE', '行政管理信息：行政许可', true),
  entry(3, 'ADMINISTRATIVE_PENALTY', '行政管理信息：行政处罚', true),
  entry(4, 'PROFESSIONAL_TITLE', '职称和职业信息', true),
  entry(5, 'ABNORMAL_OPERATION', '经营（活动）异常名录（状态）信息', true),
  entry(6, 'SERIOUS_DISHONESTY', '严重失信主体名单信息'),
  entry(7, 'CONTRACT_PERFORMANCE', '合同履行信息'),
  entry(8, 'COMMITMENT', '信用承诺及履行情况信息'),
  entry(9, 'EVALUATION', '信用评价结果信息'),
  entry(10, 'COMPLIANCE', '遵守法律法规情况信息'),
  entry(11, 'HONOUR', '诚实守信相关荣誉信息'),
  entry(12, 'INTELLECTUAL_PROPERTY', '知识产权信息'),
  entry(13, 'VOLUNTARY', '经营主体自愿提供的信用信息'),
];

const KINDS = new Set(CREDIT_CATALOGUE.map(({ kind }) => kind));

/**
 * What may enter a credit record
 *
 * Nothing outside the catalogue of public credit information may be gathered into a credit record.
 *
 * 《上海市社会信用条例》第十一条
 */
export function creditCatalogue(kind: string): Verdict {
  if (KINDS.has(kind)) return lawful;
  return unlawful('RECORD_NOT_IN_CATALOGUE', '上海市社会信用条例 11', { kind, catalogue: CATALOGUE_EDITION });
}
