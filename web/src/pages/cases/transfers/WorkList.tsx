import { Form, Input, Select, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import type { UseQueryState } from 'urql';
import { AnswerSources } from '../../../parts/AnswerSources';
import { Faults } from '../../../parts/Faults';
import { type ListPage, ListTable } from '../../../parts/ListTable';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm } from '../../../parts/QueryForm';
import type { CursorPages } from '../../../parts/useCursorPages';
import { type SchemaWords, useLabel, useWords } from '../../../words/language';
import { useValues } from '../action/useValues';
import { CasesNav } from '../CasesNav';
import { TRANSFER_WORDS } from './transferWords';

interface WorkConditionsProps {
  /** Type of the rows, and of their states. */
  readonly of: string;
  readonly stateOf: string;
  readonly words: SchemaWords;
  readonly children?: ReactNode;
}

/** By what a list of transfers, referrals or disputes can be narrowed. */
export function WorkConditions({ of, stateOf, words: schemaWords, children }: WorkConditionsProps) {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const values = useValues(schemaWords);
  return (
    <QueryForm>
      <Form.Item name="state" label={label(`${of}.state`)}>
        <Select allowClear style={{ width: 130 }} options={values(stateOf)} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      {children}
      <Form.Item name="overdue" label={label(`${of}.isOverdue`)}>
        <Select allowClear style={{ width: 90 }} options={[{ value: 'true', label: words.overdue }]} />
      </Form.Item>
    </QueryForm>
  );
}

interface WorkListProps<Row> {
  readonly title: string;
  readonly says: string;
  /** What was answered to the question of the page, and the page of rows in it. */
  readonly answer: Pick<UseQueryState, 'error' | 'fetching' | 'extensions'>;
  readonly page: ListPage<Row> | null | undefined;
  readonly pages: CursorPages;
  readonly columns: NonNullable<TableProps<Row>['columns']>;
  /** What can be begun above the list. */
  readonly begin?: ReactNode;
  /** Conditions and tallies. */
  readonly children: ReactNode;
}

/** A page of transfers, referrals or disputes. */
export function WorkList<Row extends { readonly number: string }>(props: WorkListProps<Row>) {
  const { title, says, answer, page, pages, columns, begin, children } = props;
  const { error, fetching, extensions } = answer;
  return (
    <>
      <PageHead title={title} says={says} />
      <CasesNav />
      {children}
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {(fetching || page) && (
        <Panel title={title} extra={begin}>
          <ListTable<Row>
            caption={title}
            page={page}
            pages={pages}
            loading={fetching}
            rowKey={({ number }) => number}
            columns={columns}
          />
        </Panel>
      )}
    </>
  );
}
