import { AutoComplete, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { type SchemaWords, useLabel, useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';
import { type Choice, type Field, SHA256, YUAN } from './fields';
import { HashInput } from './HashInput';
import { ConditionRows, PieceRows } from './ProofRows';
import { InstalmentRows, OfficerRows, PenaltyRows } from './RowsOf';
import { Ticks } from './Ticks';
import { Chosen, VerdictRadio } from './Verdicts';

/** What fields are chosen from, by the name that the field gives. */
export type Choices = Readonly<Record<string, readonly Choice[]>>;

interface FieldItemsProps {
  readonly fields: readonly Field[];
  /** Type of the mutation's input, in whose words the fields are named. */
  readonly input: string;
  readonly words: SchemaWords;
  readonly choices: Choices;
}

/** The values of an enum that the words know, as choices. */
export function useValues(words: SchemaWords): (of: string, without?: readonly string[]) => Choice[] {
  const label = useLabel(words);
  return (of, without = []) =>
    Object.keys(words)
      .filter((key) => key.startsWith(`${of}.`))
      .map((key) => ({ value: key.slice(of.length + 1), label: label(key) }))
      .filter(({ value }) => !without.includes(value));
}

type Rows = 'officers' | 'penalties' | 'instalments' | 'pieces' | 'conditions';
type Control = Exclude<Field, { kind: 'heading' | Rows }>;

function rulesOf(field: Control, texts: { needed: string; hashWrong: string; yuanWrong: string }) {
  const several = ['many', 'picks', 'words', 'codes'].includes(field.kind) ? { type: 'array' as const } : {};
  const needed = field.optional ? [] : [{ required: true, message: texts.needed, ...several }];
  if (field.kind === 'hash') return [...needed, { pattern: SHA256, message: texts.hashWrong }];
  if (field.kind === 'money') return [...needed, { pattern: YUAN, message: texts.yuanWrong }];
  return needed;
}

function useControl({ words, choices }: Pick<FieldItemsProps, 'words' | 'choices'>) {
  const texts = useWords(ACTION_WORDS);
  const values = useValues(words);
  return (field: Control, name: string): ReactNode => {
    switch (field.kind) {
      case 'text':
        return <Input maxLength={field.max} />;
      case 'long':
        return <Input.TextArea rows={3} maxLength={field.max} showCount />;
      case 'day':
        return <Input type="date" style={{ width: 200 }} />;
      case 'moment':
        return <Input type="datetime-local" step={1} style={{ width: 240 }} />;
      case 'number':
        return <Input type="number" min={1} style={{ width: 160 }} />;
      case 'money':
        return <Input inputMode="decimal" suffix={texts.yuan} style={{ width: 220 }} />;
      case 'hash':
        return <HashInput of={name} />;
      case 'one':
        return <Select allowClear={field.optional ?? false} options={values(field.of, field.without)} />;
      case 'many':
        return <Ticks label={name} options={values(field.of, field.without)} />;
      case 'pick':
        return (
          <Select
            allowClear={field.optional ?? false}
            options={[...(choices[field.from] ?? [])]}
            notFoundContent={texts.none}
          />
        );
      case 'code':
        return <AutoComplete options={[...(choices[field.from] ?? [])]} allowClear placeholder={texts.code} />;
      case 'codes':
        return <Select mode="tags" options={[...(choices[field.from] ?? [])]} placeholder={texts.codes} />;
      case 'picks':
        return <Ticks label={name} options={choices[field.from] ?? []} />;
      case 'verdict':
        return <VerdictRadio field={field} label={name} />;
      case 'words':
        return <Select mode="tags" open={false} suffixIcon={null} placeholder={texts.many} />;
    }
  };
}

/** The form items of an action. */
export function FieldItems({ fields, input, words, choices }: FieldItemsProps) {
  const label = useLabel(words);
  const texts = useWords(ACTION_WORDS);
  const control = useControl({ words, choices });
  const nameOf = (field: Field): string => {
    const own = { on: texts.on, sha256: field.kind === 'hash' ? texts.sha256 : undefined }[field.name.join()];
    return own ?? label(field.term ?? `${input}.${field.name.at(-1)}`);
  };
  const items = fields.map((field) => {
    const key = field.name.join('.');
    const name = nameOf(field);
    if (field.kind === 'picks' && field.optional && !choices[field.from]?.length) return null;
    switch (field.kind) {
      case 'heading':
        return (
          <h3 key={key} className="case-form-heading">
            {name}
          </h3>
        );
      case 'officers':
        return <OfficerRows key={key} name={field.name} words={words} />;
      case 'penalties':
        return <PenaltyRows key={key} name={field.name} words={words} only={field.only} />;
      case 'instalments':
        return <InstalmentRows key={key} name={field.name} words={words} />;
      case 'pieces':
        return <PieceRows key={key} name={field.name} words={words} />;
      case 'conditions':
        return <ConditionRows key={key} name={field.name} words={words} />;
      default:
        return (
          <Form.Item
            key={key}
            name={[...field.name]}
            label={name}
            rules={rulesOf(field, texts)}
            extra={field.kind === 'hash' ? texts.hash : undefined}
          >
            {control(field, name)}
          </Form.Item>
        );
    }
  });
  return (
    <>
      {items}
      <Chosen fields={fields} nameOf={nameOf} />
    </>
  );
}
