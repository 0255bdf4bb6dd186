import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { QueryForm, useConditions } from '../../parts/QueryForm';
import { useWords } from '../../words/language';
import { ListSelect } from './ListSelect';
import { NO_RIGHTS, type Rights } from './rights';
import type { Choices } from './useWorklistChoices';
import { WORKLIST_WORDS } from './worklistWords';

interface WorklistFormProps {
  readonly choices: Choices;
  readonly rights: Rights | undefined;
}

interface FieldsProps extends Pick<WorklistFormProps, 'choices'> {
  readonly rights: Rights;
}

function MainFields({ choices, rights }: FieldsProps) {
  const words = useWords(WORKLIST_WORDS);
  return (
    <>
      <Form.Item name="text" label={words.text}>
        <Input allowClear maxLength={64} placeholder={words.textHint} style={{ width: 250 }} />
      </Form.Item>
      <Form.Item name="district" label={words.district}>
        <ListSelect width={230} options={choices.district} placeholder={words.any} />
      </Form.Item>
      <Form.Item name="status" label={words.status}>
        <ListSelect width={150} options={choices.status} placeholder={words.any} />
      </Form.Item>
      <Form.Item name="intensity" label={words.category}>
        <ListSelect
          width={180}
          options={choices.intensity}
          disabled={!rights.intensity}
          placeholder={rights.intensity ? words.any : words.notShared}
        />
      </Form.Item>
      <Form.Item name="risk" label={words.risk}>
        <ListSelect
          width={180}
          options={choices.risk}
          disabled={!rights.risk}
          placeholder={rights.risk ? words.any : words.notShared}
        />
      </Form.Item>
      <Form.Item name="casesMin" label={words.casesMin}>
        <Input type="number" min={0} disabled={!rights.cases} style={{ width: 72 }} />
      </Form.Item>
      <Form.Item name="before" label={words.before}>
        <Input type="date" disabled={!rights.inspection} />
      </Form.Item>
    </>
  );
}

/** The conditions that are shown on demand, and where one of them is stated. */
const MORE = ['industry', 'grade', 'casesMax', 'from', 'never', 'key', 'matter', 'matterIntensity', 'matterStatus'];

function MoreFields({ choices, rights }: FieldsProps) {
  const words = useWords(WORKLIST_WORDS);
  const hint = (isShared: boolean) => (isShared ? words.any : words.notShared);
  return (
    <>
      <Form.Item name="industry" label={words.industry}>
        <ListSelect width={230} options={choices.industry} placeholder={words.any} />
      </Form.Item>
      <Form.Item name="grade" label={words.grade}>
        <ListSelect width={150} options={choices.grade} disabled={!rights.credit} placeholder={hint(rights.credit)} />
      </Form.Item>
      <Form.Item name="casesMax" label={words.casesMax}>
        <Input type="number" min={0} disabled={!rights.cases} style={{ width: 72 }} />
      </Form.Item>
      <Form.Item name="from" label={words.from}>
        <Input type="date" disabled={!rights.inspection} />
      </Form.Item>
      <Form.Item name="never" label={words.never}>
        <Select
          allowClear
          style={{ width: 110 }}
          options={choices.never}
          disabled={!rights.inspection}
          placeholder={hint(rights.inspection)}
        />
      </Form.Item>
      <Form.Item name="key" label={words.key}>
        <Select
          allowClear
          style={{ width: 90 }}
          options={choices.key}
          disabled={!rights.key}
          placeholder={hint(rights.key)}
        />
      </Form.Item>
      <Form.Item name="matter" label={words.matter}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          style={{ width: 200 }}
          options={choices.matter}
          disabled={!rights.intensity}
          placeholder={hint(rights.intensity)}
        />
      </Form.Item>
      <Form.Item name="matterIntensity" label={words.matterIntensity}>
        <ListSelect width={170} options={choices.intensity} disabled={!rights.intensity} placeholder={words.any} />
      </Form.Item>
      <Form.Item name="matterStatus" label={words.matterStatus}>
        <ListSelect width={170} options={choices.matterStatus} disabled={!rights.intensity} placeholder={words.any} />
      </Form.Item>
    </>
  );
}

/** The conditions, the order and the tallies of the worklist; what is not shared with the caller cannot be chosen. */
export function WorklistForm({ choices, rights = NO_RIGHTS }: WorklistFormProps) {
  const words = useWords(WORKLIST_WORDS);
  const conditions = useConditions();
  const [wanted, setWanted] = useState<boolean>();
  const isWhole = wanted ?? MORE.some((name) => conditions[name]);
  return (
    <QueryForm
      extra={
        <Button type="link" aria-expanded={isWhole} onClick={() => setWanted(!isWhole)}>
          {isWhole ? words.fewer : words.more}
        </Button>
      }
    >
      <MainFields choices={choices} rights={rights} />
      <div className={isWhole ? 'more-conditions' : 'more-conditions-shut'}>
        <MoreFields choices={choices} rights={rights} />
      </div>
      <Form.Item name="order" label={words.order}>
        <ListSelect width={300} options={choices.order} maxCount={3} placeholder={words.orderDefault} />
      </Form.Item>
      <Form.Item name="tally" label={words.tally}>
        <Select allowClear style={{ width: 160 }} options={choices.tally} placeholder={words.any} />
      </Form.Item>
    </QueryForm>
  );
}
