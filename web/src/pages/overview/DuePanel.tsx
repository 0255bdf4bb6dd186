import { Button, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Asking } from '../../parts/Asking';
import { EntityLink } from '../../parts/EntityLink';
import { count } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import type { SourceState } from '../../parts/SourceStrip';
import { useLabel, useText, useWords } from '../../words/language';
import { cutLists, type DueItem } from './dueItems';
import { Missing } from './Missing';
import { OVERVIEW_WORDS } from './overviewWords';
import { type OverviewWorkQuery, words as schemaWords } from './work.generated';

const SOON = 7;
const SHOWN = 12;
const TERMS = {
  all: () => true,
  overdue: (days: number) => days < 0,
  soon: (days: number) => days >= 0 && days <= SOON,
  later: (days: number) => days > SOON,
} as const;
type Term = keyof typeof TERMS;

const LISTS = [
  ['dueCaseFiles', 'enforcement'],
  ['visits', 'inspection'],
  ['supervisionTasks', 'supervision'],
  ['agreements', 'exchange'],
  ['creditRepairs', 'credit'],
] as const;

/** Whether some list of what is due could not be had. */
export const lacksLists = (data: OverviewWorkQuery): boolean => LISTS.some(([list]) => !data[list]);

/** How many of the items are to be done now: overdue, or due within seven days. */
export const toDo = (items: readonly DueItem[]): number => items.filter(({ days }) => days <= SOON).length;

function TermTag({ days }: { readonly days: number }) {
  const words = useWords(OVERVIEW_WORDS);
  if (days < 0) return <Tag color="error">{words.overdueBy(-days)}</Tag>;
  return <Tag color={days <= SOON ? 'warning' : 'default'}>{days === 0 ? words.dueToday : words.dueIn(days)}</Tag>;
}

function What({ item }: { readonly item: DueItem }) {
  const words = useWords(OVERVIEW_WORDS);
  const label = useLabel(schemaWords);
  const { what, kind, number, to, entity } = item;
  const text = what.text ?? (what.label ? label(what.label) : kind === 'repair' ? words.repairDue : '');
  return (
    <>
      <Link to={to} className="due-number">
        {number}
      </Link>{' '}
      {text}
      {entity && (
        <div>
          <EntityLink uscc={entity.uscc} name={entity.name} />
        </div>
      )}
    </>
  );
}

function DueTable({ items }: { readonly items: readonly DueItem[] }) {
  const words = useWords(OVERVIEW_WORDS);
  const text = useText();
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) {
    return (
      <p className="none" data-empty>
        {words.nothingDue}
      </p>
    );
  }
  return (
    <>
      <PlainTable
        caption={words.due}
        rows={isWhole ? items : items.slice(0, SHOWN)}
        rowKey={({ key }) => key}
        columns={[
          { title: words.state, cell: ({ days }) => <TermTag days={days} /> },
          { title: words.dueOn, cell: ({ dueOn }) => <span className="day">{dueOn}</span> },
          { title: words.kind, cell: ({ kind }) => words[kind] },
          { title: words.what, cell: (item) => <What item={item} /> },
          { title: words.who, cell: ({ who }) => text(who?.name, who?.nameEn) },
        ]}
      />
      {items.length > SHOWN && (
        <Button type="link" className="no-print" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.showLess : words.showAll(items.length)}
        </Button>
      )}
    </>
  );
}

function Cut({ data }: { readonly data: OverviewWorkQuery }) {
  const words = useWords(OVERVIEW_WORDS);
  return cutLists(data).map(({ kind, shown, all }) => (
    <p key={kind} className="says">
      {words.notAll(words[kind], shown, all)}
    </p>
  ));
}

interface DuePanelProps {
  readonly data: OverviewWorkQuery | undefined;
  readonly items: readonly DueItem[];
  readonly states: readonly SourceState[];
  readonly isAsking: boolean;
}

interface ChoiceProps<Name extends string> {
  readonly options: readonly { readonly name: Name; readonly label: string; readonly number: number }[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
}

function Choice<Name extends string>({ options, chosen, choose }: ChoiceProps<Name>) {
  return (
    <Space wrap className="tallies no-print">
      {options.map(({ name, label, number }) => (
        <Button
          key={name}
          size="small"
          type={name === chosen ? 'primary' : 'default'}
          aria-pressed={name === chosen}
          onClick={() => choose(name)}
        >
          {label} {count(number)}
        </Button>
      ))}
    </Space>
  );
}

type Kind = DueItem['kind'] | 'allKinds';

/** What is due and overdue of the work that the caller sees, with how many of each. */
export function DuePanel({ data, items, states, isAsking }: DuePanelProps) {
  const words = useWords(OVERVIEW_WORDS);
  const [term, setTerm] = useState<Term>('all');
  const [kind, setKind] = useState<Kind>('allKinds');
  const inTerm = items.filter(({ days }) => TERMS[term](days));
  const kinds: readonly Kind[] = ['allKinds', ...new Set(items.map((item) => item.kind))];
  const ofKind = (one: Kind) => inTerm.filter((item) => one === 'allKinds' || item.kind === one);
  const terms = (Object.keys(TERMS) as Term[]).map((name) => {
    return { name, label: words[name], number: items.filter(({ days }) => TERMS[name](days)).length };
  });
  return (
    <Panel title={words.due} id="due">
      {isAsking && <Asking />}
      {data && (
        <>
          {LISTS.map(([list, silo]) => !data[list] && <Missing key={silo} silo={silo} states={states} />)}
          <Choice<Term> options={terms} chosen={term} choose={setTerm} />
          <br />
          <Choice<Kind>
            options={kinds.map((name) => ({ name, label: words[name], number: ofKind(name).length }))}
            chosen={kind}
            choose={setKind}
          />
          <DueTable items={ofKind(kind)} />
          <Cut data={data} />
        </>
      )}
    </Panel>
  );
}
