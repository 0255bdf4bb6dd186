import { CataloguedError } from '../../../../kernel/values/cataloguedError';
import type { Day } from '../../../../kernel/values/day';
import { findRatingScheme, RATING_SCHEMES } from '../../../../kernel/values/reference/ratingSchemes';
import { checkList, distinct, districtOf, divisionsOf, nameSearch } from '../../../../kernel/values/registerConditions';

type List = readonly string[] | null;

/** Conditions on entities across silos as a caller writes them. */
export interface WorklistFilterInput {
  readonly district?: List;
  readonly industry?: List;
  readonly status?: List;
  readonly publicCreditGrade?: { readonly scheme: string; readonly grades: readonly string[] } | null;
  readonly creditRiskClass?: List;
  readonly intensity?: List;
  readonly categories?: readonly MatterInput[] | null;
  readonly openCases?: { readonly gte?: number | null; readonly lte?: number | null } | null;
  readonly lastInspection?: InspectedInput | null;
  readonly keyListed?: boolean | null;
  readonly text?: string | null;
}

interface MatterInput {
  readonly matter: string;
  readonly intensity?: List;
  readonly status?: List;
}

interface InspectedInput {
  readonly before?: Day | null;
  readonly from?: Day | null;
  readonly never?: boolean | null;
}

/** A category in one matter. */
export interface MatterCondition {
  readonly matter: string;
  readonly categories?: readonly string[];
  readonly statuses?: readonly string[];
}

/** Days of the last inspection; an entity that was never inspected has one before all days. */
export interface InspectedCondition {
  /** Only days before it. */
  readonly before?: Day;
  /** Only days from it on. */
  readonly from?: Day;
  /** True for those never inspected alone, false for those that were. */
  readonly never?: boolean;
}

/** The same conditions checked and brought to one form; absent ones restrict nothing. */
export interface WorklistFilter {
  readonly districts?: readonly string[];
  readonly divisions?: readonly string[];
  readonly states?: readonly string[];
  /** Scheme and grade. */
  readonly grades?: readonly string[];
  readonly riskClasses?: readonly string[];
  readonly categories?: readonly string[];
  readonly matters?: readonly MatterCondition[];
  readonly openCases?: { readonly gte: number; readonly lte?: number };
  readonly inspected?: InspectedCondition;
  readonly keyListed?: boolean;
  /** Folded words, each of which the folded name must hold. */
  readonly words?: readonly string[];
  /** What the code must begin with. */
  readonly codePrefix?: string;
}

/** First characters of a code: authority, category, and at least five digits of the division. */
const CODE_PREFIX = /^[0-9A-HJ-NPQRTUWXY]{2}\d{5,6}[0-9A-HJ-NPQRTUWXY]{0,10}$/;

function gradesOf({ scheme, grades }: { readonly scheme: string; readonly grades: readonly string[] }): string[] {
  const known = findRatingScheme(scheme)?.grades;
  const wrong = grades.find((grade) => !known?.includes(grade));
  if (known && wrong === undefined) return distinct(grades.map((grade) => `${scheme}/${grade}`));
  const received = `${scheme}/${wrong ?? ''}`;
  const field = 'publicCreditGrade';
  throw new CataloguedError('RATING_NOT_IN_SCHEME', {
    field,
    received,
    known: known ?? RATING_SCHEMES.map(({ id }) => id),
  });
}

function mattersOf(inputs: readonly MatterInput[]): MatterCondition[] {
  return inputs.map(({ matter, intensity, status }) => ({
    matter,
    ...(intensity ? { categories: distinct(intensity) } : {}),
    ...(status ? { statuses: distinct(status) } : {}),
  }));
}

function casesOf({ gte, lte }: { readonly gte?: number | null; readonly lte?: number | null }) {
  const least = gte ?? 0;
  if (least < 0 || (lte ?? least) < least) {
    throw new CataloguedError('INVALID_NUMBER_RANGE', { field: 'openCases', received: `${gte ?? ''}..${lte ?? ''}` });
  }
  return { gte: least, ...(typeof lte === 'number' ? { lte } : {}) };
}

function inspectedOf({ before, from, never }: InspectedInput): InspectedCondition {
  if (before && from && from >= before) {
    throw new CataloguedError('INVALID_DAY_RANGE', { field: 'lastInspection', received: `${from}/${before}` });
  }
  if (never) return { never };
  return { ...(before ? { before } : {}), ...(from ? { from } : {}), ...(never === false ? { never } : {}) };
}

function textOf(text: string): Pick<WorklistFilter, 'words' | 'codePrefix'> {
  const code = text.trim().toUpperCase();
  return CODE_PREFIX.test(code) ? { codePrefix: code } : { words: nameSearch(text, 'text') };
}

/**
 * Reads conditions on entities across silos. A text that looks like the beginning of a code is one, any other is words of
 * the name. Throws FILTER_LIST_TOO_LONG, UNKNOWN_DISTRICT, UNKNOWN_INDUSTRY, RATING_NOT_IN_SCHEME, INVALID_NUMBER_RANGE,
 * INVALID_DAY_RANGE or what `nameSearch` throws.
 */
export function worklistFilter(input: WorklistFilterInput): WorklistFilter {
  const { district, industry, status, publicCreditGrade, creditRiskClass, intensity, categories } = input;
  const lists = {
    district,
    industry,
    status,
    creditRiskClass,
    intensity,
    categories,
    grades: publicCreditGrade?.grades,
  };
  for (const [field, list] of Object.entries(lists)) checkList(field, list ?? []);
  const { openCases, lastInspection, keyListed, text } = input;
  return {
    ...(district ? { districts: distinct(district.map(districtOf)) } : {}),
    ...(industry ? { divisions: distinct(industry.flatMap(divisionsOf)) } : {}),
    ...(status ? { states: distinct(status) } : {}),
    ...(publicCreditGrade ? { grades: gradesOf(publicCreditGrade) } : {}),
    ...(creditRiskClass ? { riskClasses: distinct(creditRiskClass) } : {}),
    ...(intensity ? { categories: distinct(intensity) } : {}),
    ...(categories ? { matters: mattersOf(categories) } : {}),
    ...(openCases ? { openCases: casesOf(openCases) } : {}),
    ...(lastInspection ? { inspected: inspectedOf(lastInspection) } : {}),
    ...(typeof keyListed === 'boolean' ? { keyListed } : {}),
    ...(typeof text === 'string' ? textOf(text) : {}),
  };
}
