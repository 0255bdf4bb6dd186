import { CODES } from '../../../../kernel/values/codes';
import { basisDependants } from '../../rules/ruleSets/basisDependants';
import type { LawEnd } from '../../rules/ruleSets/basisEnd';
import { type EditionChange, editionChanges } from '../../rules/ruleSets/editionChanges';
import { filingDueOn, filingState } from '../../rules/ruleSets/filingClock';
import type { RuleSetContent } from '../../rules/ruleSets/ruleSetContent';
import { type RuleWarning, ruleSetWarnings } from '../../rules/ruleSets/ruleSetWarnings';
import { MATTER_BY_CODE } from '../../store/parts';
import { FORMER_EDITION, LAW_ENDS } from '../../store/ruleSets/listRuleSets';
import type { StoredRuleSet } from '../../store/ruleSets/storedRuleSet';
import type { SupervisionContext } from '../context';
import { type RuleSetView, ruleSetView } from './ruleSetView';

/** A recorded end of a law; without a day it turned out that the law stands. */
export type RecordedEnd = Omit<LawEnd, 'endedOn'> & {
  readonly number: string;
  readonly endedOn: LawEnd['endedOn'] | null;
};

/** Every end of a law that was recorded, newest first; read once for a request. */
export async function recordedEnds({ loaders }: Pick<SupervisionContext, 'loaders'>): Promise<RecordedEnd[]> {
  return (await loaders.entity.load('all', { part: LAW_ENDS, params: [] })) as RecordedEnd[];
}

const isEnd = (one: RecordedEnd): one is RecordedEnd & LawEnd => one.endedOn !== null;

async function warnings(
  { row }: RuleSetView,
  _: unknown,
  context: SupervisionContext,
): Promise<readonly RuleWarning[]> {
  const ends = (await recordedEnds(context)).filter(isEnd);
  return ruleSetWarnings(row.content, { on: context.today, ends }).slice(0, 1_000);
}

interface Former {
  readonly number: string;
  readonly content: RuleSetContent;
}

function formerOf({ id }: RuleSetView, { loaders }: SupervisionContext): Promise<Former | null> {
  return loaders.entity.load(id, { part: FORMER_EDITION, params: [] }) as Promise<Former | null>;
}

async function changesFrom(
  view: RuleSetView,
  _: unknown,
  context: SupervisionContext,
): Promise<readonly EditionChange[]> {
  const former = await formerOf(view, context);
  return former ? editionChanges(former.content, view.row.content).slice(0, 10_000) : [];
}

function filing({ publishedOn, filedOn, filingOffice }: RuleSetView, _: unknown, { today }: SupervisionContext) {
  if (publishedOn === null) return null;
  const state = filingState({ publishedOn, filedOn }, today);
  return { state, dueOn: filingDueOn(publishedOn), filedOn, office: filingOffice };
}

/** Everything in an edition that rests on a law. */
export function dependantsOf(stored: StoredRuleSet, law: Pick<LawEnd, 'law' | 'article'>): object[] {
  const ruleSet = ruleSetView(stored);
  return basisDependants(stored.content, law).map((dependant) => ({ ...dependant, ruleSet }));
}

/** The fields of an edition that are not simply what is stored. */
export const ruleSetFields = {
  RuleSet: {
    matter: ({ matter }: RuleSetView, _: unknown, { loaders }: SupervisionContext) =>
      loaders.entity.load(matter, { part: MATTER_BY_CODE, params: [] }),
    formerEdition: async (view: RuleSetView, _: unknown, context: SupervisionContext): Promise<string | null> =>
      (await formerOf(view, context))?.number ?? null,
    filing,
    warnings,
    changesFrom,
  },
  RuleWarning: {
    text: ({ code }: RuleWarning): string => CODES[code].zh,
    textEn: ({ code }: RuleWarning): string => CODES[code].en,
    article: ({ code }: RuleWarning): string | null => CODES[code].article ?? null,
  },
};
