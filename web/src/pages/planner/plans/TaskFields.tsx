import { Checkbox, Form, Input, Select } from 'antd';
import { useLabel, useWords } from '../../../words/language';
import { PLANNER_WORDS } from '../plannerWords';
import { type FactorTable, Monotone, useClassName } from './FactorTables';
import { words as schemaWords } from './plans.generated';
import { PLAN_WORDS } from './planWords';

const MODES = ['ON_SITE', 'OFF_SITE', 'REMOTE', 'MOBILE'] as const;
const VOLUMES = ['RATIO', 'COUNT', 'ALL'] as const;

interface TaskProps {
  readonly at: number;
  readonly items: readonly { readonly value: string; readonly label: string; readonly disabled: boolean }[];
  readonly defaults: readonly FactorTable[];
}

/** One table to be filled in, with its check of monotonicity as one types. */
function TableFields({ at, table }: { readonly at: number; readonly table: FactorTable }) {
  const classOf = useClassName();
  const form = Form.useFormInstance();
  const entered = Form.useWatch(['tasks', at, 'tables', table.by], form) as Record<string, number> | undefined;
  const factors = table.factors.map((one) => ({
    ...one,
    basisPoints: Number(entered?.[one.class] ?? one.basisPoints),
  }));
  return (
    <div>
      <h3>{classOf(table.by)}</h3>
      <p aria-live="polite">
        <Monotone factors={factors} />
      </p>
      {table.factors.map(({ class: name, basisPoints }) => (
        <Form.Item
          key={name}
          name={[at, 'tables', table.by, name]}
          label={classOf(name)}
          initialValue={basisPoints}
          layout="horizontal"
          style={{ marginBottom: 4 }}
        >
          <Input type="number" min={100} max={1_000_000} className="factor" />
        </Form.Item>
      ))}
    </div>
  );
}

/** What is inspected, at whom and how many, and with which factors. */
export function TaskFields({ at, items, defaults }: TaskProps) {
  const words = useWords(PLAN_WORDS);
  const { required, item } = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const form = Form.useFormInstance();
  const own = Form.useWatch(['tasks', at, 'own'], form) as boolean | undefined;
  const volume = Form.useWatch(['tasks', at, 'volume'], form) as string | undefined;
  const rules = [{ required: true, message: required }];
  return (
    <>
      <div className="fields">
        <Form.Item name={[at, 'item']} label={item} rules={rules}>
          <Select showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} options={[...items]} />
        </Form.Item>
        <Form.Item name={[at, 'mode']} label={label('InspectionPlanTask.mode')} rules={rules} initialValue="ON_SITE">
          <Select options={MODES.map((value) => ({ value, label: label(`InspectionMode.${value}`) }))} />
        </Form.Item>
        <Form.Item name={[at, 'volume']} label={words.volume} rules={rules} initialValue="RATIO">
          <Select options={VOLUMES.map((value) => ({ value, label: label(`PlanVolumeKind.${value}`) }))} />
        </Form.Item>
        {volume !== 'ALL' && (
          <Form.Item name={[at, 'amount']} label={words.volumeValue} rules={rules}>
            <Input type="number" min={1} max={1_000_000} />
          </Form.Item>
        )}
        <Form.Item name={[at, 'districts']} label={words.districts}>
          <Input maxLength={120} />
        </Form.Item>
        <Form.Item name={[at, 'industries']} label={words.industries}>
          <Input maxLength={120} />
        </Form.Item>
      </div>
      <Form.Item name={[at, 'own']} valuePropName="checked">
        <Checkbox>
          {words.adjust}（{words.basisPoints}）
        </Checkbox>
      </Form.Item>
      {own && (
        <div className="tables">
          {defaults.map((table) => (
            <TableFields key={table.by} at={at} table={table} />
          ))}
        </div>
      )}
    </>
  );
}
