import { useQuery } from 'urql';
import { useSession } from '../../app/session';
import { StatusTallies } from '../../parts/StatusTallies';
import { useLabel, useWords } from '../../words/language';
import { type AgreementState, AgreementTalliesDocument, words as schemaWords } from './agreements.generated';
import { AGREEMENT_WORDS } from './agreementWords';
import { isInside } from './SharingFrame';

/** How many agreements there are in each of the states. */
export function AgreementTallies({ states }: { readonly states: readonly AgreementState[] }) {
  const words = useWords(AGREEMENT_WORDS);
  const label = useLabel(schemaWords);
  const { session } = useSession();
  const [{ data }] = useQuery({ query: AgreementTalliesDocument, pause: !isInside(session) });
  const tallies = states.map((value) => ({
    value,
    label: label(`AgreementState.${value}`),
    count: data?.[value]?.totalCount ?? null,
  }));
  return (
    <StatusTallies
      name="state"
      tallies={[{ value: undefined, label: words.allStates, count: data?.ALL?.totalCount ?? null }, ...tallies]}
    />
  );
}
