import { Form, Input, Select } from 'antd';
import { useDistricts } from '../../../parts/choices/useDistricts';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { QueryForm, useConditions } from '../../../parts/QueryForm';
import { useWords } from '../../../words/language';
import { useChoices } from '../choices/useChoices';
import { PlannerNav } from '../PlannerNav';
import { PLANNER_WORDS } from '../plannerWords';
import { CALL_OFF_WORDS } from './callOffWords';
import { VisitsTable } from './VisitsTable';
import type { PlannerVisitsQueryVariables } from './visits.generated';
import { VISIT_WORDS } from './visitWords';

type Filter = PlannerVisitsQueryVariables['filter'];

function Conditions() {
  const words = useWords(VISIT_WORDS);
  const { only } = useWords(CALL_OFF_WORDS);
  const { yes } = useWords(PLANNER_WORDS);
  const { offices } = useChoices();
  const districts = useDistricts();
  return (
    <QueryForm>
      <Form.Item name="round" label={words.round}>
        <Input allowClear maxLength={40} style={{ width: 150 }} />
      </Form.Item>
      <Form.Item name="uscc" label={words.uscc}>
        <Input allowClear maxLength={18} style={{ width: 190 }} />
      </Form.Item>
      <Form.Item name="district" label={words.district}>
        <Select allowClear options={districts.choices} style={{ width: 150 }} />
      </Form.Item>
      <Form.Item name="office" label={words.office}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          options={offices()}
          style={{ width: 230 }}
        />
      </Form.Item>
      <Form.Item name="scheduledOn" label={words.day}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="callOff" label={only}>
        <Select allowClear style={{ width: 80 }} options={[{ value: 'true', label: yes }]} />
      </Form.Item>
    </QueryForm>
  );
}

/** The visits of the offices whose work the caller sees. */
export function VisitsPage() {
  const words = useWords(VISIT_WORDS);
  const { round, uscc, district, office, scheduledOn, state, callOff } = useConditions();
  const callOffProposed = callOff ? true : undefined;
  const filter = { round, uscc, district, office, scheduledOn, state, callOffProposed } as Filter;
  return (
    <>
      <PageHead title={words.title} says={words.says} />
      <PlannerNav />
      <Conditions />
      <Panel title={words.list}>
        <VisitsTable filter={filter} />
      </Panel>
    </>
  );
}
