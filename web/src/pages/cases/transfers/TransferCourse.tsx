import type { ReactNode } from 'react';
import { moment } from '../../../parts/format';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { words as schemaWords } from '../transfers.generated';
import type { Transfer } from './transferActions';
import { TRANSFER_WORDS } from './transferWords';

interface Step {
  readonly name: string;
  readonly when: string;
  readonly told: ReactNode;
}

function useSteps(transfer: Transfer): readonly Step[] {
  const label = useLabel(schemaWords);
  const words = useWords(TRANSFER_WORDS);
  const state = (value: Transfer['state']) => label(`JusticeTransferState.${value}`);
  const field = (name: string) => label(`JusticeTransfer.${name}`);
  const { approvedAt, sentAt, receivedOn, answeredOn, objectedOn, handedOverOn, returnedBy, returnCode } = transfer;
  const steps: Step[] = [{ name: state('PROPOSED'), when: transfer.proposedOn, told: transfer.team.join('、') }];
  const add = (name: string, when: string | null, told: ReactNode): void => {
    if (when !== null) steps.push({ name, when, told });
  };
  add(state('APPROVED'), approvedAt && moment(approvedAt), `${field('sendDueAt')} ${moment(transfer.sendDueAt)}`);
  add(state('SENT'), sentAt && moment(sentAt), transfer.sentLate ? words.sentLate : words.inTime);
  add(state('RECEIVED'), receivedOn, `${field('receiptNumber')} ${transfer.receiptNumber}`);
  add(
    field('answeredOn'),
    answeredOn,
    [transfer.answerDocument, transfer.answerReason ?? state('FILED')].filter(Boolean).join(' · '),
  );
  add(field('objectedOn'), objectedOn, '');
  add(state('HANDED_OVER'), handedOverOn, '');
  if (returnedBy && returnCode)
    add(
      state('RETURNED'),
      transfer.endedOn,
      [
        label(`JusticeSender.${returnedBy}`),
        label(`JusticeBounce.${returnCode}`),
        transfer.returnReason,
        transfer.returnDocument,
      ]
        .filter(Boolean)
        .join(' · '),
    );
  else add(state(transfer.state), transfer.endedOn, transfer.declineReason ?? transfer.closingNote);
  return steps;
}

/** What was done with a transfer so far, step by step. */
export function TransferCourse({ transfer }: { readonly transfer: Transfer }) {
  const words = useWords(TRANSFER_WORDS);
  const steps = useSteps(transfer);
  return (
    <PlainTable
      caption={words.course}
      rows={steps}
      rowKey={({ name, when }) => `${name} ${when}`}
      columns={[
        { title: words.step, cell: ({ name }) => name },
        { title: words.when, cell: ({ when }) => <span className="case-due">{when}</span> },
        { title: words.told, cell: ({ told }) => told || '—' },
      ]}
    />
  );
}
