import { Tag } from 'antd';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useWords } from '../../../words/language';
import type { RuleSetRow } from './ruleSetRow';
import { RULES_WORDS } from './rulesWords';
import { usePathName } from './usePathName';

type Change = RuleSetRow['changesFrom'][number];
type Kind = 'added' | 'removed' | 'changed';

const COLOURS = { added: 'success', removed: 'error', changed: 'processing' } as const;

function kindOf({ before, after }: Change): Kind {
  if (before === null || before === undefined) return 'added';
  return after === null || after === undefined ? 'removed' : 'changed';
}

function PathText({ path }: { readonly path: string }) {
  const nameOf = usePathName();
  return (
    <>
      {nameOf(path)}
      <div className="hash says">{path}</div>
    </>
  );
}

/** What differs between an edition and the one before it, value by value. */
export function EditionChanges({ rules }: { readonly rules: RuleSetRow }) {
  const words = useWords(RULES_WORDS);
  const { formerEdition, changesFrom } = rules;
  const tally = (kind: Kind) => changesFrom.filter((change) => kindOf(change) === kind).length;
  const extra = changesFrom.length > 0 && words.changesTally(tally('added'), tally('removed'), tally('changed'));
  return (
    <Panel title={`${words.changes}${formerEdition ? ` ${formerEdition}` : ''}`} extra={extra}>
      {changesFrom.length === 0 ? (
        <p className="none">{formerEdition ? words.changesSame : words.changesNone}</p>
      ) : (
        <PlainTable<Change>
          caption={words.changes}
          rows={changesFrom}
          rowKey={({ path }) => path}
          columns={[
            { title: words.kindOfChange, cell: (row) => <Tag color={COLOURS[kindOf(row)]}>{words[kindOf(row)]}</Tag> },
            { title: words.path, cell: ({ path }) => <PathText path={path} /> },
            { title: words.before, cell: ({ before }) => (before ? <del>{before}</del> : '—') },
            { title: words.after, cell: ({ after }) => (after ? <ins>{after}</ins> : '—') },
          ]}
        />
      )}
    </Panel>
  );
}
