import { Form, Input } from 'antd';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { useWords } from '../../../words/language';
import { PlannerNav } from '../PlannerNav';
import { VisitsTable } from './VisitsTable';
import type { PlannerVisitsQueryVariables } from './visits.generated';
import { VISIT_WORDS } from './visitWords';

type Filter = PlannerVisitsQueryVariables['filter'];

/** The visits of the offices whose work the caller sees. */
export function VisitsPage() {
  const words = useWords(VISIT_WORDS);
  const { round, uscc, district, office, scheduledOn, state } = useConditions();
  const filter = { round, uscc, district, office, scheduledOn, state } as Filter;
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <PlannerNav />
      <QueryForm>
        <Form.Item name="round" label={words.round}>
          <Input allowClear maxLength={40} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="uscc" label={words.uscc}>
          <Input allowClear maxLength={18} style={{ width: 190 }} />
        </Form.Item>
        <Form.Item name="district" label={words.district}>
          <Input allowClear maxLength={6} style={{ width: 90 }} />
        </Form.Item>
        <Form.Item name="office" label={words.office}>
          <Input allowClear maxLength={40} style={{ width: 130 }} />
        </Form.Item>
        <Form.Item name="scheduledOn" label={words.day}>
          <Input type="date" />
        </Form.Item>
      </QueryForm>
      <Panel title={words.list}>
        <VisitsTable filter={filter} />
      </Panel>
    </>
  );
}
