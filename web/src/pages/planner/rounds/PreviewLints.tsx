import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../../words/language';
import type { Preview } from './PreviewTasks';
import { words as schemaWords } from './preview.generated';
import { PREVIEW_WORDS } from './previewWords';

type Lint = Preview['lints'][number];

interface Hint {
  readonly lint: Lint;
  readonly alike: number;
}

const keyOf = ({ code, plan, task }: Lint): string => `${code} ${plan ?? ''} ${task ?? ''}`;

/** Hints of one kind about one task are one row. */
function hintsOf(lints: readonly Lint[]): readonly Hint[] {
  const groups = new Map<string, Hint>();
  for (const lint of lints) {
    const known = groups.get(keyOf(lint));
    groups.set(keyOf(lint), { lint: known?.lint ?? lint, alike: (known?.alike ?? 0) + 1 });
  }
  return [...groups.values()];
}

/** What to look at before the round is opened, each hint with its article. */
export function PreviewLints({ lints }: { readonly lints: readonly Lint[] }) {
  const words = useWords(PREVIEW_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  if (lints.length === 0) {
    return (
      <Panel title={words.lints}>
        <p data-empty>{words.lintsNone}</p>
      </Panel>
    );
  }
  return (
    <Panel title={words.lints}>
      <PlainTable<Hint>
        caption={words.lints}
        rows={hintsOf(lints)}
        rowKey={({ lint }) => keyOf(lint)}
        columns={[
          { title: label('PreviewLint.code'), cell: ({ lint }) => <span className="hash">{lint.code}</span> },
          { title: label('PreviewLint.text'), cell: ({ lint }) => text(lint.text, lint.textEn) },
          { title: label('PreviewLint.article'), cell: ({ lint }) => lint.article },
          {
            title: words.lintOf,
            cell: ({ lint }) => (lint.plan && lint.task ? words.ofTask(lint.plan, lint.task) : words.round),
          },
          {
            title: label('PreviewLint.about'),
            cell: ({ lint, alike }) => (alike > 1 ? words.more(alike) : (lint.about ?? '—')),
          },
          {
            title: label('PreviewLint.objects'),
            cell: ({ lint, alike }) => (alike > 1 ? '—' : (lint.objects?.toLocaleString() ?? '—')),
          },
        ]}
      />
    </Panel>
  );
}
