import { categoryIntensity } from '../../rules/categoryIntensity';
import type { LegalBasis, RuleSetContent, TwoNames } from '../../rules/ruleSets/ruleSetContent';
import type { StoredRuleSet } from '../../store/ruleSets/storedRuleSet';

const named = <Entry extends { readonly name: TwoNames }>({ name, ...entry }: Entry) => ({
  ...entry,
  name: name.zh,
  nameEn: name.en,
});

const byCode = <Entry extends { readonly code: string }>(entries: readonly Entry[]) => {
  const found = new Map(entries.map((entry) => [entry.code, entry]));
  return (code: string | null): Entry | null => found.get(code ?? '') ?? null;
};

type BasisOf = (code: string | null) => LegalBasis | null;

/** The entries of the six parts as the API tells them: names beside each other, codes of bases as the bases themselves. */
function partsOf(content: RuleSetContent, basisOf: BasisOf) {
  const based = <Entry extends { readonly basis: string }>(entry: Entry) => ({ ...entry, basis: basisOf(entry.basis) });
  const duties = content.duties.map((duty) => based(named(duty)));
  const otherInformation = content.otherInformation.map(named);
  const [dutyOf, entryOf] = [byCode(duties), byCode(otherInformation)];
  return {
    duties,
    otherInformation,
    information: content.information.map(({ kind, catalogued }) => ({ kind, catalogued: entryOf(catalogued) })),
    indicators: content.indicators.map((one) => ({
      ...based(named(one)),
      duty: dutyOf(one.duty),
      exception: basisOf(one.exception),
    })),
    standard: { ...content.standard, mustBeHigher: content.standard.mustBeHigher.map(based) },
    grades: content.grades.map((grade) => ({
      ...named(grade),
      intensity: categoryIntensity(grade.category, grade.level),
    })),
    measures: content.measures.map(based),
    overrides: content.overrides.map((one) => ({ ...based(one), provision: provisionName(one.provision) })),
  };
}

/** The name of a provision in the API. */
export function provisionName(provision: string): string {
  return `ARTICLE_${provision.replace('-', '_')}`;
}

/** An edition as the API tells it, with the stored row under `row`. */
export function ruleSetView(row: StoredRuleSet) {
  const { content, ...edition } = row;
  const { name, scope, legalBases, cycle, raising, hearingWorkingDays } = content;
  const own = { name: name.zh, nameEn: name.en, scope, legalBases, cycle, raising, hearingWorkingDays };
  return { ...edition, ...own, ...partsOf(content, byCode(legalBases)), row };
}

/** What resolvers of an edition's fields are given. */
export type RuleSetView = ReturnType<typeof ruleSetView>;
