import { Alert, Spin } from 'antd';
import { useParams } from 'react-router';
import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { AnswerSources } from '../../../parts/AnswerSources';
import { Faults } from '../../../parts/Faults';
import { PageHead } from '../../../parts/PageHead';
import { Panel } from '../../../parts/Panel';
import { useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { CasesNav } from '../CasesNav';
import { JusticeTransferPageDocument, words as schemaWords } from '../transfers.generated';
import { TransferCourse } from './TransferCourse';
import { ListedEvidence, Suspicion, TransferHead } from './TransferFacts';
import { type Transfer, transferActionsFor } from './transferActions';
import { TRANSFER_WORDS } from './transferWords';

interface ActionsProps {
  readonly transfer: Transfer;
  onDone(): void;
}

function Actions({ transfer, onDone }: ActionsProps) {
  const words = useWords(TRANSFER_WORDS);
  const { session } = useSession();
  const { number, version, evidence } = transfer;
  const actions = transferActionsFor(transfer, session);
  const listed = evidence.map(({ sha256, mediaType }) => ({
    value: sha256,
    label: `${sha256.slice(0, 12)}… ${mediaType}`,
  }));
  return (
    <Panel title={words.actions}>
      {actions.length === 0 && (
        <p className="none" data-empty>
          {words.actionsNone}
        </p>
      )}
      <div className="case-actions no-print">
        {actions.map((action) => (
          <FormAction
            key={action.mutation}
            spec={action}
            words={schemaWords}
            base={{ number, version, ...action.fixed }}
            choices={{ evidence: listed }}
            initialValues={
              action.mutation === 'handOverJusticeEvidence' ? { evidence: listed.map(({ value }) => value) } : {}
            }
            button={{ type: action.mutation === 'returnJusticeTransfer' ? 'default' : 'primary' }}
            onDone={onDone}
          />
        ))}
      </div>
    </Panel>
  );
}

/** One transfer to the police: where it stands, on what it rests, how it went, and what can be done. */
export function TransferPage() {
  const words = useWords(TRANSFER_WORDS);
  const { number = '' } = useParams();
  const [{ data, error, fetching, extensions }, ask] = useQuery({
    query: JusticeTransferPageDocument,
    variables: { number },
  });
  const transfer = data?.justiceTransfer;
  return (
    <>
      <PageHead title={words.transferNumbered(number)} says={words.transfersSays} />
      <CasesNav />
      <AnswerSources of={[extensions]} />
      <Faults error={error} />
      {fetching && !data && <Spin />}
      {data && !transfer && !error && <Alert type="info" showIcon data-empty title={words.notFound} />}
      {transfer && (
        <>
          <Panel title={transfer.number}>
            <TransferHead transfer={transfer} />
          </Panel>
          <Actions transfer={transfer} onDone={() => ask({ requestPolicy: 'network-only' })} />
          <Panel title={words.course}>
            <TransferCourse transfer={transfer} />
          </Panel>
          <Panel title={words.why}>
            <Suspicion transfer={transfer} />
          </Panel>
          <Panel title={words.evidence}>
            <ListedEvidence transfer={transfer} />
          </Panel>
        </>
      )}
    </>
  );
}
