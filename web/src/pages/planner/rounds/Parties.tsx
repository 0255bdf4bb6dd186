import { useSession } from '../../../app/session';
import { moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { PlainTable } from '../../../parts/PlainTable';
import { useLabel, useWords } from '../../../words/language';
import { type NamedDepartment, useDepartment } from '../departments';
import { actsForParty, OFFICE } from '../sight';
import { BindNonce, RevealNonce } from './NonceActions';
import { words as schemaWords } from './round.generated';
import type { Round, RoundProps } from './roundTypes';
import { ROUND_WORDS } from './roundWords';

interface Party {
  readonly department: NamedDepartment;
  readonly nonce: Round['nonces'][number] | undefined;
}

const OFFICE_NAME = {
  code: OFFICE,
  name: '上海市行政审批制度改革工作领导小组办公室',
  nameEn: 'Reform office of the city',
};

function partiesOf({ departments, nonces, missing }: Round): readonly Party[] {
  const office = [...nonces.map((one) => one.department), ...missing].find(({ code }) => code === OFFICE);
  return [...departments, office ?? OFFICE_NAME].map((department) => ({
    department,
    nonce: nonces.find((one) => one.department.code === department.code),
  }));
}

function CommittedCell({ nonce }: Party) {
  const words = useWords(ROUND_WORDS);
  if (!nonce) return words.notCommitted;
  return (
    <>
      ✓ {moment(nonce.committedAt)}
      <div className="hash">{nonce.sha256}</div>
    </>
  );
}

function RevealedCell({ nonce, ended }: Party & { readonly ended: boolean }) {
  const words = useWords(ROUND_WORDS);
  if (!nonce?.revealedAt) return words.notRevealed;
  return (
    <>
      ✓ {moment(nonce.revealedAt)}
      {nonce.nonce ? <div className="hash">{nonce.nonce}</div> : <div>{ended ? words.opened : words.hidden}</div>}
    </>
  );
}

function OwnAction({ party: { department, nonce }, ...props }: RoundProps & { readonly party: Party }) {
  const { session } = useSession();
  if (!actsForParty(session, department.code)) return '—';
  if (props.round.state === 'OPEN' && !nonce) return <BindNonce {...props} party={department} />;
  if (props.round.state === 'BEACON_TOLD' && nonce && !nonce.revealedAt)
    return <RevealNonce {...props} party={department} />;
  return '—';
}

/** Every party of a round: what it committed itself to, whether it opened it, and its own buttons. */
export function Parties(props: RoundProps) {
  const words = useWords(ROUND_WORDS);
  const label = useLabel(schemaWords);
  const nameOf = useDepartment();
  return (
    <Panel title={words.parties}>
      <p className="says">{words.partiesSays}</p>
      <PlainTable<Party>
        caption={words.parties}
        rows={partiesOf(props.round)}
        rowKey={({ department }) => department.code}
        columns={[
          { title: label('DrawNonce.department'), cell: ({ department }) => nameOf(department) },
          { title: words.committed, cell: (party) => <CommittedCell {...party} /> },
          { title: words.revealed, cell: (party) => <RevealedCell {...party} ended={props.round.endedAt !== null} /> },
          { title: words.mine, cell: (party) => <OwnAction {...props} party={party} /> },
        ]}
      />
    </Panel>
  );
}
