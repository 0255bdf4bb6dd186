import { Form, Input } from 'antd';
import { useQuery } from 'urql';
import { useConditions } from '../../../parts/QueryForm';
import { useCursorPages } from '../../../parts/useCursorPages';
import { WorkTallies } from '../../../parts/WorkTallies';
import { useLabel, useWords } from '../../../words/language';
import { JusticeTransfersDocument, words as schemaWords } from '../transfers.generated';
import { useTransferColumns } from './transferColumns';
import { TRANSFER_WORDS } from './transferWords';
import { WorkConditions, WorkList } from './WorkList';

const OPEN = ['PROPOSED', 'APPROVED', 'SENT', 'RECEIVED', 'NOT_FILED', 'OBJECTED', 'FILED', 'HANDED_OVER'] as const;
const STATES = [...OPEN, 'RETURNED', 'CLOSED', 'DECLINED'] as const;

/** Transfers to the police of the department, or those that the police are to answer. */
export function TransfersPage() {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const { state, uscc, caseFile, overdue } = useConditions();
  const filter = {
    state: STATES.find((one) => one === state),
    uscc,
    caseFile,
    overdue: overdue ? true : undefined,
  };
  const pages = useCursorPages(JSON.stringify(filter));
  const [answer] = useQuery({ query: JusticeTransfersDocument, variables: { filter, after: pages.after } });
  const { data } = answer;
  return (
    <WorkList
      title={words.transfers}
      says={words.transfersSays}
      answer={answer}
      page={data?.justiceTransfers}
      pages={pages}
      columns={useTransferColumns()}
    >
      <WorkConditions of="JusticeTransfer" stateOf="JusticeTransferState" words={schemaWords}>
        <Form.Item name="caseFile" label={label('JusticeTransfer.caseFile')}>
          <Input allowClear maxLength={20} style={{ width: 160 }} />
        </Form.Item>
      </WorkConditions>
      <WorkTallies
        states={STATES}
        counts={data}
        overdue={data?.overdue ?? null}
        labelOf={(one) => label(`JusticeTransferState.${one}`)}
      />
    </WorkList>
  );
}
