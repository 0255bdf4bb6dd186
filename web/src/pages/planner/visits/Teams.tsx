import { Tag } from 'antd';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { useDepartment } from '../departments';
import { type PlannerVisitQuery, words as schemaWords, type VisitProofsQuery } from './visits.generated';
import { VISIT_WORDS } from './visitWords';

/** The teams of a visit. */
export type Teams = NonNullable<PlannerVisitQuery['visitTeams']>;
type Part = Teams['parts'][number];
type Seat = Part['seats'][number] | Part['formerSeats'][number];
type Proof = NonNullable<VisitProofsQuery['teamProof']>[number];

function PartOfTeam({ part }: { readonly part: Part }) {
  const words = useWords(VISIT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const seats: readonly Seat[] = [...part.seats, ...part.formerSeats];
  const state = (seat: Seat) =>
    [
      label(`SeatState.${seat.state}`),
      'endedOn' in seat ? seat.endedOn : null,
      'endedReason' in seat ? seat.endedReason : null,
    ]
      .filter(Boolean)
      .join(' · ');
  return (
    <>
      <h3>
        {nameOf(part.office)} <Tag>{label(`TeamState.${part.state}`)}</Tag>
        {part.lack && <Tag color="error">{label(`TeamLack.${part.lack}`)}</Tag>}
      </h3>
      {seats.length === 0 && <p data-empty>{words.noTeam}</p>}
      {seats.length > 0 && (
        <PlainTable<Seat>
          caption={nameOf(part.office)}
          rows={seats}
          rowKey={(seat) => `${seat.seat} ${seat.inspector} ${seat.state}`}
          columns={[
            { title: label('VisitSeat.seat'), cell: ({ seat }) => seat },
            { title: label('VisitSeat.inspector'), cell: ({ inspector }) => inspector },
            { title: label('VisitSeat.role'), cell: ({ role }) => label(`SeatRole.${role}`) },
            { title: label('VisitSeat.load'), cell: ({ load }) => load },
            { title: label('VisitSeat.state'), cell: state },
          ]}
        />
      )}
    </>
  );
}

/** Who was drawn to go, who held a seat before, and how one asks somebody to withdraw. */
export function TeamsPanel({ teams, extra }: { readonly teams: Teams; readonly extra: React.ReactNode }) {
  const words = useWords(VISIT_WORDS);
  return (
    <Panel title={words.teams} extra={extra}>
      <p className="says">{words.teamsSays}</p>
      {teams.parts.map((part) => (
        <PartOfTeam key={part.office.code} part={part} />
      ))}
    </Panel>
  );
}

/** A draw of a team, with everybody who was looked at and why he could not be drawn. */
export function TeamProofView({ proof }: { readonly proof: Proof }) {
  const words = useWords(VISIT_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  const { department, attempt, draw, digest, replays, candidates } = proof;
  return (
    <>
      <h3>
        {nameOf(department)} · {draw} · {label('TeamProof.attempt')} {attempt}
      </h3>
      <p data-replays={replays}>
        <Tag color={replays ? 'success' : 'error'}>{replays ? words.replays : words.differs}</Tag> SHA-256{' '}
        <span className="hash">{digest}</span>
      </p>
      <PlainTable
        caption={nameOf(department)}
        rows={candidates}
        rowKey={({ inspector }) => inspector}
        columns={[
          { title: label('TeamCandidate.place'), cell: ({ place }) => place ?? '—' },
          { title: label('TeamCandidate.inspector'), cell: ({ inspector }) => inspector },
          { title: label('TeamCandidate.load'), cell: ({ load }) => load },
          {
            title: label('TeamCandidate.isSeated'),
            cell: ({ isSeated, rejection }) =>
              isSeated ? `✓ ${words.seated}` : rejection ? label(`TeamRejection.${rejection}`) : '—',
          },
          {
            title: label('TeamCandidate.ticket'),
            cell: ({ ticket }) => <span className="hash">{ticket?.slice(0, 24) ?? '—'}</span>,
          },
        ]}
      />
    </>
  );
}
