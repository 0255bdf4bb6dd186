import { Alert } from 'antd';
import { moment } from '../../parts/format';
import { type SourceState, useSiloName } from '../../parts/SourceStrip';
import { useWords } from '../../words/language';
import { OVERVIEW_WORDS } from './overviewWords';

/** Says that a section is missing because of a silo, in which state it is, and how old what it last told is. */
export function Missing({ silo, states }: { readonly silo: string; readonly states: readonly SourceState[] }) {
  const words = useWords(OVERVIEW_WORDS);
  const name = useSiloName();
  const state = states.find((one) => one.silo === silo);
  const since = state?.asOf ? moment(state.asOf) : words.unknownTime;
  return (
    <Alert
      type="warning"
      showIcon
      data-silo={silo}
      title={words.missing(name(silo), words[state?.status ?? 'DOWN'], since)}
    />
  );
}
