import { Form, Input, Select } from 'antd';
import { useMutation } from 'urql';
import { type Session, useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import type { Choice } from '../../../parts/choices/choice';
import { useLabel, useWords } from '../../../words/language';
import type { useChoices } from '../choices/useChoices';
import { useDepartment } from '../departments';
import { PLANNER_WORDS } from '../plannerWords';
import { plansFor } from '../sight';
import { CALL_OFF_WORDS } from './callOffWords';
import type { Visit } from './VisitActions';
import {
  CancelVisitDocument,
  ProposeCallOffDocument,
  type ProposeCallOffMutationVariables,
  words as schemaWords,
} from './visits.generated';

type Ground = ProposeCallOffMutationVariables['proposal']['ground'];
type Choices = ReturnType<typeof useChoices>;

const GROUNDS: readonly Ground[] = [
  'ENTITY_GONE',
  'ENTITY_CLOSED',
  'ITEM_ENDED',
  'WINDOW_CLOSED',
  'BARRED',
  'FORCE_MAJEURE',
];
const WHOLE = 'ALL';

interface CallOffProps {
  readonly visit: Visit;
  onChanged(): void;
}

/** Parts that nobody has begun and that somebody may propose to call off: as a planner of the lead, or of the part's office. */
const partsFor = (session: Session, { authority, parts }: Visit) =>
  parts.filter(
    ({ state, office }) => state === 'PLANNED' && (plansFor(session, authority.code) || plansFor(session, office.code)),
  );

function useScopes(visit: Visit, choices: Choices): Choice[] {
  const words = useWords(CALL_OFF_WORDS);
  const nameOf = useDepartment();
  const { session } = useSession();
  const own = partsFor(session, visit).flatMap(({ department, office, items }) => [
    { value: department.code, label: words.part(nameOf(office)) },
    ...items.map((item) => ({
      value: `${department.code} ${item}`,
      label: words.item(nameOf(office), choices.nameOfItem(item)),
    })),
  ]);
  return plansFor(session, visit.authority.code) ? [{ value: WHOLE, label: words.whole }, ...own] : own;
}

/** What is called off by a scope that was chosen. */
function scopeOf(chosen: string) {
  const [department = '', item] = chosen.split(' ');
  return chosen === WHOLE ? {} : { department, item };
}

/** Proposes to call off what nobody has begun of a visit, on a fixed ground. */
export function ProposeCallOff({ visit, choices, onChanged }: CallOffProps & { readonly choices: Choices }) {
  const words = useWords(CALL_OFF_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const label = useLabel(schemaWords);
  const scopes = useScopes(visit, choices);
  const [, propose] = useMutation(ProposeCallOffDocument);
  const { number, version, callOffs } = visit;
  if (scopes.length === 0 || callOffs.some(({ state }) => state === 'PROPOSED')) return null;
  const rules = [{ required: true, message: shared.required }];
  return (
    <ActionButton<{ readonly scope: string; readonly ground: Ground; readonly note: string }>
      label={words.propose}
      says={words.proposeSays}
      initialValues={{ scope: scopes[0]?.value ?? '' }}
      run={async ({ scope, ground, note }) =>
        propose({ proposal: { number, version, ground, note, ...scopeOf(scope) } })
      }
      onDone={onChanged}
    >
      <Form.Item name="scope" label={words.scope} rules={rules}>
        <Select options={scopes} />
      </Form.Item>
      <Form.Item name="ground" label={words.ground} rules={rules}>
        <Select options={GROUNDS.map((value) => ({ value, label: label(`CallOffGround.${value}`) }))} />
      </Form.Item>
      <Form.Item name="note" label={words.note} rules={rules}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActionButton>
  );
}

/** Calls off a visit of a triggered check; one that was drawn or is under a plan stands. */
export function CancelTriggered({ visit: { number, version }, onChanged }: CallOffProps) {
  const words = useWords(CALL_OFF_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const [, cancel] = useMutation(CancelVisitDocument);
  return (
    <ActionButton<{ readonly reason: string }>
      label={words.cancel}
      says={words.cancelSays}
      button={{ danger: true }}
      run={async ({ reason }) => cancel({ visit: { number, version, reason } })}
      onDone={onChanged}
    >
      <Form.Item name="reason" label={shared.reason} rules={[{ required: true, message: shared.required }]}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActionButton>
  );
}
