import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { count, moment } from '../../parts/format';
import { Panel } from '../../parts/Panel';
import { PlainTable } from '../../parts/PlainTable';
import { useLabel, useText, useWords } from '../../words/language';
import { CommitmentFacts, type Draw, NonceTable } from './DrawCommitment';
import { DrawVerification } from './DrawVerification';
import { PublishedDrawDocument, type PublishedDrawQuery, words as schemaWords } from './draws.generated';
import { FactList } from './FactList';
import { PublicFrame } from './PublicFrame';
import { PUBLIC_WORDS } from './publicWords';
import { share } from './share';

function Tasks({ tasks }: Pick<Draw, 'tasks'>) {
  const words = useWords(PUBLIC_WORDS);
  const text = useText();
  return (
    <PlainTable
      caption={words.tasks}
      rows={tasks}
      rowKey={({ place }) => String(place)}
      columns={[
        { title: '#', cell: ({ place }) => place },
        { title: words.parties, cell: ({ department }) => text(department.name, department.nameEn) },
        { title: words.items, cell: ({ item }) => <span className="hash">{item}</span> },
        {
          title: words.probabilities,
          cell: ({ basePpm, floorPpm, ceilingPpm }) => `${share(basePpm)} / ${share(floorPpm)} / ${share(ceilingPpm)}`,
        },
        { title: words.drawn, cell: ({ drawn }) => count(drawn) },
      ]}
    />
  );
}

function Attempts({ attempts, number: open }: Pick<Draw, 'attempts' | 'number'>) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  return (
    <PlainTable
      caption={words.history}
      rows={attempts}
      rowKey={({ number }) => number}
      columns={[
        {
          title: words.round,
          cell: ({ number }) => (number === open ? number : <Link to={`/public/draws/${number}`}>{number}</Link>),
        },
        { title: label('DrawAttempt.state'), cell: ({ state }) => label(`DrawRoundState.${state}`) },
        { title: label('DrawAttempt.openedOn'), cell: ({ openedOn }) => openedOn },
        {
          title: label('DrawAttempt.reason'),
          cell: ({ reason, endGround }) => reason ?? (endGround ? label(`DrawEndGround.${endGround}`) : '—'),
        },
      ]}
    />
  );
}

interface FilesProps {
  readonly round: string;
  readonly files: PublishedDrawQuery['drawFiles'];
  readonly commitment: Draw['commitment'];
}

function Files({ round, files, commitment }: FilesProps) {
  const words = useWords(PUBLIC_WORDS);
  if (!files || files.length === 0) {
    return (
      <p className="none" data-empty>
        {words.noFiles}
      </p>
    );
  }
  return (
    <>
      <p>{words.filesSays}</p>
      <PlainTable
        caption={words.files}
        rows={files}
        rowKey={({ name }) => name}
        columns={[
          { title: words.file, cell: ({ name, path }) => <a href={path}>{name}</a> },
          { title: words.bytes, cell: ({ bytes }) => count(bytes) },
          { title: 'SHA-256', cell: ({ sha256 }) => <span className="hash">{sha256}</span> },
        ]}
      />
      <DrawVerification round={round} files={files} commitment={commitment} />
    </>
  );
}

function Outcome({ draw }: { readonly draw: Draw }) {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const text = useText();
  const facts: [string, string | null][] = [
    [label('DrawRound.state'), label(`DrawRoundState.${draw.state}`)],
    [label('DrawRound.authority'), text(draw.authority.name, draw.authority.nameEn)],
    [words.window, `${draw.windowFrom} – ${draw.windowTo}`],
    [label('DrawRound.openedAt'), moment(draw.openedAt)],
    [label('DrawRound.drawnAt'), draw.drawnAt && moment(draw.drawnAt)],
    [words.drawn, draw.drawnEntities === null ? null : count(draw.drawnEntities)],
    [words.expected, draw.expectedVisits],
    [words.independent, draw.independentVisits],
    [words.seed, draw.seed],
    [
      words.ended,
      draw.endedAt &&
        `${moment(draw.endedAt)} ${draw.endGround ? label(`DrawEndGround.${draw.endGround}`) : ''} ${draw.endNote ?? ''}`,
    ],
  ];
  return <FactList facts={facts} />;
}

/** One round: what was committed to before the randomness, the randomness, and what came of it. */
export function DrawPage() {
  const words = useWords(PUBLIC_WORDS);
  const label = useLabel(schemaWords);
  const { number = '' } = useParams();
  const [{ data, error }] = useQuery({ query: PublishedDrawDocument, variables: { number } });
  const draw = data?.drawRound;
  return (
    <PublicFrame
      title={`${words.round} ${number}`}
      says={draw ? words.drawSays(draw.windowTo) : words.drawsSays}
      error={error}
    >
      {draw && (
        <>
          <Panel title={label('DrawRound.state')} extra={words.attempt(draw.attempt)}>
            <Outcome draw={draw} />
          </Panel>
          <Panel title={words.commitment}>
            <CommitmentFacts draw={draw} />
          </Panel>
          <Panel title={words.nonces}>
            <NonceTable nonces={draw.nonces} />
          </Panel>
          <Panel title={words.tasks}>
            <Tasks tasks={draw.tasks} />
          </Panel>
          <Panel title={words.files}>
            <Files round={draw.number} files={data.drawFiles} commitment={draw.commitment} />
          </Panel>
          <Panel title={words.history}>
            <Attempts attempts={draw.attempts} number={draw.number} />
          </Panel>
        </>
      )}
    </PublicFrame>
  );
}
