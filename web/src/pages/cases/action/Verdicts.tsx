import { Form, Radio } from 'antd';
import { useText, useWords } from '../../../words/language';
import { CASE_WORDS } from '../caseWords';
import { ACTION_WORDS } from './actionWords';
import { at, type Field, type Filled } from './fields';

type Verdict = Extract<Field, { kind: 'verdict' }>;

function useAnswer(): (field: Verdict, value: boolean) => string {
  const text = useText();
  const { yes, no } = useWords(CASE_WORDS);
  return (field, value) => {
    const [zh, en] = value ? field.yes : field.no;
    return text(`${value ? yes : no}：${zh}`, `${value ? yes : no}: ${en}`);
  };
}

interface VerdictRadioProps {
  readonly field: Verdict;
  /** The question, for screen readers. */
  readonly label: string;
  readonly id?: string;
  readonly value?: boolean;
  onChange?(value: boolean): void;
}

/** Yes or no with what each means, neither chosen beforehand. */
export function VerdictRadio({ field, label, id, value, onChange }: VerdictRadioProps) {
  const answer = useAnswer();
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      aria-label={label}
      value={value}
      options={[true, false].map((one) => ({ value: one, label: answer(field, one) }))}
      onChange={({ target }) => onChange?.(target.value)}
    />
  );
}

interface ChosenProps {
  readonly fields: readonly Field[];
  nameOf(field: Field): string;
}

/** What was answered with yes or no, said once more before it is confirmed. */
export function Chosen({ fields, nameOf }: ChosenProps) {
  const words = useWords(ACTION_WORDS);
  const answer = useAnswer();
  const filled: Filled = Form.useWatch([], Form.useFormInstance()) ?? {};
  const said = fields.flatMap((field) => {
    const value = field.kind === 'verdict' ? at(filled, field.name) : undefined;
    return field.kind === 'verdict' && typeof value === 'boolean'
      ? [{ name: nameOf(field), answer: answer(field, value) }]
      : [];
  });
  if (said.length === 0) return null;
  return (
    <div aria-live="polite">
      {words.chosen}
      <ul>
        {said.map((one) => (
          <li key={one.name}>
            {one.name} — {one.answer}
          </li>
        ))}
      </ul>
    </div>
  );
}
