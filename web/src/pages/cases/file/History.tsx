import { Alert, Tag } from 'antd';
import { useDepartmentList } from '../../../parts/choices/useDepartmentList';
import { moment } from '../../../parts/format';
import { PlainTable } from '../../../parts/PlainTable';
import { useText, useWords } from '../../../words/language';
import { Hash } from '../Hash';
import { STEPS } from '../stages';
import type { CaseFile } from './caseFile';
import { FILE_WORDS } from './fileWords';

type Entry = CaseFile['history'][number];

/** The place of the first entry that does not bear the seal of the one before; undefined where the chain is whole. */
function brokenAt(history: readonly Entry[]): number | undefined {
  const broken = history.find(({ previousHash }, index) => previousHash !== (history[index - 1]?.hash ?? null));
  return broken?.sequence;
}

function Content({ details }: Pick<Entry, 'details'>) {
  const words = useWords(FILE_WORDS);
  if (details === '{}') return '—';
  return (
    <details>
      <summary className="case-due">{words.content}</summary>
      <pre className="case-details">{JSON.stringify(JSON.parse(details), null, 1)}</pre>
    </details>
  );
}

/** Every step as it was taken: who, in which seat, the day of its document and that of its entry, and the chain of seals. */
export function History({ file }: { readonly file: CaseFile }) {
  const words = useWords(FILE_WORDS);
  const text = useText();
  const { history } = file;
  const { nameOf } = useDepartmentList();
  const broken = brokenAt(history);
  const named = (kind: string) => (STEPS[kind] ? text(STEPS[kind].zh, STEPS[kind].en) : kind);
  const seat = (kind: string) => (STEPS[kind] ? text(...STEPS[kind].seat) : '');
  return (
    <>
      <Alert
        className="gap"
        type={broken ? 'error' : 'success'}
        showIcon
        title={broken ? words.chainBroken(broken) : words.chainWhole(history.length)}
      />
      <PlainTable
        caption={words.history}
        rows={history}
        rowKey={({ hash }) => hash}
        columns={[
          { title: '#', cell: ({ sequence }) => <span className="case-due">{sequence}</span> },
          { title: words.step, cell: ({ kind }) => <span className="case-step">{named(kind)}</span> },
          {
            title: words.who,
            cell: ({ actor, department, kind }) => (
              <>
                {actor || words.hub}
                <div className="case-sub">
                  {[seat(kind), department && nameOf(department)].filter(Boolean).join(' · ')}
                </div>
              </>
            ),
          },
          { title: words.dayOf, cell: ({ on }) => <span className="case-due">{on}</span> },
          {
            title: words.enteredAt,
            cell: ({ recordedAt, enteredLate }) => (
              <>
                {moment(recordedAt)}{' '}
                <Tag color={enteredLate ? 'warning' : 'default'}>{enteredLate ? words.late : words.inTime}</Tag>
              </>
            ),
          },
          { title: words.content, cell: ({ details }) => <Content details={details} /> },
          {
            title: words.seal,
            cell: ({ previousHash, hash }) => (
              <>
                <div className="case-sub">
                  <code title={previousHash ?? ''}>{previousHash ? `${previousHash.slice(0, 12)}…` : '—'}</code> →
                </div>
                <Hash of={hash} />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
