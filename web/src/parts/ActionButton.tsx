import { App, Button, type ButtonProps, Form, type FormInstance, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import type { CombinedError } from 'urql';
import { useUnfinished } from '../app/filledIn';
import { defineWords, useWords } from '../words/language';
import { Faults } from './Faults';
import { isOfOldVersion, ReadAgain } from './ReadAgain';
import { type Refusal, RefusalNotice } from './RefusalNotice';

const WORDS = defineWords(
  { confirm: '确认办理', cancel: '取消', done: '已办理', will: '将要进行' },
  { confirm: 'Confirm', cancel: 'Cancel', done: 'Done', will: 'What will be done' },
);

/** What became of an action. */
export interface Outcome {
  readonly refusal?: Refusal | null | undefined;
  readonly error?: CombinedError | undefined;
  /** What is to be told of it when it was done, such as the number of what was made. */
  readonly tells?: string | undefined;
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
  /** After it was done, and to read again what somebody else has changed meanwhile. */
  onDone?(): void;
  readonly button?: ButtonProps;
  readonly width?: number;
}

interface ActionFormProps<Values extends object> extends Pick<ActionButtonProps<Values>, 'initialValues' | 'children'> {
  readonly form: FormInstance<Values>;
  readonly id: string;
}

/** The form of an action, which counts as unfinished work from the first change on, choices and switches among them. */
function ActionForm<Values extends object>({ form, id, initialValues, children }: ActionFormProps<Values>) {
  const [isTouched, setTouched] = useState(false);
  useUnfinished(isTouched);
  return (
    <Form
      form={form}
      name={id}
      layout="vertical"
      initialValues={initialValues as never}
      onValuesChange={() => setTouched(true)}
    >
      {children}
    </Form>
  );
}

interface DialogProps<Values extends object> extends Omit<ActionButtonProps<Values>, 'button'> {
  readonly open: boolean;
  onClose(): void;
  /** After it was done, with what became of it. */
  onSuccess(outcome: Outcome): void;
}

function ActionDialog<Values extends object>(props: DialogProps<Values>) {
  const { label, says, children, initialValues, run, onDone, width, open, onClose, onSuccess } = props;
  const words = useWords(WORDS);
  const [form] = Form.useForm<Values>();
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>({});

  function close(): void {
    setOutcome({});
    onClose();
  }

  async function confirm(): Promise<void> {
    const values = await form.validateFields();
    setBusy(true);
    const became = await run(values, form).finally(() => setBusy(false));
    setOutcome(became);
    if (!became.refusal && !became.error) onSuccess(became);
  }

  return (
    <Modal
      open={open}
      title={label}
      width={width ?? 560}
      okText={words.confirm}
      cancelText={words.cancel}
      confirmLoading={busy}
      onOk={() => void confirm().catch(() => undefined)}
      onCancel={close}
      destroyOnHidden
    >
      <p>
        <strong>{words.will}：</strong>
        {says}
      </p>
      <ActionForm form={form} id={id} initialValues={initialValues}>
        {children}
      </ActionForm>
      <RefusalNotice refusal={outcome.refusal} />
      <Faults error={outcome.error} />
      {onDone && isOfOldVersion(outcome) && <ReadAgain onRead={onDone} onAsked={() => setOutcome({})} />}
    </Modal>
  );
}

/**
 * A button that says what it will do, asks for confirmation, and shows the verdict with its article when refused. What was
 * filled in stays until it is done, or what the form begins with is no longer the same.
 */
export function ActionButton<Values extends object>(props: ActionButtonProps<Values>) {
  const { button, ...action } = props;
  const { label, initialValues, onDone } = action;
  const words = useWords(WORDS);
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [sheet, setSheet] = useState({ number: 0, beganWith: '' });

  function begin(): void {
    const beganWith = JSON.stringify(initialValues ?? {});
    if (sheet.beganWith !== beganWith) setSheet({ number: sheet.number + 1, beganWith });
    setOpen(true);
  }

  function succeed({ tells }: Outcome): void {
    setOpen(false);
    setSheet(({ number }) => ({ number, beganWith: '' }));
    void message.success(
      tells ? `${label}: ${words.done}。${tells}` : `${label}: ${words.done}`,
      tells ? 10 : undefined,
    );
    onDone?.();
  }

  return (
    <>
      <Button {...button} onClick={begin}>
        {label}
      </Button>
      <ActionDialog key={sheet.number} {...action} open={open} onClose={() => setOpen(false)} onSuccess={succeed} />
    </>
  );
}
