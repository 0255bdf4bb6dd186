import { moment } from '../../parts/format';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import type { Agreement } from './AgreementPage';
import { words as schemaWords } from './agreements.generated';
import { AGREEMENT_WORDS } from './agreementWords';

/** Everything that happened to an agreement, each entry sealed with the hash of the one before. */
export function AgreementHistory({ agreement: { history } }: { readonly agreement: Agreement }) {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  return (
    <PlainTable
      caption={words.history}
      rows={history.edges.map(({ node }) => node)}
      rowKey={({ sequence }) => String(sequence)}
      columns={[
        { title: words.index, cell: ({ sequence }) => sequence },
        { title: label('AgreementEvent.kind'), cell: ({ kind }) => label(`AgreementEventKind.${kind}`) },
        {
          title: words.who,
          cell: ({ subject, department }) => `${text(department.name, department.nameEn)} ${subject}`,
        },
        { title: words.reason, cell: ({ reason }) => reason ?? words.none },
        { title: words.time, cell: ({ recordedAt }) => moment(recordedAt) },
        { title: words.entryHash, cell: ({ hash }) => <span className="hash">{hash.slice(0, 16)}…</span> },
      ]}
    />
  );
}
