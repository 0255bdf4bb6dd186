import { Descriptions } from 'antd';
import { count, moment } from '../../../parts/format';
import { Panel } from '../../../parts/Panel';
import { useLabel, useWords } from '../../../words/language';
import { words as schemaWords } from './round.generated';
import type { Round } from './roundTypes';
import { ROUND_WORDS } from './roundWords';

function useRows({ commitment, beacon, seed, drawnEntities, expectedVisits, independentVisits, revealDue }: Round) {
  const label = useLabel(schemaWords);
  const hash = (text: string | null | undefined) => <span className="hash">{text ?? '—'}</span>;
  return [
    ['DrawCommitment.frameHash', hash(commitment?.frameHash)],
    ['DrawCommitment.treeRoot', hash(commitment?.treeRoot)],
    ['DrawCommitment.entities', count(commitment?.entities)],
    ['DrawCommitment.committedAt', moment(commitment?.committedAt)],
    ['DrawRound.beacon', `${label(`DrawBeaconKind.${beacon.kind}`)}：${beacon.detail}`],
    ['DrawBeacon.notBefore', moment(beacon.notBefore)],
    ['DrawBeacon.text', hash(beacon.text)],
    ['DrawBeacon.toldAt', moment(beacon.toldAt)],
    ['DrawRound.revealDue', moment(revealDue)],
    ['DrawRound.seed', hash(seed)],
    ['DrawRound.expectedVisits', expectedVisits ?? '—'],
    ['DrawRound.independentVisits', independentVisits ?? '—'],
    ['DrawRound.drawnEntities', count(drawnEntities)],
  ] as const;
}

/** What a round committed itself to, the public randomness, and what came of both. */
export function Commitment({ round }: { readonly round: Round }) {
  const words = useWords(ROUND_WORDS);
  const label = useLabel(schemaWords);
  const rows = useRows(round);
  return (
    <Panel title={words.commitment}>
      <Descriptions
        size="small"
        bordered
        column={1}
        styles={{ label: { width: 220 } }}
        items={rows.map(([key, children]) => ({ key, label: label(key), children }))}
      />
    </Panel>
  );
}
