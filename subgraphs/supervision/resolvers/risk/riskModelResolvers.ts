import type { PageArgs } from '../../../../kernel/service/connection';
import { openPage } from '../../../../kernel/service/work/openPage';
import type { WorkAt } from '../../../../kernel/service/work/requireWork';
import { type ByNumber, type Filtered, type Input, workDoingOf } from '../../../../kernel/service/work/workDoingOf';
import { workPage } from '../../../../kernel/service/work/workPage';
import { seesAuthority } from '../../../../kernel/values/work/workParties';
import type { EvidenceCondition, RiskFeature, RiskModelContent } from '../../rules/risk/riskModel';
import { findRiskModel, listRiskModels, type RiskModelFilter } from '../../store/risk/clueReads';
import {
  type DetectionRuleInput,
  listDetectionRules,
  readDetectionRule,
  runDetectionRule,
  saveDetectionRule,
} from '../../store/risk/detectionRules';
import type { RiskModelRow } from '../../store/risk/riskModelRows';
import { draftRiskModel, publishRiskModel, type RiskModelDraft } from '../../store/risk/riskModels';
import { type RiskRun, runRiskModel } from '../../store/risk/runRiskModel';
import type { SupervisionContext } from '../context';

type ConditionInput = Omit<EvidenceCondition, 'codes' | 'grades' | 'windowMonths'> & Partial<EvidenceCondition>;
type ModelInput = Omit<RiskModelDraft, 'content'> &
  Omit<RiskModelContent, 'features'> & { readonly features: readonly (RiskFeature & ConditionInput)[] };
type RuleInput = Omit<DetectionRuleInput, 'conditions'> & { readonly conditions: readonly ConditionInput[] };

/** What was left out counts everything. */
function conditionOf({ kind, codes, grades, windowMonths, atLeast }: ConditionInput): EvidenceCondition {
  return { kind, codes: codes ?? null, grades: grades ?? null, windowMonths: windowMonths ?? null, atLeast };
}

function draftOf({ authority, matter, code, ...said }: ModelInput): RiskModelDraft {
  const { name, nameEn, sector, riskPoints, thresholds, warnFrom } = said;
  const { low, medium, high } = thresholds;
  const features = said.features.map((feature) => ({
    code: feature.code,
    name: feature.name,
    nameEn: feature.nameEn,
    ...conditionOf(feature),
    weight: feature.weight,
    basis: feature.basis,
  }));
  const content = { name, nameEn, sector, riskPoints, features, thresholds: { low, medium, high }, warnFrom };
  return { authority, matter, code, content };
}

async function seenModel(number: string, { viewer, store }: SupervisionContext): Promise<RiskModelRow | null> {
  const model = await findRiskModel(store.database.statements, number);
  return model && (model.state === 'PUBLISHED' || seesAuthority(viewer, model.authority)) ? model : null;
}

function riskModels(_: unknown, args: PageArgs & Filtered<RiskModelFilter>, context: SupervisionContext) {
  const filter = args.filter ?? {};
  const list = { name: 'riskModels', scope: JSON.stringify(filter) };
  return openPage(list, args, context, (page) => listRiskModels(context.store.database.statements, filter, page));
}

function detectionRules(_: unknown, args: PageArgs, context: SupervisionContext) {
  const list = { name: 'detectionRules', scope: '' };
  return workPage(list, args, context, (page) => listDetectionRules(context.store.database.statements, page));
}

const said =
  <Field extends keyof RiskModelContent>(field: Field) =>
  ({ content }: RiskModelRow): RiskModelContent[Field] =>
    content[field];

/** 沪府发〔2020〕7号（九）; 《上海市分类监管管理办法》第十八条第二款: models of risk and rules of detection. */
export const riskModelResolvers = {
  Query: {
    riskModels,
    riskModel: (_: unknown, { number }: ByNumber, context: SupervisionContext) => seenModel(number, context),
    detectionRules,
  },
  Mutation: {
    async draftRiskModel(_: unknown, { input }: Input<ModelInput>, context: SupervisionContext) {
      return seenModel(await draftRiskModel(context.store.database, draftOf(input), workDoingOf(context)), context);
    },
    async publishRiskModel(_: unknown, { input }: Input<WorkAt>, context: SupervisionContext) {
      return seenModel(await publishRiskModel(context.store.database, input, workDoingOf(context)), context);
    },
    runRiskModel(_: unknown, { number }: ByNumber, context: SupervisionContext): Promise<RiskRun> {
      return runRiskModel(context.store.database, number, workDoingOf(context));
    },
    async saveDetectionRule(_: unknown, { input }: Input<RuleInput>, context: SupervisionContext) {
      const { authority, matter, name } = input;
      const rule = { authority, matter, name, conditions: input.conditions.map(conditionOf) };
      const number = await saveDetectionRule(context.store.database, rule, workDoingOf(context));
      return readDetectionRule(context.store.database.statements, number);
    },
    runDetectionRule(_: unknown, { number }: ByNumber, context: SupervisionContext): Promise<RiskRun> {
      return runDetectionRule(context.store.database, number, workDoingOf(context));
    },
  },
  RiskModel: {
    name: said('name'),
    nameEn: said('nameEn'),
    sector: said('sector'),
    riskPoints: said('riskPoints'),
    features: said('features'),
    thresholds: said('thresholds'),
    warnFrom: said('warnFrom'),
  },
  RiskRun: { snapshot: ({ seq }: RiskRun): string => seq },
};
