import { AutoComplete, Input, Select } from 'antd';
import { DepartmentSelect } from '../../../parts/choices/DepartmentSelect';
import { useRegions } from '../../../parts/choices/useRegions';
import { type SchemaWords, useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';
import type { Choices } from './choices';
import type { Field } from './fields';
import { HashInput } from './HashInput';
import { Ticks } from './Ticks';
import { useValues } from './useValues';
import { VerdictRadio } from './Verdicts';

type Rows = 'officers' | 'penalties' | 'instalments' | 'pieces' | 'conditions';

/** A field that one control fills in. */
export type SingleField = Exclude<Field, { kind: 'heading' | Rows }>;
type Chosen = Extract<
  SingleField,
  { kind: 'one' | 'many' | 'pick' | 'picks' | 'code' | 'department' | 'departments' | 'region' }
>;

/** What the form hands to the control of a field. */
interface Held {
  readonly id?: string;
  readonly value?: never;
  onChange?(value: unknown): void;
}

interface ControlProps<Of> extends Held {
  readonly field: Of;
  readonly name: string;
  readonly words: SchemaWords;
  readonly choices: Choices;
}

function ChoosingControl({ field, name, words, choices, ...held }: ControlProps<Chosen>) {
  const texts = useWords(ACTION_WORDS);
  const values = useValues(words);
  const regions = useRegions();
  const allowClear = Boolean(field.optional);
  switch (field.kind) {
    case 'one':
      return <Select {...held} allowClear={allowClear} options={values(field.of, field.without)} />;
    case 'many':
      return <Ticks {...held} label={name} options={values(field.of, field.without)} />;
    case 'pick':
      return (
        <Select
          {...held}
          allowClear={allowClear}
          options={[...(choices[field.from] ?? [])]}
          notFoundContent={texts.none}
        />
      );
    case 'picks':
      return <Ticks {...held} label={name} options={choices[field.from] ?? []} />;
    case 'code':
      return <AutoComplete {...held} options={[...(choices[field.from] ?? [])]} allowClear placeholder={texts.code} />;
    case 'department':
      return <DepartmentSelect {...held} allowClear={allowClear} />;
    case 'departments':
      return <DepartmentSelect {...held} mode="multiple" />;
    case 'region':
      return (
        <Select
          {...held}
          allowClear={allowClear}
          showSearch={{ optionFilterProp: 'label' }}
          options={regions.choices}
        />
      );
  }
}

/** The control of a field, by its kind; the form hands it its value. */
export function FieldControl(props: ControlProps<SingleField>) {
  const { field, name, words, choices, ...held } = props;
  const texts = useWords(ACTION_WORDS);
  switch (field.kind) {
    case 'text':
      return <Input {...held} maxLength={field.max} />;
    case 'long':
      return <Input.TextArea {...held} rows={3} maxLength={field.max} showCount />;
    case 'day':
      return <Input {...held} type="date" style={{ width: 200 }} />;
    case 'moment':
      return <Input {...held} type="datetime-local" step={1} style={{ width: 240 }} />;
    case 'number':
      return <Input {...held} type="number" min={1} style={{ width: 160 }} />;
    case 'money':
      return <Input {...held} inputMode="decimal" suffix={texts.yuan} style={{ width: 220 }} />;
    case 'hash':
      return <HashInput {...held} of={name} />;
    case 'verdict':
      return <VerdictRadio {...held} field={field} label={name} />;
    case 'words':
      return <Select {...held} mode="tags" open={false} suffixIcon={null} placeholder={texts.many} />;
    default:
      return <ChoosingControl {...held} field={field} name={name} words={words} choices={choices} />;
  }
}
