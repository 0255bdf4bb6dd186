import type { Day } from '../../../../kernel/values/day';
import { type BasisEnd, basisEnd } from '../../rules/measure/basisEnd';
import { BASIS_ENDS_TOLD } from '../../store/measure/basisEndRows';
import type { EnforcementContext } from '../context';

interface FlaggedSituation {
  readonly provision: string;
}

interface FlaggedEdition {
  readonly effectiveFrom: Day;
}

const endsOf = ({ loaders }: EnforcementContext): Promise<BasisEnd[]> =>
  loaders.entity.load('all', { part: BASIS_ENDS_TOLD, params: [] }) as Promise<BasisEnd[]>;

/** The first day on which the provision of an edition is no longer in force; null while it stands. 沪府发〔2020〕7号（二十三） */
export async function basisEndedOn(
  { provision, effectiveFrom }: FlaggedEdition & { readonly provision: string | null },
  _: unknown,
  context: EnforcementContext,
): Promise<Day | null> {
  return provision === null ? null : basisEnd({ provision, since: effectiveFrom }, await endsOf(context));
}

/** The situations of a list, each with what its own flag is reckoned from. */
export const situationsOf = <Situation extends FlaggedSituation>(
  situations: readonly Situation[],
  { effectiveFrom }: FlaggedEdition,
): (Situation & FlaggedEdition)[] => situations.map((one) => ({ ...one, effectiveFrom }));

/** The first day on which the provision of some situation of a list is no longer in force; null while all stand. */
export async function listBasisEndedOn(
  { situations, effectiveFrom: since }: FlaggedEdition & { readonly situations: readonly FlaggedSituation[] },
  _: unknown,
  context: EnforcementContext,
): Promise<Day | null> {
  const ends = await endsOf(context);
  const days = situations.map(({ provision }) => basisEnd({ provision, since }, ends));
  return days.filter((one) => one !== null).sort()[0] ?? null;
}
