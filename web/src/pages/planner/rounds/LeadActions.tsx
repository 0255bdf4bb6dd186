import { Form, Input, Space } from 'antd';
import { useMutation } from 'urql';
import { useSession } from '../../../app/session';
import { ActionButton } from '../../../parts/ActionButton';
import { useWords } from '../../../words/language';
import { PLANNER_WORDS } from '../plannerWords';
import { isCityOffice, plansFor } from '../sight';
import { NONCE } from './nonceFiles';
import { FreezeRoundDocument, TellBeaconDocument, VoidRoundDocument } from './round.generated';
import type { RoundProps } from './roundTypes';
import { ROUND_WORDS } from './roundWords';

const DIGITS = /^\d{20,400}$/;

function Freeze({ round: { number, version }, onChanged }: RoundProps) {
  const words = useWords(ROUND_WORDS);
  const [, freeze] = useMutation(FreezeRoundDocument);
  return (
    <ActionButton
      label={words.freeze}
      says={words.freezeSays}
      button={{ type: 'primary' }}
      run={async () => freeze({ at: { number, version } })}
      onDone={onChanged}
    />
  );
}

function TellBeacon({ round: { number, version, beacon }, onChanged }: RoundProps) {
  const words = useWords(ROUND_WORDS);
  const [, tell] = useMutation(TellBeaconDocument);
  const isHex = beacon.kind === 'DRAND';
  const rule = isHex ? words.tellHex : words.tellDigits;
  return (
    <ActionButton<{ readonly beacon: string }>
      label={words.tell}
      says={words.tellSays(beacon.detail)}
      button={{ type: 'primary' }}
      run={async (values) => tell({ told: { number, version, beacon: values.beacon } })}
      onDone={onChanged}
    >
      <Form.Item
        name="beacon"
        label={words.outcome}
        rules={[{ required: true, pattern: isHex ? NONCE : DIGITS, message: rule }]}
        extra={rule}
      >
        <Input.TextArea autoSize className="hash" />
      </Form.Item>
    </ActionButton>
  );
}

function VoidRound({ round: { number, version }, onChanged }: RoundProps) {
  const words = useWords(ROUND_WORDS);
  const shared = useWords(PLANNER_WORDS);
  const [, end] = useMutation(VoidRoundDocument);
  return (
    <ActionButton<{ readonly reason: string }>
      label={words.void}
      says={words.voidSays}
      button={{ danger: true }}
      run={async ({ reason }) => end({ at: { number, version, reason } })}
      onDone={onChanged}
    >
      <Form.Item name="reason" label={shared.reason} rules={[{ required: true, message: shared.required }]}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActionButton>
  );
}

const BEFORE_DRAW: readonly string[] = ['OPEN', 'FREEZING', 'COMMITTED', 'BEACON_TOLD'];

/** What the lead of a round, and the reform office, do with the whole of it. */
export function LeadActions(props: RoundProps) {
  const { session } = useSession();
  const { state, authority } = props.round;
  const leads = plansFor(session, authority.code);
  return (
    <Space wrap className="no-print">
      {leads && state === 'OPEN' && <Freeze {...props} />}
      {leads && state === 'COMMITTED' && <TellBeacon {...props} />}
      {isCityOffice(session) && BEFORE_DRAW.includes(state) && <VoidRound {...props} />}
    </Space>
  );
}
