import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Faults } from '../../parts/Faults';
import { moment } from '../../parts/format';
import { useText, useWords } from '../../words/language';
import { DeliveriesDocument } from './feed.generated';
import { FEED_WORDS } from './feedWords';

function Received({ id }: { readonly id: string }) {
  const words = useWords(FEED_WORDS);
  const text = useText();
  const [{ data, error, fetching }] = useQuery({ query: DeliveriesDocument, variables: { id } });
  if (fetching) return null;
  if (error) return <Faults error={error} />;
  const rows = data?.changeDeliveries;
  if (!rows) return words.notHad;
  if (rows.length === 0) return <span data-empty>{words.notDelivered}</span>;
  return rows.map(({ holder, department, agreement, acknowledgedAt }) => (
    <div key={holder}>
      {text(department?.name, department?.nameEn)} {agreement} <span className="hash">{holder}</span>{' '}
      {moment(acknowledgedAt)}
    </div>
  ));
}

/** Who acknowledged a change, asked for when it is wanted. */
export function Deliveries({ id }: { readonly id: string }) {
  const words = useWords(FEED_WORDS);
  const [wanted, setWanted] = useState(false);
  if (wanted) return <Received id={id} />;
  return (
    <Button size="small" onClick={() => setWanted(true)}>
      {words.deliveries}
    </Button>
  );
}
