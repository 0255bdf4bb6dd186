import { useQuery } from 'urql';
import { useSession } from '../../../app/session';
import { Faults } from '../../../parts/Faults';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { isOfLine } from '../sight';
import { AnswerOffer } from './AnswerOffer';
import { CheckAnswer } from './CheckAnswer';
import { type CheckRowFragment, ChecksOfEntityDocument, words as schemaWords } from './checks.generated';
import { CHECK_WORDS } from './checkWords';
import { RecordTrigger } from './RecordTrigger';

interface VisitChecksProps {
  readonly visit: string;
  readonly uscc: string;
  /** Whether something was merged into it, of whichever office. */
  readonly isMerged: boolean;
  readonly choices: ReturnType<typeof useChoices>;
  onChanged(): void;
}

/** The triggered checks that concern a visit: what is offered to be merged into it, and what it carries out. */
export function VisitChecks({ visit, uscc, isMerged, choices, onChanged }: VisitChecksProps) {
  const words = useWords(CHECK_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const { session } = useSession();
  const [{ data, error, fetching }, reexecute] = useQuery({
    query: ChecksOfEntityDocument,
    variables: { uscc, ofLine: isOfLine(session) },
  });
  const changed = () => {
    reexecute({ requestPolicy: 'network-only' });
    onChanged();
  };
  const rows = data?.triggeredChecks?.edges
    .map(({ node }) => node)
    .filter((check) => check.visit === visit || check.mergeOffer?.visit === visit);
  const none = isMerged ? words.elsewhere : words.noneOfVisit;
  return (
    <Panel title={words.ofVisit} extra={<RecordTrigger choices={choices} uscc={uscc} onChanged={changed} />}>
      <p className="says" data-empty={rows?.length === 0 || undefined}>
        {rows?.length === 0 ? none : words.ofVisitSays}
      </p>
      <Faults error={error} />
      {rows?.length !== 0 && (
        <PlainTable<CheckRowFragment>
          caption={words.ofVisit}
          rows={rows}
          loading={fetching}
          rowKey={({ number }) => number}
          columns={[
            { title: label('TriggeredCheck.number'), cell: ({ number }) => <span className="one-line">{number}</span> },
            { title: label('TriggeredCheck.kind'), cell: ({ kind }) => label(`TriggeredCheckKind.${kind}`) },
            { title: words.authority, cell: ({ authority }) => nameOf(authority) },
            { title: label('TriggeredCheck.items'), cell: ({ items }) => choices.namesOfItems(items) },
            { title: label('TriggeredCheck.reason'), cell: ({ reason }) => reason ?? '—' },
            { title: label('TriggeredCheck.state'), cell: ({ state }) => label(`TriggeredCheckState.${state}`) },
            { title: words.answer, cell: (check) => <CheckAnswer check={check} /> },
            { title: words.actions, cell: (check) => <AnswerOffer check={check} onChanged={changed} /> },
          ]}
        />
      )}
    </Panel>
  );
}
