import { Form, Input, Select } from 'antd';
import { useLabel, useWords } from '../../../words/language';
import { DayField } from '../shared/ActionFields';
import { AuthorityField } from '../shared/AuthorityField';
import { MatterField } from '../shared/MatterField';
import { SHARED_WORDS } from '../shared/sharedWords';
import { BasisFields } from './BasisFields';
import { IndicatorList } from './IndicatorList';
import { NumberField } from './NumberField';
import { words as schemaWords } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';
import { ScopeFields } from './ScopeFields';

function MeasureFields({
  measure,
  place,
}: {
  readonly measure: RuleSetRow['measures'][number];
  readonly place: number;
}) {
  const label = useLabel(schemaWords);
  const shared = useWords(SHARED_WORDS);
  return (
    <fieldset className="classification-fields">
      <legend>
        {label(`IntensityCategory.${measure.category}`)} {shared.level(measure.level)}
      </legend>
      <NumberField name={['measures', place, 'visitsPerYear']} label={label('MeasurePlan.visitsPerYear')} />
      <NumberField
        name={['measures', place, 'resourceHours']}
        label={label('MeasurePlan.resourceHours')}
        max={10_000}
      />
      <Form.Item name={['measures', place, 'content']} label={label('MeasurePlan.content')}>
        <Input style={{ width: 260 }} />
      </Form.Item>
    </fieldset>
  );
}

/** What of a draft can be changed here: everything that is a number or a text, and its indicators and provisions. */
export function DraftFields({ rules }: { readonly rules: RuleSetRow }) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  return (
    <>
      <div className="classification-fields">
        <MatterField required />
        <AuthorityField isOwn />
        <DayField name="inForceFrom" label={label('RuleSet.inForceFrom')} />
        <ScopeFields />
      </div>
      <Form.Item name={['name', 'zh']} label={words.nameZh}>
        <Input />
      </Form.Item>
      <Form.Item name={['name', 'en']} label={words.nameEn}>
        <Input />
      </Form.Item>
      <div className="classification-fields">
        <Form.Item name={['cycle', 'months']} label={label('RuleCycle.months')}>
          <Select style={{ width: 96 }} options={[3, 6, 12].map((months) => ({ value: months, label: months }))} />
        </Form.Item>
        <NumberField name={['standard', 'higherNeverBelow']} label={label('RuleStandard.higherNeverBelow')} />
        <NumberField name={['standard', 'lowerNeverAbove']} label={label('RuleStandard.lowerNeverAbove')} />
        <NumberField name={['hearingWorkingDays']} label={label('RuleSet.hearingWorkingDays')} />
        <Form.Item name="raising" label={label('RuleSet.raising')}>
          <Select
            style={{ width: 140 }}
            options={(['INTENSITY', 'STANDING'] as const).map((value) => ({
              value,
              label: label(`RaisingReading.${value}`),
            }))}
          />
        </Form.Item>
      </div>
      <BasisFields known={rules.legalBases} />
      <h3>{words.weights}</h3>
      <IndicatorList rules={rules} />
      <h3>{words.measureOf}</h3>
      {rules.measures.map((measure, place) => (
        <MeasureFields key={measure.code} measure={measure} place={place} />
      ))}
    </>
  );
}
