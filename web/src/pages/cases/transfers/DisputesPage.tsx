import { useQuery } from 'urql';
import { officeOf } from '../../../app/office';
import { useSession } from '../../../app/session';
import { useConditions } from '../../../parts/QueryForm';
import { useCursorPages } from '../../../parts/useCursorPages';
import { WorkTallies } from '../../../parts/WorkTallies';
import { useLabel, useWords } from '../../../words/language';
import { FormAction } from '../action/FormAction';
import { JurisdictionDisputesDocument, words as schemaWords } from '../disputes.generated';
import { OPEN_DISPUTE } from './disputeActions';
import { useDisputeColumns } from './disputeColumns';
import { TRANSFER_WORDS } from './transferWords';
import { WorkConditions, WorkList } from './WorkList';

const STATES = ['NEGOTIATING', 'REFERRED_UP', 'AGREED', 'DESIGNATED'] as const;

function Open({ onDone }: { onDone(): void }) {
  const { session } = useSession();
  const office = officeOf(session);
  if (!session.roles.includes('case-officer')) return null;
  return (
    <FormAction
      spec={OPEN_DISPUTE}
      words={schemaWords}
      base={{ authority: office }}
      initialValues={{ parties: [office] }}
      button={{ type: 'primary' }}
      onDone={onDone}
    />
  );
}

/** Disputes of departments on which of them is competent. */
export function DisputesPage() {
  const words = useWords(TRANSFER_WORDS);
  const label = useLabel(schemaWords);
  const { state, uscc, overdue } = useConditions();
  const filter = { state: STATES.find((one) => one === state), uscc, overdue: overdue ? true : undefined };
  const pages = useCursorPages(JSON.stringify(filter));
  const [answer, ask] = useQuery({ query: JurisdictionDisputesDocument, variables: { filter, after: pages.after } });
  const again = () => ask({ requestPolicy: 'network-only' });
  const { data } = answer;
  return (
    <WorkList
      title={words.disputes}
      says={words.disputesSays}
      answer={answer}
      page={data?.jurisdictionDisputes}
      pages={pages}
      columns={useDisputeColumns(again)}
      begin={<Open onDone={again} />}
    >
      <WorkConditions of="JurisdictionDispute" stateOf="JurisdictionState" words={schemaWords} />
      <WorkTallies
        states={STATES}
        counts={data}
        overdue={data?.overdue ?? null}
        labelOf={(one) => label(`JurisdictionState.${one}`)}
      />
    </WorkList>
  );
}
