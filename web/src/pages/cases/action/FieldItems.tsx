import { Form } from 'antd';
import { type SchemaWords, useLabel, useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';
import type { Choices } from './choices';
import { FieldControl, type SingleField } from './FieldControl';
import { type Field, type Filled, isNeeded, SHA256, YUAN } from './fields';
import { ConditionRows, PieceRows } from './ProofRows';
import { InstalmentRows, OfficerRows, PenaltyRows } from './RowsOf';
import { Chosen } from './Verdicts';

interface FieldItemsProps {
  readonly fields: readonly Field[];
  /** Type of the mutation's input, in whose words the fields are named. */
  readonly input: string;
  readonly words: SchemaWords;
  readonly choices: Choices;
}

interface Texts {
  readonly needed: string;
  readonly hashWrong: string;
  readonly yuanWrong: string;
}

function rulesOf(field: SingleField, wanted: boolean, texts: Texts) {
  const several = ['many', 'picks', 'words', 'departments'].includes(field.kind) ? { type: 'array' as const } : {};
  const needed = wanted ? [{ required: true, message: texts.needed, ...several }] : [];
  if (field.kind === 'hash') return [...needed, { pattern: SHA256, message: texts.hashWrong }];
  if (field.kind === 'money') return [...needed, { pattern: YUAN, message: texts.yuanWrong }];
  return needed;
}

/** The form items of an action. */
export function FieldItems({ fields, input, words, choices }: FieldItemsProps) {
  const label = useLabel(words);
  const texts = useWords(ACTION_WORDS);
  const nameOf = (field: Field): string => {
    const own = { on: texts.on, sha256: field.kind === 'hash' ? texts.sha256 : undefined }[field.name.join()];
    return own ?? label(field.term ?? `${input}.${field.name.at(-1)}`);
  };
  const filled: Filled = Form.useWatch([], Form.useFormInstance()) ?? {};
  const items = fields.map((field) => {
    const key = field.name.join('.');
    const name = nameOf(field);
    if (field.kind !== 'heading' && field.appliesIf?.(filled) === false) return null;
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
            rules={rulesOf(field, isNeeded(field, fields, filled), texts)}
            extra={field.kind === 'hash' ? texts.hash : undefined}
          >
            <FieldControl field={field} name={name} words={words} choices={choices} />
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
