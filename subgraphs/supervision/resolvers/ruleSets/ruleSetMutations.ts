import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import type { Day } from '../../../../kernel/values/day';
import type { RuleSetInput } from '../../rules/ruleSets/ruleSetInput';
import { draftRules } from '../../store/ruleSets/draftRules';
import { fileRules } from '../../store/ruleSets/fileRules';
import { publishRules } from '../../store/ruleSets/publishRules';
import { type LawEnding, recordLawEnd } from '../../store/ruleSets/recordLawEnd';
import { type SharesSetting, setAnnualProportions } from '../../store/ruleSets/setAnnualProportions';
import type { StoredProportions } from '../../store/ruleSets/storedProportions';
import type { SupervisionContext } from '../context';
import type { RecordedEnd } from './ruleSetFields';
import { provisionName, type RuleSetView, ruleSetView } from './ruleSetView';

type DraftInput = RuleSetInput & { readonly replaces?: WorkAt | null };
interface FileInput {
  readonly ruleSet: WorkAt;
  readonly receivedOn?: Day | null;
}
type SharesInput = Omit<SharesSetting, 'version'> & { readonly version?: number | null };
type LawEndInput = Omit<LawEnding, 'article' | 'endedOn'> & Partial<Pick<LawEnding, 'article' | 'endedOn'>>;

const PROVISIONS = ['11-3', '16-3', '17-1'] as const;

/** The rules of an input: what it leaves out is null by the schema's own defaults, so that nothing but names is changed. */
function rulesOf({ replaces: _, overrides, ...rules }: DraftInput): RuleSetInput {
  const named = overrides.map(({ provision, ...one }) => ({
    ...one,
    provision: PROVISIONS.find((known) => provisionName(known) === provision) ?? provision,
  }));
  return { ...rules, overrides: named };
}

/** The mutations of rules: each returns what it changed; refusals are catalogued errors with nothing stored. */
export const ruleSetMutations = {
  async draftRules(_: unknown, { input }: Input<DraftInput>, context: SupervisionContext): Promise<RuleSetView> {
    const drafting = { rules: rulesOf(input), replaces: input.replaces ?? null };
    return ruleSetView(await draftRules(context.store.database, drafting, workDoingOf(context)));
  },

  async publishRules(
    _: unknown,
    { input }: Input<Pick<FileInput, 'ruleSet'>>,
    context: SupervisionContext,
  ): Promise<RuleSetView> {
    return ruleSetView(await publishRules(context.store.database, input.ruleSet, workDoingOf(context)));
  },

  async fileRules(_: unknown, { input }: Input<FileInput>, context: SupervisionContext): Promise<RuleSetView> {
    const filing = { ...input.ruleSet, receivedOn: input.receivedOn ?? null };
    return ruleSetView(await fileRules(context.store.database, filing, workDoingOf(context)));
  },

  setAnnualProportions(
    _: unknown,
    { input }: Input<SharesInput>,
    context: SupervisionContext,
  ): Promise<StoredProportions> {
    const setting = { ...input, version: input.version ?? null };
    return setAnnualProportions(context.store.database, setting, workDoingOf(context));
  },

  async recordLawEnd(_: unknown, { input }: Input<LawEndInput>, context: SupervisionContext): Promise<RecordedEnd> {
    const ending = { ...input, article: input.article ?? null, endedOn: input.endedOn ?? null };
    const { number } = await recordLawEnd(context.store.database, ending, workDoingOf(context));
    const { law, article, endedOn } = ending;
    return { number, law, article, endedOn };
  },
};
