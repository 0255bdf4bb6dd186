import type { Choice } from '../../parts/choices/choice';
import { useLabel, useWords } from '../../words/language';
import type { Conditions } from './conditions';
import type { Choices } from './useWorklistChoices';
import { words as schemaWords } from './worklist.generated';
import { WORKLIST_WORDS } from './worklistWords';

const named = (choices: readonly Choice[]) => (stated: string) =>
  stated
    .split(',')
    .map((value) => choices.find((one) => one.value === value)?.label ?? value)
    .join('、');
const asIs = (stated: string): string => stated;

/** The stated conditions and the order in words, for print and for files. */
export function useConditionText(conditions: Conditions, choices: Choices): string {
  const words = useWords(WORKLIST_WORDS);
  const label = useLabel(schemaWords);
  const told: Readonly<Record<string, readonly [title: string, say: (stated: string) => string]>> = {
    text: [words.text, asIs],
    district: [words.district, named(choices.district)],
    status: [words.status, named(choices.status)],
    intensity: [words.category, named(choices.intensity)],
    risk: [words.risk, named(choices.risk)],
    casesMin: [words.casesMin, asIs],
    casesMax: [words.casesMax, asIs],
    before: [words.before, asIs],
    from: [words.from, asIs],
    never: [words.never, named(choices.never)],
    industry: [words.industry, named(choices.industry)],
    grade: [label('WorklistFilter.publicCreditGrade'), named(choices.grade)],
    key: [words.key, named(choices.key)],
    matter: [words.matter, named(choices.matter)],
    matterIntensity: [words.matterIntensity, named(choices.intensity)],
    matterStatus: [words.matterStatus, named(choices.matterStatus)],
    order: [words.order, named(choices.order)],
  };
  const said = Object.entries(told).flatMap(([name, [title, say]]) => {
    const stated = conditions[name];
    return stated ? [`${title}：${say(stated)}`] : [];
  });
  return said.length > 0 ? said.join('；') : words.none;
}
