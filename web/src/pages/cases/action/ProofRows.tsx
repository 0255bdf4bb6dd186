import { Form, Input } from 'antd';
import { type SchemaWords, useLabel, useWords } from '../../../words/language';
import { ACTION_WORDS } from './actionWords';
import { SHA256 } from './fields';
import { HashInput } from './HashInput';
import { ListedRows } from './ListedRows';

interface ProofRowsProps {
  readonly name: readonly string[];
  readonly words: SchemaWords;
}

/** Pieces of evidence by hash, size and media type, each typed or taken from a file that goes nowhere. */
export function PieceRows({ name, words }: ProofRowsProps) {
  const texts = useWords(ACTION_WORDS);
  const label = useLabel(words);
  const form = Form.useFormInstance();
  const rules = [{ required: true, message: texts.needed }];
  const take = (index: number, { size, type }: File) => {
    form.setFieldValue([...name, index, 'size'], size);
    form.setFieldValue([...name, index, 'mediaType'], type);
  };
  return (
    <ListedRows
      name={name}
      title={texts.piece}
      row={(index) => (
        <>
          <Form.Item
            className="case-form-wide"
            name={[index, 'sha256']}
            label={label('CaseEvidenceInput.sha256')}
            rules={[...rules, { pattern: SHA256, message: texts.hashWrong }]}
          >
            <HashInput of={texts.piece(index + 1)} onFile={(file) => take(index, file)} />
          </Form.Item>
          <Form.Item name={[index, 'size']} label={label('CaseEvidenceInput.size')} rules={rules}>
            <Input type="number" min={1} />
          </Form.Item>
          <Form.Item name={[index, 'mediaType']} label={label('CaseEvidenceInput.mediaType')} rules={rules}>
            <Input maxLength={100} placeholder="application/pdf" />
          </Form.Item>
        </>
      )}
    />
  );
}

/** What else the law demands of a case, each with its proof. */
export function ConditionRows({ name, words }: ProofRowsProps) {
  const texts = useWords(ACTION_WORDS);
  const label = useLabel(words);
  return (
    <ListedRows
      name={name}
      title={texts.condition}
      row={(index) => (
        <>
          <Form.Item
            className="case-form-wide"
            name={[index, 'condition']}
            label={label('CreditRepairOtherConditionInput.condition')}
            rules={[{ required: true, message: texts.needed }]}
          >
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item
            className="case-form-wide"
            name={[index, 'proof']}
            label={label('CreditRepairOtherConditionInput.proof')}
            rules={[{ pattern: SHA256, message: texts.hashWrong }]}
          >
            <HashInput of={texts.condition(index + 1)} />
          </Form.Item>
        </>
      )}
    />
  );
}
