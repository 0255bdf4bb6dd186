import { Form, Input, InputNumber, Select } from 'antd';
import { useLabel, useText, useWords } from '../../../words/language';
import { DayField } from '../shared/ActionFields';
import { MatterField } from '../shared/MatterField';
import { SHARED_WORDS } from '../shared/sharedWords';
import { words as schemaWords } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';

interface NumberProps {
  readonly name: readonly (string | number)[];
  readonly label: string;
  readonly max?: number;
}

function NumberField({ name, label, max = 100 }: NumberProps) {
  const words = useWords(SHARED_WORDS);
  return (
    <Form.Item name={[...name]} label={label} rules={[{ required: true, message: words.required }]}>
      <InputNumber min={0} max={max} style={{ width: 96 }} />
    </Form.Item>
  );
}

function IndicatorFields({
  indicator,
  place,
}: {
  readonly indicator: RuleSetRow['indicators'][number];
  readonly place: number;
}) {
  const text = useText();
  const label = useLabel(schemaWords);
  const at = (...rest: (string | number)[]) => ['indicators', place, ...rest];
  return (
    <fieldset className="classification-fields">
      <legend>{text(indicator.name, indicator.nameEn)}</legend>
      <NumberField name={at('weight')} label={label('RuleIndicator.weight')} />
      {indicator.steps.map(({ atLeast }, step) => (
        <NumberField key={atLeast} name={at('steps', step, 'points')} label={`≥${atLeast}`} />
      ))}
      {indicator.codePoints.map(({ code }, step) => (
        <NumberField key={code} name={at('codePoints', step, 'points')} label={code} />
      ))}
      <NumberField name={at('otherwise')} label={label('RuleIndicator.otherwise')} />
    </fieldset>
  );
}

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

/** What of a draft can be changed here: everything that is a number or a text; provisions stay those of the edition. */
export function DraftFields({ rules }: { readonly rules: RuleSetRow }) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  return (
    <>
      <div className="classification-fields">
        <MatterField required />
        <Form.Item name="authority" label={label('RuleSet.authority')}>
          <Input style={{ width: 140 }} />
        </Form.Item>
        <DayField name="inForceFrom" label={label('RuleSet.inForceFrom')} />
        {(['districts', 'industries'] as const).map((name) => (
          <Form.Item key={name} name={['scope', name]} label={label(`RuleScope.${name}`)}>
            <Select mode="tags" style={{ width: 200 }} placeholder={words.scopeCodes} open={false} />
          </Form.Item>
        ))}
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
      <h3>{words.weights}</h3>
      {rules.indicators.map((indicator, place) => (
        <IndicatorFields key={indicator.code} indicator={indicator} place={place} />
      ))}
      <h3>{words.measureOf}</h3>
      {rules.measures.map((measure, place) => (
        <MeasureFields key={measure.code} measure={measure} place={place} />
      ))}
    </>
  );
}
