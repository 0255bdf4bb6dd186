import { Button, Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { type SchemaWords, useLabel, useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';
import { useValues } from './FieldItems';
import { YUAN } from './fields';

interface RowsProps {
  readonly name: readonly string[];
  readonly words: SchemaWords;
}

interface ListedRowsProps {
  readonly name: readonly string[];
  /** Names one row. */
  title(number: number): string;
  /** The form items of a row. */
  row(index: number): ReactNode;
}

/** Rows of a form that are added and taken away. */
function ListedRows({ name, title, row }: ListedRowsProps) {
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

/** Officers by account and certificate. */
export function OfficerRows({ name, words }: RowsProps) {
  const texts = useWords(ACTION_WORDS);
  const label = useLabel(words);
  const rules = [{ required: true, message: texts.needed }];
  return (
    <ListedRows
      name={name}
      title={texts.officer}
      row={(index) => (
        <>
          <Form.Item name={[index, 'account']} label={label('CaseOfficerInput.account')} rules={rules}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name={[index, 'certificate']} label={label('CaseOfficerInput.certificate')} rules={rules}>
            <Input maxLength={60} />
          </Form.Item>
          <Form.Item
            name={[index, 'certificateUntil']}
            label={label('CaseOfficerInput.certificateUntil')}
            rules={rules}
          >
            <Input type="date" />
          </Form.Item>
        </>
      )}
    />
  );
}

/** Penalties with their sums in yuan. */
export function PenaltyRows({ name, words }: RowsProps) {
  const texts = useWords(ACTION_WORDS);
  const label = useLabel(words);
  const values = useValues(words);
  const rules = [{ required: true, message: texts.needed }];
  return (
    <ListedRows
      name={name}
      title={texts.penalty}
      row={(index) => (
        <>
          <Form.Item name={[index, 'kind']} label={label('CasePenaltyInput.kind')} rules={rules}>
            <Select options={values('PenaltyKind')} style={{ minWidth: 180 }} />
          </Form.Item>
          <Form.Item
            name={[index, 'amount']}
            label={label('CasePenaltyInput.amount')}
            rules={[{ pattern: YUAN, message: texts.yuanWrong }]}
          >
            <Input inputMode="decimal" suffix={texts.yuan} />
          </Form.Item>
          <Form.Item name={[index, 'text']} label={label('CasePenaltyInput.text')} rules={rules}>
            <Input maxLength={500} />
          </Form.Item>
        </>
      )}
    />
  );
}

/** Instalments with their last days and sums in yuan. */
export function InstalmentRows({ name, words }: RowsProps) {
  const texts = useWords(ACTION_WORDS);
  const label = useLabel(words);
  const rules = [{ required: true, message: texts.needed }];
  return (
    <ListedRows
      name={name}
      title={texts.instalment}
      row={(index) => (
        <>
          <Form.Item name={[index, 'dueOn']} label={label('PaymentInstalmentInput.dueOn')} rules={rules}>
            <Input type="date" />
          </Form.Item>
          <Form.Item
            name={[index, 'amount']}
            label={label('PaymentInstalmentInput.amount')}
            rules={[...rules, { pattern: YUAN, message: texts.yuanWrong }]}
          >
            <Input inputMode="decimal" suffix={texts.yuan} />
          </Form.Item>
        </>
      )}
    />
  );
}
