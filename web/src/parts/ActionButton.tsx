import { App, Button, type ButtonProps, Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { CombinedError } from 'urql';
import { defineWords, useWords } from '../words/language';
import { Faults } from './Faults';
import { type Refusal, RefusalNotice } from './RefusalNotice';

const WORDS = defineWords(
  { confirm: '确认办理', cancel: '取消', done: '已办理', will: '将要进行' },
  { confirm: 'Confirm', cancel: 'Cancel', done: 'Done', will: 'What will be done' },
);

/** What became of an action. */
export interface Outcome {
  readonly refusal?: Refusal | null | undefined;
  readonly error?: CombinedError | undefined;
}

/** An action of the caller. */
export interface ActionButtonProps<Values extends object> {
  readonly label: string;
  /** What the action will do, in full: shown before it is done. */
  readonly says: ReactNode;
  /** Form items of what the action needs to be told. */
  readonly children?: ReactNode;
  readonly initialValues?: Partial<Values>;
  /** Does it. A refusal or a fault keeps the dialog open with its reasons. */
  run(values: Values, form: FormInstance<Values>): Promise<Outcome>;
  /** After it was done. */
  onDone?(): void;
  readonly button?: ButtonProps;
  readonly width?: number;
}

/** A button that says what it will do, asks for confirmation, and shows the verdict with its article when refused. */
export function ActionButton<Values extends object>(props: ActionButtonProps<Values>) {
  const { label, says, children, initialValues, run, onDone, button, width } = props;
  const words = useWords(WORDS);
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({});

  async function confirm(): Promise<void> {
    const values = await form.validateFields();
    setBusy(true);
    const became = await run(values, form).finally(() => setBusy(false));
    setOutcome(became);
    if (became.refusal || became.error) return;
    setOpen(false);
    void message.success(`${label}: ${words.done}`);
    onDone?.();
  }

  function begin(): void {
    setOutcome({});
    setOpen(true);
  }

  return (
    <>
      <Button {...button} onClick={begin}>
        {label}
      </Button>
      <Modal
        open={open}
        title={label}
        width={width ?? 560}
        okText={words.confirm}
        cancelText={words.cancel}
        confirmLoading={busy}
        onOk={() => void confirm().catch(() => undefined)}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>
          <strong>{words.will}：</strong>
          {says}
        </p>
        <Form form={form} name={id} layout="vertical" initialValues={initialValues as never}>
          {children}
        </Form>
        <RefusalNotice refusal={outcome.refusal} />
        <Faults error={outcome.error} />
      </Modal>
    </>
  );
}
