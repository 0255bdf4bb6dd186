import { type Choice, useNamed } from '../../parts/choices/choice';
import { useDistricts } from '../../parts/choices/useDistricts';
import { type SchemaWords, useLabel, useLanguage, useWords } from '../../words/language';
import { INDUSTRY_SECTIONS } from './industries';
import type { Rights, useRights } from './rights';
import { words as schemaWords } from './worklist.generated';
import { WORKLIST_WORDS } from './worklistWords';

const ENUMS = ['EntityStatus', 'IntensityCategory', 'CategoryStatus'] as const;
const RISKS = ['A', 'B', 'C', 'D'] as const;
const ORDERS: readonly (readonly [by: string, right?: keyof Rights])[] = [
  ['CREDIT_RISK_CLASS', 'risk'],
  ['INTENSITY', 'intensity'],
  ['PUBLIC_CREDIT_GRADE', 'credit'],
  ['OPEN_CASES', 'cases'],
  ['LAST_INSPECTION', 'inspection'],
  ['REGISTERED_ON'],
];

/** The dimensions by which a list is tallied: the condition that each sets, and the right that it needs. */
export const TALLIES = [
  { by: 'INTENSITY', name: 'intensity', values: 'IntensityCategory', right: 'intensity' },
  { by: 'CREDIT_RISK_CLASS', name: 'risk', values: 'CreditRiskLevel', right: 'risk' },
  { by: 'STATUS', name: 'status', values: 'EntityStatus', right: null },
  { by: 'DISTRICT', name: 'district', values: null, right: null },
  { by: 'KEY_LIST', name: 'key', values: null, right: 'key' },
] as const;

const valuesOf = (name: string): readonly string[] =>
  Object.keys(schemaWords as SchemaWords).flatMap((key) =>
    key.startsWith(`${name}.`) ? [key.slice(name.length + 1)] : [],
  );

/** What can be chosen for each condition, in the chosen language; what is not shared with the caller is barred. */
export function useWorklistChoices({
  grades,
  matters,
  rights,
}: Pick<ReturnType<typeof useRights>, 'grades' | 'matters' | 'rights'>) {
  const label = useLabel(schemaWords);
  const words = useWords(WORKLIST_WORDS);
  const named = useNamed();
  const districts = useDistricts();
  const { language } = useLanguage();
  const barred = (right: keyof Rights | null | undefined) => Boolean(right && !rights?.[right]);
  const [status, intensity, matterStatus] = ENUMS.map((name) =>
    valuesOf(name).map((value): Choice => ({ value, label: label(`${name}.${value}`) })),
  ) as [Choice[], Choice[], Choice[]];
  const order = ORDERS.flatMap(([by, right]) =>
    (['DESC', 'ASC'] as const).map((direction): Choice => {
      const arrow = direction === 'DESC' ? '↓' : '↑';
      return {
        value: `${by}:${direction}`,
        label: `${label(`WorklistOrderBy.${by}`)} ${arrow}`,
        disabled: barred(right),
      };
    }),
  );
  return {
    status,
    risk: RISKS.map((value): Choice => ({ value, label: words[`risk_${value}`] })),
    intensity,
    matterStatus,
    order,
    district: districts.choices,
    industry: INDUSTRY_SECTIONS.map((one): Choice => ({ value: one.code, label: `${one.code} ${one[language]}` })),
    grade: grades.map((value): Choice => ({ value, label: value.split('/')[1] ?? value })),
    matter: named(matters),
    key: [
      { value: 'true', label: words.yes },
      { value: 'false', label: words.no },
    ],
    never: [
      { value: 'true', label: words.neverYes },
      { value: 'false', label: words.neverNo },
    ],
    tally: TALLIES.map(
      ({ by, right }): Choice => ({ value: by, label: label(`FacetDimension.${by}`), disabled: barred(right) }),
    ),
  };
}

/** Everything that can be chosen. */
export type Choices = ReturnType<typeof useWorklistChoices>;
