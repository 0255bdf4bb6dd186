import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';
import { ActionButton } from '../../parts/ActionButton';
import { useLabel, useText, useWords } from '../../words/language';
import { ApplyDocument, type SharingMethod, words as schemaWords } from './agreements.generated';
import { SHARING_WORDS } from './sharingWords';

interface Values {
  readonly purpose: string;
  readonly legalBasis: string;
  readonly scenario?: string;
  readonly terms: string;
  readonly districts?: string;
  readonly methods: SharingMethod[];
  readonly from: string;
  readonly until: string;
  readonly ratePerMinute: number;
}

interface ApplyButtonProps {
  readonly purposes: readonly { readonly code: string; readonly name: string; readonly nameEn: string }[];
  /** Resource or field that the application begins with. */
  readonly term?: string;
}

/** The words of a text, by lines and spaces. */
export const wordsIn = (text: string | undefined): string[] => (text ?? '').split(/\s+/).filter(Boolean);

const METHODS: readonly SharingMethod[] = ['QUERY', 'FEED', 'FILE'];

/** An application for data, as it is filled in. */
export function ApplyButton({ purposes, term }: ApplyButtonProps) {
  const words = useWords(SHARING_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const navigate = useNavigate();
  const applied = useRef('');
  const [, apply] = useMutation(ApplyDocument);
  const run = async ({ terms, districts, scenario = '', ...rest }: Values) => {
    const scope = wordsIn(districts);
    const input = { ...rest, scenario, terms: wordsIn(terms), districts: scope.length > 0 ? scope : null };
    const { data, error } = await apply({ input });
    applied.current = data?.applyForAgreement?.agreement?.id ?? '';
    return { error, refusal: data?.applyForAgreement?.refusal };
  };
  const needed = [{ required: true }];
  return (
    <ActionButton<Values>
      label={words.apply}
      says={words.applySays}
      run={run}
      onDone={() => navigate(`/sharing/agreements/${applied.current}`)}
      button={{ type: 'primary' }}
      initialValues={{ methods: ['QUERY'], ratePerMinute: 600, ...(term && { terms: term }) }}
    >
      <Form.Item name="purpose" label={words.purpose} rules={needed}>
        <Select
          showSearch
          optionFilterProp="label"
          options={purposes.map(({ code, name, nameEn }) => ({ value: code, label: text(name, nameEn) }))}
        />
      </Form.Item>
      <Form.Item name="legalBasis" label={words.legalBasis} rules={needed}>
        <Input maxLength={2000} />
      </Form.Item>
      <Form.Item name="scenario" label={words.scenario}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <Form.Item name="terms" label={words.terms} rules={needed}>
        <Input.TextArea rows={3} />
      </Form.Item>
      <Form.Item name="districts" label={words.districts}>
        <Input />
      </Form.Item>
      <Form.Item name="methods" label={words.methods} rules={needed}>
        <Checkbox.Group options={METHODS.map((value) => ({ value, label: label(`SharingMethod.${value}`) }))} />
      </Form.Item>
      <Form.Item name="from" label={words.from} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="until" label={words.until} rules={needed}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="ratePerMinute" label={words.rate} rules={needed}>
        <InputNumber min={1} max={60000} />
      </Form.Item>
    </ActionButton>
  );
}
