import { SourceStrip } from './SourceStrip';
import { siloStates } from './siloStates';

/** From which silos the answers on a page came, in which state each was, and how old what it holds is. */
export function AnswerSources({ of }: { readonly of: Parameters<typeof siloStates>[0] }) {
  const sources = siloStates(of);
  if (sources.length === 0) return null;
  return (
    <div className="gap">
      <SourceStrip sources={sources} />
    </div>
  );
}
