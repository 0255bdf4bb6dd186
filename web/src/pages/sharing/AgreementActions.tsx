import { Form, Input, Space } from 'antd';
import { type AnyVariables, type TypedDocumentNode, useMutation } from 'urql';
import { holds, type Session, useSession } from '../../app/session';
import { ActionButton, type Outcome } from '../../parts/ActionButton';
import { useWords } from '../../words/language';
import type { Agreement } from './AgreementPage';
import { AnswerButton, type Ground } from './AnswerButton';
import { EndDocument, ResumeDocument, SignDocument, SuspendDocument } from './agreements.generated';
import { AGREEMENT_WORDS } from './agreementWords';

interface OfAgreement {
  readonly agreement: Agreement;
  onDone(): void;
}

const SIGNABLE = ['APPROVED', 'NARROWED'];
const RUNNING = ['SIGNED', 'ACTIVE'];

function SignButton({ agreement: { id, version, hash }, onDone }: OfAgreement) {
  const words = useWords(AGREEMENT_WORDS);
  const [, sign] = useMutation(SignDocument);
  const run = async (): Promise<Outcome> => {
    const { data, error } = await sign({ input: { agreement: id, version, hash: hash ?? '' } });
    return { error, refusal: data?.signAgreement?.refusal };
  };
  return (
    <ActionButton
      label={words.sign}
      says={words.signSays(hash ?? '')}
      run={run}
      onDone={onDone}
      button={{ type: 'primary' }}
    />
  );
}

interface StandingProps extends OfAgreement {
  readonly label: string;
  readonly says: string;
  readonly document: TypedDocumentNode<Record<string, unknown>, AnyVariables>;
  readonly danger?: boolean;
}

/** A change of an agreement's standing by the data centre, with its reason. */
function StandingButton({ agreement: { id, version }, onDone, label, says, document, danger }: StandingProps) {
  const words = useWords(AGREEMENT_WORDS);
  const [, change] = useMutation(document);
  const run = async ({ reason }: { reason: string }): Promise<Outcome> => {
    const { data, error } = await change({ input: { agreement: id, version, reason } });
    const [payload] = Object.values(data ?? {}) as { refusal?: Outcome['refusal'] }[];
    return { error, refusal: payload?.refusal };
  };
  return (
    <ActionButton label={label} says={says} run={run} onDone={onDone} button={{ danger: danger ?? false }}>
      <Form.Item name="reason" label={words.reason} rules={[{ required: true }]}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
    </ActionButton>
  );
}

/** Whether the caller's department is one that the agreement waits for to sign. */
function maySign({ department, roles }: Session, { state, consumer, consumerSigned, owners }: Agreement): boolean {
  if (!SIGNABLE.includes(state)) return false;
  if (department === consumer.code) return !consumerSigned && holds({ roles }, 'integrator', 'sharing-officer');
  const own = owners.find((owner) => owner.department.code === department);
  return holds({ roles }, 'sharing-officer') && own !== undefined && own.answer !== 'REFUSED' && !own.signedOn;
}

interface AgreementActionsProps extends OfAgreement {
  readonly grounds: readonly Ground[];
}

/** What the caller may do with an agreement as it stands. */
export function AgreementActions({ agreement, grounds, onDone }: AgreementActionsProps) {
  const words = useWords(AGREEMENT_WORDS);
  const { session } = useSession();
  const own = agreement.owners.find(({ department }) => department.code === session.department);
  const mayAnswer =
    holds(session, 'sharing-officer') && own !== undefined && own.answer === null && agreement.state === 'APPLIED';
  const keeps = holds(session, 'sharing-administrator');
  const of = { agreement, onDone };
  return (
    <Space>
      {mayAnswer && <AnswerButton {...of} asked={own.terms} grounds={grounds} />}
      {maySign(session, agreement) && <SignButton {...of} />}
      {keeps && RUNNING.includes(agreement.state) && (
        <StandingButton
          {...of}
          label={words.suspend}
          says={words.suspendSays}
          document={SuspendDocument as never}
          danger
        />
      )}
      {keeps && agreement.state === 'SUSPENDED' && (
        <StandingButton {...of} label={words.resume} says={words.resumeSays} document={ResumeDocument as never} />
      )}
      {keeps && [...RUNNING, 'SUSPENDED'].includes(agreement.state) && (
        <StandingButton {...of} label={words.end} says={words.endSays} document={EndDocument as never} danger />
      )}
    </Space>
  );
}
