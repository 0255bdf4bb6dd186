import { useQuery } from 'urql';
import { useText } from '../../../words/language';
import { ClassificationMattersDocument } from './matters.generated';

interface MatterNames {
  /** A matter's name; its code where the hub does not tell names now. */
  name(code: string | null | undefined): string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Names of the matters of supervision, asked once. */
export function useMatterNames(): MatterNames {
  const text = useText();
  const [{ data }] = useQuery({ query: ClassificationMattersDocument, requestPolicy: 'cache-first' });
  const options = (data?.supervisionMatters?.edges ?? []).map(({ node }) => ({
    value: node.code,
    label: text(node.name, node.nameEn),
  }));
  const byCode = new Map(options.map(({ value, label }) => [value, label]));
  return { name: (code) => (code ? (byCode.get(code) ?? code) : '—'), options };
}
