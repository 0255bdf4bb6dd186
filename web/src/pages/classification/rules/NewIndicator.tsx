import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useLabel, useText, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import type { DraftBasis } from './BasisFields';
import { NumberField } from './NumberField';
import { words as schemaWords } from './ruleSet.generated';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';

interface NewIndicatorProps {
  readonly place: number;
  readonly rules: RuleSetRow;
  onRemove(): void;
}

/** The values of a type of the schema. */
const valuesOf = (type: string): string[] =>
  Object.keys(schemaWords)
    .filter((key) => key.startsWith(`${type}.`))
    .map((key) => key.slice(type.length + 1));

interface ChosenProps {
  readonly name: readonly (string | number)[];
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly width?: number;
}

function Chosen({ name, label, options, width = 150 }: ChosenProps) {
  const shared = useWords(SHARED_WORDS);
  return (
    <Form.Item name={[...name]} label={label} rules={[{ required: true, message: shared.required }]}>
      <Select showSearch optionFilterProp="label" style={{ width }} options={[...options]} />
    </Form.Item>
  );
}

/** What an indicator rests on: a duty, a provision of the draft, and information that the rules list. */
function Sources({ place, rules }: Omit<NewIndicatorProps, 'onRemove'>) {
  const words = useWords(RULES_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const form = Form.useFormInstance();
  const bases: readonly (Partial<DraftBasis> | undefined)[] =
    Form.useWatch('legalBases', { form, preserve: true }) ?? [];
  const named = bases.flatMap(({ code, law, article } = {}) =>
    code ? [{ value: code, label: `${law ?? ''} ${article ?? ''} ${code}` }] : [],
  );
  const of = (type: string) => valuesOf(type).map((value) => ({ value, label: label(`${type}.${value}`) }));
  const kinds = rules.information.map(({ kind }) => ({ value: kind, label: label(`SupervisionEvidenceKind.${kind}`) }));
  return (
    <>
      <Chosen
        name={[place, 'duty']}
        label={label('RuleIndicator.duty')}
        options={rules.duties.map(({ code, name, nameEn }) => ({
          value: code,
          label: `${text(name, nameEn)} ${code}`,
        }))}
        width={200}
      />
      <Chosen name={[place, 'basis']} label={label('RuleIndicator.basis')} options={named} width={240} />
      <Chosen name={[place, 'ground']} label={label('RuleIndicator.ground')} options={of('ClassificationGround')} />
      <Chosen
        name={[place, 'nature']}
        label={label('RuleIndicator.nature')}
        options={of('IndicatorNature')}
        width={100}
      />
      <Chosen
        name={[place, 'objectivity']}
        label={label('RuleIndicator.objectivity')}
        options={of('IndicatorObjectivity')}
        width={100}
      />
      <Chosen name={[place, 'input', 'kind']} label={label('IndicatorSource.kind')} options={kinds} />
      <Chosen
        name={[place, 'input', 'measure']}
        label={label('IndicatorSource.measure')}
        options={of('IndicatorMeasure')}
        width={100}
      />
      <Form.Item name={[place, 'input', 'windowMonths']} label={words.windowField}>
        <InputNumber min={1} max={120} style={{ width: 96 }} />
      </Form.Item>
    </>
  );
}

/** Points from a count or a sum on. */
function Steps({ place }: { readonly place: number }) {
  const words = useWords(RULES_WORDS);
  return (
    <Form.List name={[place, 'steps']}>
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <span key={key} className="classification-fields">
              <NumberField name={[name, 'atLeast']} label={words.atLeastField} max={1_000_000_000} />
              <NumberField name={[name, 'points']} label={words.points} />
              <Button size="small" onClick={() => remove(name)}>
                {words.remove}
              </Button>
            </span>
          ))}
          <Button size="small" onClick={() => add({ points: 0 })}>
            {words.addStep}
          </Button>
        </>
      )}
    </Form.List>
  );
}

/** An indicator that the edition does not have. */
export function NewIndicator({ place, rules, onRemove }: NewIndicatorProps) {
  const words = useWords(RULES_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  const needed = [{ required: true, whitespace: true, message: shared.required }];
  return (
    <fieldset className="classification-fields">
      <legend>{words.newIndicator}</legend>
      <Form.Item name={[place, 'code']} label={label('RuleIndicator.code')} rules={needed}>
        <Input maxLength={40} style={{ width: 120 }} />
      </Form.Item>
      <Form.Item name={[place, 'name', 'zh']} label={words.nameZh} rules={needed}>
        <Input maxLength={100} style={{ width: 180 }} />
      </Form.Item>
      <Form.Item name={[place, 'name', 'en']} label={words.nameEn} rules={needed}>
        <Input maxLength={100} style={{ width: 180 }} />
      </Form.Item>
      <Sources place={place} rules={rules} />
      <NumberField name={[place, 'weight']} label={label('RuleIndicator.weight')} />
      <NumberField name={[place, 'otherwise']} label={label('RuleIndicator.otherwise')} />
      <Steps place={place} />
      <Button size="small" onClick={onRemove}>
        {words.remove}
      </Button>
    </fieldset>
  );
}
