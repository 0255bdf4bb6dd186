import type { ButtonProps } from 'antd';
import { useRef } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { ActionButton } from '../../../parts/ActionButton';
import { type SchemaWords, useLabel, useText } from '../../../words/language';
import type { Choices } from './choices';
import { FieldItems } from './FieldItems';
import { type Field, type Filled, inputOf } from './fields';

/** An action as data: which mutation, what it does, and what it needs to be told. */
export interface ActionSpec {
  /** Name of the mutation, whose term names the action. */
  readonly mutation: string;
  /** Type of its input. */
  readonly input: string;
  readonly document: TypedDocumentNode<object, { input: never }>;
  /** What it will do, in full. */
  readonly zh: string;
  readonly en: string;
  readonly fields: readonly Field[];
  readonly width?: number;
}

interface FormActionProps {
  readonly spec: ActionSpec;
  readonly words: SchemaWords;
  /** What of the input is known beforehand: which record in which version. */
  readonly base: Filled;
  readonly choices?: Choices;
  readonly initialValues?: Filled;
  readonly button?: ButtonProps;
  /** After it was done, with the number of what was made; none where a record was there before. */
  onDone(made?: string): void;
}

const isObject = (value: unknown): value is Filled => typeof value === 'object' && value !== null;

/** What was filled in with what is known beforehand, which goes before. */
function withKnown(input: Filled, known: Filled): Filled {
  const joined = Object.entries(known).map(([name, value]) => {
    const filled = input[name];
    return [name, isObject(value) && isObject(filled) ? { ...filled, ...value } : value];
  });
  return { ...input, ...Object.fromEntries(joined) };
}

/** The number that a mutation answers. */
const numberIn = (data: object | undefined): string | undefined =>
  Object.values((data ?? {}) as Readonly<Record<string, { readonly number?: string } | null>>)[0]?.number;

/** A button for an action that is given as data. */
export function FormAction({ spec, words, base, choices = {}, initialValues, button, onDone }: FormActionProps) {
  const client = useClient();
  const label = useLabel(words);
  const text = useText();
  const made = useRef<string>(undefined);
  async function run(filled: Filled) {
    const input = withKnown(inputOf(spec.fields, filled), base);
    const { data, error } = await client.mutation(spec.document, { input: input as never }).toPromise();
    const number = numberIn(data);
    made.current = number === base.number ? undefined : number;
    return { error, tells: made.current };
  }
  return (
    <ActionButton<Filled>
      label={label(`Mutation.${spec.mutation}`)}
      says={text(spec.zh, spec.en)}
      run={run}
      onDone={() => onDone(made.current)}
      initialValues={initialValues ?? {}}
      button={button ?? {}}
      width={spec.width ?? 560}
    >
      <FieldItems fields={spec.fields} input={spec.input} words={words} choices={choices} />
    </ActionButton>
  );
}
