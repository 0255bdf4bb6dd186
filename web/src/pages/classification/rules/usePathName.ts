import { useLabel } from '../../../words/language';
import { words as schemaWords } from './ruleSet.generated';

const PARTS: Readonly<Record<string, string>> = {
  scope: 'RuleScope',
  legalBases: 'RuleBasis',
  duties: 'RuleDuty',
  information: 'RuleInformation',
  otherInformation: 'CataloguedInformation',
  indicators: 'RuleIndicator',
  standard: 'RuleStandard',
  grades: 'RuleGrade',
  cycle: 'RuleCycle',
  measures: 'MeasurePlan',
  overrides: 'RuleOverride',
};

/** Says where in the rules a value is, by the terms of the schema: `measures[HIGH].content` as 监管措施 HIGH 监管内容. */
export function usePathName(): (path: string) => string {
  const label = useLabel(schemaWords);
  return (path) => {
    const [head = '', entry, ...fields] = path.split(/[[\].]+/).filter(Boolean);
    const part = PARTS[head];
    const said = [entry, ...fields].filter((one) => one !== undefined).map((field) => fieldName(part, field, label));
    return [label(`RuleSet.${head}`).replace('RuleSet.', ''), ...said].join(' · ');
  };
}

function fieldName(part: string | undefined, field: string, label: (key: string) => string): string {
  const key = `${part}.${field}`;
  return key in schemaWords ? label(key) : field;
}
