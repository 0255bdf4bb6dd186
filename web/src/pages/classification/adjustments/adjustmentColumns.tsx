import { type TableProps, Tag } from 'antd';
import { EntityLink } from '../../../parts/EntityLink';
import { useLabel, useText, useWords } from '../../../words/language';
import { SHARED_WORDS } from '../shared/sharedWords';
import { useGrade } from '../shared/useGrade';
import { useMatterNames } from '../shared/useMatterNames';
import { words as schemaWords } from './adjustments.generated';
import { ADJUSTMENTS_WORDS } from './adjustmentsWords';
import { type Adjustment, DecideAdjustment } from './DecideAdjustment';

const COLOURS = { PROPOSED: 'processing', APPROVED: 'success', REFUSED: 'error', WITHDRAWN: 'default' } as const;

interface OfAdjustment {
  readonly adjustment: Adjustment;
}

function Grounds({ adjustment: { grounds, exemptions, reason } }: OfAdjustment) {
  const label = useLabel(schemaWords);
  return (
    <>
      <div className="classification-long">{reason}</div>
      {grounds.map(({ kind, key }) => (
        <div key={`${kind} ${key}`} className="says">
          {label(`AdjustmentGroundKind.${kind}`)} <span className="hash">{key}</span>
        </div>
      ))}
      {exemptions.map((exemption) => (
        <Tag key={exemption}>{label(`ChangeExemption.${exemption}`)}</Tag>
      ))}
    </>
  );
}

function Change({ adjustment: { standing, proposed, direction } }: OfAdjustment) {
  const label = useLabel(schemaWords);
  const grade = useGrade(label);
  return (
    <>
      {grade(standing)} → {grade(proposed)} <Tag>{label(`ChangeDirection.${direction}`)}</Tag>
    </>
  );
}

function OfMatter({ adjustment: { matter, authority } }: OfAdjustment) {
  const text = useText();
  const { name } = useMatterNames();
  return (
    <>
      {name(matter)}
      <div className="says">{text(authority?.name, authority?.nameEn)}</div>
    </>
  );
}

/** The columns of the list of adjustments, with what can be done on each. */
export function useAdjustmentColumns(onDone: () => void): NonNullable<TableProps<Adjustment>['columns']> {
  const words = useWords(ADJUSTMENTS_WORDS);
  const shared = useWords(SHARED_WORDS);
  const label = useLabel(schemaWords);
  return [
    { title: label('CategoryAdjustment.number'), dataIndex: 'number', className: 'classification-day' },
    {
      title: shared.entity,
      width: 140,
      render: (_, { entity }) => (entity ? <EntityLink uscc={entity.uscc} name={entity.name} /> : '—'),
    },
    {
      title: shared.matter,
      width: 120,
      render: (_, adjustment) => <OfMatter adjustment={adjustment} />,
    },
    {
      title: words.change,
      width: 110,
      render: (_, adjustment) => <Change adjustment={adjustment} />,
    },
    {
      title: words.why,
      width: 230,
      render: (_, adjustment) => <Grounds adjustment={adjustment} />,
    },
    {
      title: shared.state,
      width: 90,
      render: (_, { state }) => <Tag color={COLOURS[state]}>{label(`CategoryAdjustmentState.${state}`)}</Tag>,
    },
    {
      title: words.proposed,
      width: 100,
      render: (_, { proposedBy, proposedOn }) => `${proposedOn} ${proposedBy}`,
    },
    {
      title: words.decided,
      width: 110,
      render: (_, { decidedBy, decidedOn, decisionReason }) =>
        [decidedOn, decidedBy, decisionReason].filter(Boolean).join(' ') || '—',
    },
    {
      title: shared.actions,
      width: 90,
      render: (_, adjustment) => <DecideAdjustment adjustment={adjustment} onDone={onDone} />,
    },
  ];
}
