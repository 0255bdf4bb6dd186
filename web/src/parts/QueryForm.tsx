import { Button, Form, Space } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { defineWords, useWords } from '../words/language';

const WORDS = defineWords({ query: '查询', reset: '重置' }, { query: 'Search', reset: 'Reset' });

type Values = Readonly<Record<string, string | undefined>>;

/** The conditions that the address states. */
export function useConditions(): Values {
  const [params] = useSearchParams();
  return Object.fromEntries(params);
}

interface QueryFormProps {
  readonly children: ReactNode;
  readonly extra?: ReactNode;
  /** What holds for conditions that the address leaves out; always the same object. */
  readonly defaults?: Values;
}

const NONE: Values = {};

/**
 * A form of conditions with 查询 and 重置. What was asked for stands in the address, so that a page can be sent to somebody,
 * printed, and gone back to; names of the form's items are names in the address.
 */
export function QueryForm({ children, extra, defaults = NONE }: QueryFormProps) {
  const words = useWords(WORDS);
  const [params, setParams] = useSearchParams();
  const [form] = Form.useForm<Values>();
  useEffect(() => {
    const names = Object.keys(form.getFieldsValue());
    form.setFieldsValue(Object.fromEntries(names.map((name) => [name, params.get(name) ?? defaults[name]])));
  }, [form, params, defaults]);
  const ask = (values: Values) => {
    const stated = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
    setParams(Object.fromEntries(stated.map(([name, value]) => [name, String(value)])));
  };
  const reset = () => {
    form.setFieldsValue(Object.fromEntries(Object.keys(form.getFieldsValue()).map((name) => [name, defaults[name]])));
    setParams({});
  };
  return (
    <Form
      form={form}
      layout="inline"
      className="query-form no-print"
      initialValues={{ ...defaults, ...Object.fromEntries(params) }}
      onFinish={ask}
      role="search"
    >
      {children}
      <Space>
        <Button type="primary" htmlType="submit">
          {words.query}
        </Button>
        <Button onClick={reset}>{words.reset}</Button>
        {extra}
      </Space>
    </Form>
  );
}
