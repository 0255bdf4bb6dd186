import { type Day, day } from '../../../kernel/values/day';
import { findParameter } from '../../../kernel/values/parameters';
import { lawful, unlawful, type Verdict } from '../../../kernel/values/verdict';

/** A kind of record with the class of the national basic catalogue that admits it. */
export interface CatalogueEntry {
  readonly kind: string;
  /** Number of the class in the catalogue, 1 to 13. */
  readonly catalogueClass: number;
  readonly zh: string;
  readonly en: string;
  /** False while the class rests on general knowledge and no text of it was read. */
  readonly verified: boolean;
}

/** An edition of the catalogue, in force from a day until the next takes its place. */
export interface CatalogueEdition {
  readonly name: string;
  readonly effectiveFrom: Day;
  readonly effectiveTo?: Day;
  /** False while its day and some of its classes rest on general knowledge. */
  readonly verified: boolean;
  readonly note: string;
  readonly entries: readonly CatalogueEntry[];
}

type Words = readonly [zh: string, en: string];

const entry = (catalogueClass: number, kind: string, [zh, en]: Words, verified = false): CatalogueEntry => ({
  kind,
  catalogueClass,
  zh,
  en,
  verified,
});

/** The thirteen classes of 2024; administrative management is told apart into licences and penalties. */
export const CREDIT_CATALOGUE: readonly CatalogueEntry[] = [
  entry(1, 'BASIC', ['登记注册基本信息', 'Registration basics'], true),
  entry(2, 'JUDICIAL', ['司法裁判及执行信息', 'Judgments and their enforcement'], true),
  entry(3, 'ADMINISTRATIVE_LICENCE', ['行政管理信息：行政许可', 'Administrative management: licences'], true),
  entry(3, 'ADMINISTRATIVE_PENALTY', ['行政管理信息：行政处罚', 'Administrative management: penalties'], true),
  entry(4, 'PROFESSIONAL_TITLE', ['职称和职业信息', 'Titles and professions'], true),
  entry(5, 'ABNORMAL_OPERATION', ['经营（活动）异常名录（状态）信息', 'List of abnormal operation'], true),
  entry(6, 'SERIOUS_DISHONESTY', ['严重失信主体名单信息', 'Lists of serious dishonesty']),
  entry(7, 'CONTRACT_PERFORMANCE', ['合同履行信息', 'Performance of contracts']),
  entry(8, 'COMMITMENT', ['信用承诺及履行情况信息', 'Commitments and their performance']),
  entry(9, 'EVALUATION', ['信用评价结果信息', 'Results of evaluations']),
  entry(10, 'COMPLIANCE', ['遵守法律法规情况信息', 'Compliance with laws and regulations']),
  entry(11, 'HONOUR', ['诚实守信相关荣誉信息', 'Honours for honesty']),
  entry(12, 'INTELLECTUAL_PROPERTY', ['知识产权信息', 'Intellectual property']),
  entry(13, 'VOLUNTARY', ['经营主体自愿提供的信用信息', 'Supplied by the entity of its own will']),
];

/** Every edition of the catalogue that the hub knows, oldest first; a new edition is a new entry. */
export const CATALOGUE_EDITIONS: readonly CatalogueEdition[] = [
  {
    name: '全国公共信用信息基础目录（2024年版）',
    effectiveFrom: day('2024-01-01'),
    verified: false,
    note: 'The first five classes were read on a page about the catalogue; the others and the day are general knowledge. An edition of 2025 is said to exist and was not found.',
    entries: CREDIT_CATALOGUE,
  },
];

/** The edition in force on a day; undefined before the first. */
export function findCatalogueOn(on: Day): CatalogueEdition | undefined {
  return findParameter(CATALOGUE_EDITIONS, on);
}

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
  const catalogue = CATALOGUE_EDITIONS.at(-1)?.name ?? '';
  return unlawful('RECORD_NOT_IN_CATALOGUE', '上海市社会信用条例 11', { kind, catalogue });
}
