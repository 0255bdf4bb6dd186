import { Link } from 'react-router';
import { useSession } from '../../../app/session';
import { count } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { type RoundFilesQuery, words as schemaWords } from './round.generated';
import type { Round } from './roundTypes';
import { ROUND_WORDS } from './roundWords';

type Task = Round['tasks'][number];
type Attempt = Round['attempts'][number];
type File = NonNullable<RoundFilesQuery['drawFiles']>[number];

/** The tasks of a round, with their bounds of probability and how many each drew. */
export function RoundTasks({ round }: { readonly round: Round }) {
  const words = useWords(ROUND_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const { session } = useSession();
  const ppm = (value: number | null | undefined) => (value === null || value === undefined ? '—' : count(value));
  return (
    <Panel title={words.tasks}>
      <PlainTable<Task>
        caption={words.tasks}
        rows={round.tasks}
        rowKey={({ place }) => String(place)}
        columns={[
          { title: label('DrawTask.place'), cell: ({ place }) => place },
          { title: label('DrawTask.department'), cell: ({ department }) => nameOf(department) },
          { title: label('DrawTask.item'), cell: ({ item }) => item },
          {
            title: label('DrawTask.plan'),
            cell: ({ plan, task }) => {
              const named = `${plan} · ${task}`;
              return session.kind === 'public' ? named : <Link to={`/planner/plans/${plan}`}>{named}</Link>;
            },
          },
          { title: words.base, cell: ({ basePpm }) => ppm(basePpm) },
          { title: words.floor, cell: ({ floorPpm }) => ppm(floorPpm) },
          { title: words.ceiling, cell: ({ ceilingPpm }) => ppm(ceilingPpm) },
          { title: label('DrawTask.drawn'), cell: ({ drawn }) => count(drawn) },
        ]}
      />
    </Panel>
  );
}

/** All rounds of the same tasks, with the reasons why they were drawn again. */
export function RoundAttempts({ round }: { readonly round: Round }) {
  const words = useWords(ROUND_WORDS);
  const label = useLabel(schemaWords);
  return (
    <Panel title={words.attempts}>
      <p className="says">{words.attemptsSays}</p>
      <PlainTable<Attempt>
        caption={words.attempts}
        rows={round.attempts}
        rowKey={({ number }) => number}
        columns={[
          {
            title: label('DrawAttempt.number'),
            cell: ({ number }) => <Link to={`/planner/rounds/${number}`}>{number}</Link>,
          },
          { title: label('DrawAttempt.openedOn'), cell: ({ openedOn }) => openedOn },
          {
            title: label('DrawAttempt.state'),
            cell: ({ state, endGround }) =>
              `${label(`DrawRoundState.${state}`)}${endGround ? `（${label(`DrawEndGround.${endGround}`)}）` : ''}`,
          },
          { title: label('DrawAttempt.reason'), cell: ({ reason }) => reason ?? '—' },
        ]}
      />
    </Panel>
  );
}

interface RoundFilesProps {
  /** Null where there are none to give; undefined where nobody knows. */
  readonly files: readonly File[] | null | undefined;
  readonly loading: boolean;
}

/** The files by which anybody checks the draw. */
export function RoundFiles({ files, loading }: RoundFilesProps) {
  const words = useWords(ROUND_WORDS);
  const label = useLabel(schemaWords);
  const isEmpty = files !== undefined && !files?.length;
  return (
    <Panel title={words.files}>
      <p className="says" data-empty={isEmpty || undefined}>
        {isEmpty ? words.noFiles : words.filesSays}
      </p>
      {!isEmpty && (
        <PlainTable<File>
          caption={words.files}
          rows={files}
          loading={loading}
          rowKey={({ name }) => name}
          columns={[
            {
              title: label('DrawFile.name'),
              cell: ({ name, path }) => (
                <a href={path} download={name}>
                  {name}
                </a>
              ),
            },
            { title: words.bytes, cell: ({ bytes }) => count(bytes) },
            { title: 'SHA-256', cell: ({ sha256 }) => <span className="hash">{sha256}</span> },
          ]}
        />
      )}
    </Panel>
  );
}
