import { Button, Form } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';

interface ListedRowsProps {
  readonly name: readonly string[];
  /** Names one row. */
  title(number: number): string;
  /** The form items of a row. */
  row(index: number): ReactNode;
}

/** Rows of a form that are added and taken away. */
export function ListedRows({ name, title, row }: ListedRowsProps) {
  const words = useWords(ACTION_WORDS);
  return (
    <Form.List name={[...name]}>
      {(rows, { add, remove }) => (
        <div className="case-form-rows">
          {rows.map((one, index) => (
            <fieldset key={one.key}>
              <legend>{title(index + 1)}</legend>
              {row(one.name)}
              <Button size="small" aria-label={`${words.remove} ${title(index + 1)}`} onClick={() => remove(one.name)}>
                {words.remove}
              </Button>
            </fieldset>
          ))}
          <Button size="small" onClick={() => add({})}>
            {words.add}
          </Button>
        </div>
      )}
    </Form.List>
  );
}
