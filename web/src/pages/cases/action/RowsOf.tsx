import { Form, Input, Select } from 'antd';
import { type SchemaWords, useLabel, useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';
import { type Filled, hasFine, YUAN } from './fields';
import { ListedRows } from './ListedRows';
import { useValues } from './useValues';

interface RowsProps {
  readonly name: readonly string[];
  readonly words: SchemaWords;
}

interface PenaltyRowsProps extends RowsProps {
  /** The kinds to choose from; all unless stated. */
  readonly only: readonly string[] | undefined;
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
export function PenaltyRows({ name, words, only }: PenaltyRowsProps) {
  const texts = useWords(ACTION_WORDS);
  const label = useLabel(words);
  const values = useValues(words);
  const rows: readonly Filled[] = Form.useWatch([...name], Form.useFormInstance()) ?? [];
  const kinds = values('PenaltyKind').filter(({ value }) => only?.includes(value) ?? true);
  const rules = [{ required: true, message: texts.needed }];
  return (
    <ListedRows
      name={name}
      title={texts.penalty}
      row={(index) => (
        <>
          <Form.Item name={[index, 'kind']} label={label('CasePenaltyInput.kind')} rules={rules}>
            <Select options={kinds} style={{ minWidth: 180 }} />
          </Form.Item>
          <Form.Item
            name={[index, 'amount']}
            label={label('CasePenaltyInput.amount')}
            rules={[
              { required: hasFine([rows[index]]), message: texts.needed },
              { pattern: YUAN, message: texts.yuanWrong },
            ]}
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
