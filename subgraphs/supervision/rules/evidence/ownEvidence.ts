import type { Day } from '../../../../kernel/values/day';
import { lawful, unlawful, type Verdict } from '../../../../kernel/values/verdict';
import type { Indicator, RuleSetContent } from '../ruleSets/ruleSetContent';
import type { EvidenceKind } from './evidenceKinds';

/** Kinds of evidence that the authority itself enters. */
export const OWN_KINDS = [
  'ACCIDENT',
  'COMPLAINT',
  'QUALIFICATION',
  'ARREARS',
  'HONOUR',
  'JUDGEMENT',
  'RISK_LEVEL',
  'OTHER',
] as const satisfies readonly EvidenceKind[];

/** A kind of evidence that the authority itself enters. */
export type OwnKind = (typeof OWN_KINDS)[number];

/** What an officer enters. */
export interface OwnEntry {
  readonly kind: OwnKind;
  readonly code: string | null;
  readonly grade: string | null;
  /** Fen. */
  readonly amount: bigint | null;
  readonly occurredOn: Day;
  /** First day on which it no longer stands. */
  readonly endedOn: Day | null;
}

/** Severities of an accident, by 生产安全事故报告和调查处理条例 第三条 (known, not read). */
export const ACCIDENT_SEVERITIES = ['GENERAL', 'LARGER', 'MAJOR', 'ESPECIALLY_MAJOR'] as const;

const MEASURES = '上海市分类监管管理办法';
const WORD = '[A-Z0-9][A-Z0-9_-]{0,49}';
const CODE = new RegExp(`^${WORD}$`);
const PAIR = new RegExp(`^(${WORD}):(${WORD})$`);
/** Kinds whose code is `<name>:<value>`. */
const PAIRED: readonly OwnKind[] = ['JUDGEMENT', 'OTHER'];

/** Name and value of a code `<name>:<value>`; both undefined where the code has another form. */
function partsOf(code: string | null): { name: string | undefined; value: string | undefined } {
  const [, name, value] = PAIR.exec(code ?? '') ?? [];
  return { name, value };
}

const isCode = (text: string | null): boolean => text !== null && CODE.test(text);

function fitsKind({ kind, code }: Pick<OwnEntry, 'kind' | 'code'>): boolean {
  if (kind === 'ACCIDENT') return ACCIDENT_SEVERITIES.some((severity) => severity === code);
  if (kind === 'ARREARS') return code === null || isCode(code);
  return PAIRED.includes(kind) ? PAIR.test(code ?? '') : isCode(code);
}

/** The form that a code of the kind has. */
function formOf(kind: OwnKind): string {
  if (kind === 'ACCIDENT') return ACCIDENT_SEVERITIES.join(' | ');
  return PAIRED.includes(kind) ? 'NAME:VALUE' : 'CODE';
}

/**
 * Own evidence is told in codes, days and sums
 *
 * Arrears have a sum above zero and may have a code; everything else has a code and no sum. An accident has its severity.
 * Codes are words in capitals, of judgements and catalogued information `<name>:<value>`: whatever stands in words stays in
 * the file.
 *
 * 《上海市分类监管管理办法》第九条第一款、第三款
 */
export function ownCode({ kind, code, grade, amount }: OwnEntry): Verdict {
  const coded = fitsKind({ kind, code });
  const summed = kind === 'ARREARS' ? amount !== null && amount > 0n : amount === null;
  const graded = grade === null || isCode(grade);
  if (coded && summed && graded) return lawful;
  const field = coded ? (summed ? 'grade' : 'amount') : 'code';
  const form = field === 'amount' ? 'ARREARS > 0' : field === 'code' ? formOf(kind) : 'CODE';
  return unlawful('EVIDENCE_UNFIT', `${MEASURES} 9-1`, {
    kind,
    field,
    form,
    received: field === 'grade' ? grade : code,
  });
}

/**
 * Nothing is entered before it has happened
 *
 * The day is today or earlier, and the entry stands for a day at least. When it ends may be known ahead, as with a
 * certificate.
 *
 * 《上海市分类监管管理办法》第九条第四款（及时、准确）
 */
export function ownDays({ occurredOn, endedOn }: OwnEntry, today: Day): Verdict {
  return occurredOn <= today && (endedOn === null || endedOn > occurredOn)
    ? lawful
    : unlawful('EVIDENCE_DAYS_UNFIT', `${MEASURES} 9-4`, { field: 'occurredOn', occurredOn, endedOn, today });
}

/** Whether an indicator takes a judgement: a code that it lists, or a value of its own to which it gives points. */
function takes({ code: own, input, codePoints }: Indicator, code: string): boolean {
  const { name, value } = partsOf(code);
  if (name !== own) return false;
  if (input.codes?.includes(code)) return true;
  const admitsAny = input.codes === null || input.codes.includes(own);
  return admitsAny && codePoints.some((points) => points.code === code || points.code === value);
}

/** The judgements that an indicator takes, as codes. */
function judgementsOf({ code: own, input, codePoints }: Indicator): string[] {
  const listed = (input.codes ?? []).filter((code) => code !== own);
  const pointed = codePoints.map(({ code }) => (code.startsWith(`${own}:`) ? code : `${own}:${code}`));
  return listed.length > 0 ? listed : pointed;
}

type Catalogue = Pick<RuleSetContent, 'otherInformation' | 'indicators'>;

/**
 * Information beside credit is entered when a published catalogue has it, and a judgement when published rules ask for it
 *
 * OTHER names an entry of the catalogue that is published with the rules of the matter; JUDGEMENT names an indicator of
 * them that rests on an officer's judgement, and a value that it admits. Without rules in force there is neither.
 *
 * 《上海市分类监管管理办法》第九条第三款、第十一条第二款
 */
export function ownCatalogued({ kind, code }: Pick<OwnEntry, 'kind' | 'code'>, rules: Catalogue | undefined): Verdict {
  if (kind === 'OTHER') {
    const known = (rules?.otherInformation ?? []).map((entry) => entry.code);
    if (known.includes(partsOf(code).name ?? '')) return lawful;
    return unlawful('EVIDENCE_NOT_CATALOGUED', `${MEASURES} 9-3`, { field: 'code', received: code, admitted: known });
  }
  if (kind !== 'JUDGEMENT') return lawful;
  const judged = (rules?.indicators ?? []).filter(
    ({ objectivity, input }) => objectivity === 'JUDGEMENT' && input.kind === kind,
  );
  if (judged.some((indicator) => takes(indicator, code ?? ''))) return lawful;
  const admitted = judged.flatMap(judgementsOf);
  return unlawful('EVIDENCE_NOT_JUDGED', `${MEASURES} 11-2`, { field: 'code', received: code, admitted });
}
