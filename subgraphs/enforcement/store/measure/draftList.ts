import type { SiloDatabase } from '../../../../kernel/service/database/siloDatabase';
import type { WorkDoing } from '../../../../kernel/values/work/workDoing';
import { workText } from '../../../../kernel/values/work/workText';
import { requireProvision } from '../../rules/measure/citedProvision';
import type { NoPenaltySituation } from '../../rules/measure/noPenaltyList';
import { situationsSound } from '../../rules/measure/situationsSound';
import { draftEdition, type EditionInput } from './draftEdition';

const TEXT_LIMIT = 500;

/** A list as it is entered. */
export interface NoPenaltyListInput extends EditionInput {
  readonly situations: readonly NoPenaltySituation[];
}

const written = ({ provision, text, conditions, ...rest }: NoPenaltySituation): NoPenaltySituation => ({
  ...rest,
  provision: requireProvision(workText(provision, 'provision', 200), 'provision'),
  text: workText(text, 'text', TEXT_LIMIT),
  conditions: conditions.map(({ code, text: condition }) => ({
    code,
    text: workText(condition, 'conditions', TEXT_LIMIT),
  })),
});

/**
 * Drafts an edition of a no-penalty list. Throws NO_PENALTY_LIST_UNSOUND, PROVISION_WITHOUT_ARTICLE and the codes of `draftEdition`.
 * 《行政处罚法》第三十三条；《上海市优化营商环境条例》第六十条
 */
export async function draftList(database: SiloDatabase, input: NoPenaltyListInput, doing: WorkDoing): Promise<string> {
  const content = input.situations.map(written);
  const draft = { sort: 'NO_PENALTY_LIST', provision: null, kind: null, size: content.length, content } as const;
  return draftEdition(database, input, { ...draft, sound: situationsSound(content) }, doing);
}
