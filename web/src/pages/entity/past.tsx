import { Alert, Button } from 'antd';
import { type FormEvent, type ReactNode, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { Provider } from 'urql';
import { useSession } from '../../app/session';
import { openClient } from '../../graphql/client';
import { today } from '../../parts/today';
import { defineWords, useWords } from '../../words/language';

const WORDS = defineWords(
  {
    title: '查看时点',
    day: '日期',
    was: '当日情况（按现在所知）',
    known: '当时所知的情况',
    show: '查看',
    how: '查看方式',
    now: '回到现在',
    present: '当前显示：现在的情况。',
    wasBanner: (day: string) => `当前显示 ${day} 日终的情况，按现在所知`,
    wasSays: '当日之后才入库的更正和补录已经计入，并逐条标注“当时尚未入库”。来源状态仍为现在的状态。',
    knownBanner: (day: string) => `当前显示 ${day} 日终的情况，按当时所知`,
    knownSays: '当日之后才入库的更正和补录均不显示：这是当天经办人员可以看到的内容。来源状态仍为现在的状态。',
    limits:
      '存疑标注、抽取自查、信用承诺、名单列入详情、奖惩措施、禁业、评价说明、监管工作轨迹和查看记录只有现在的情况，此处不显示；已修复、已撤销的记录在任何时点均不显示。',
  },
  {
    title: 'Point in time',
    day: 'Day',
    was: 'As it was (by what is known now)',
    known: 'As it was known then',
    show: 'Show',
    how: 'How',
    now: 'Back to the present',
    present: 'Shown: the present.',
    wasBanner: (day: string) => `Shown: the end of ${day}, as it was by what is known now`,
    wasSays:
      'Corrections and late entries that were recorded after that day count, and are marked “not recorded then”. The state of the sources is that of now.',
    knownBanner: (day: string) => `Shown: the end of ${day}, as it was known then`,
    knownSays:
      'What was recorded after that day is absent: this is what an officer could know on the day. The state of the sources is that of now.',
    limits:
      'Doubts, draws, commitments, details of listings, joint measures, bans, explanations, the course of supervision and accesses are of the present alone and left out; what was repaired or revoked is shown at no moment.',
  },
);

/** A moment of the past and how it is read. */
export interface Past {
  readonly day: string;
  readonly reading: 'was' | 'known';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The moment that the address states; null for the present. */
export function usePast(): Past | null {
  const [params] = useSearchParams();
  const { session } = useSession();
  const day = params.get('asOf');
  const known = params.get('read') === 'known' && session.kind !== 'public';
  return useMemo(
    () => (day && DAY.test(day) && day <= today() ? { day, reading: known ? 'known' : 'was' } : null),
    [day, known],
  );
}

/** The last moment of the day that is shown, in milliseconds; null unless later entries are told apart. */
export const markedAfter = (past: Past | null): number | null =>
  past?.reading === 'was' ? Date.parse(`${past.day}T23:59:59.999+08:00`) : null;

/** Everything inside it asks about that moment, through a client of its own, so that no answer of another moment is shown. */
export function AtMoment({ past, children }: { readonly past: Past | null; readonly children: ReactNode }) {
  const { renew, session } = useSession();
  const { holder } = session;
  const client = useMemo(() => {
    if (!past) return null;
    const asOf = { 'hub-as-of': past.day };
    const headers = past.reading === 'known' ? { ...asOf, 'hub-known-at': past.day } : asOf;
    return openClient({ holder, renew, headers });
  }, [past, renew, holder]);
  return client ? <Provider value={client}>{children}</Provider> : children;
}

function Banner({ past }: { readonly past: Past }) {
  const words = useWords(WORDS);
  const known = past.reading === 'known';
  return (
    <Alert
      type="info"
      showIcon
      role="status"
      data-testid="past"
      title={<strong>{known ? words.knownBanner(past.day) : words.wasBanner(past.day)}</strong>}
      description={
        <>
          <div>{known ? words.knownSays : words.wasSays}</div>
          <div>{words.limits}</div>
        </>
      }
    />
  );
}

/** Chooses the moment that the page shows, and says which it is. */
export function PastBar({ past }: { readonly past: Past | null }) {
  const words = useWords(WORDS);
  const { session } = useSession();
  const [, setParams] = useSearchParams();
  const show = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const asOf = String(values.get('asOf') ?? '');
    setParams(asOf ? { asOf, read: String(values.get('read') ?? 'was') } : {});
  };
  return (
    <section className="past" aria-label={words.title}>
      <form className="past-form no-print" onSubmit={show}>
        <label>
          {words.day} <input type="date" name="asOf" required max={today()} defaultValue={past?.day ?? ''} />
        </label>
        {session.kind !== 'public' && (
          <label>
            {words.how}{' '}
            <select name="read" defaultValue={past?.reading ?? 'was'}>
              <option value="was">{words.was}</option>
              <option value="known">{words.known}</option>
            </select>
          </label>
        )}
        <Button htmlType="submit" size="small">
          {words.show}
        </Button>
        {past ? (
          <Button size="small" type="primary" onClick={() => setParams({})}>
            {words.now}
          </Button>
        ) : (
          <span className="none">{words.present}</span>
        )}
      </form>
      {past && <Banner past={past} />}
    </section>
  );
}
