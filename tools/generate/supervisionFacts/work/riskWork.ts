import { day } from '../../../../kernel/values/day';
import type { RiskFeature, RiskModelContent } from '../../../../subgraphs/supervision/rules/risk/riskModel';
import { decideSandbox } from '../../../../subgraphs/supervision/store/risk/decideSandbox';
import { runDetectionRule, saveDetectionRule } from '../../../../subgraphs/supervision/store/risk/detectionRules';
import {
  concludeClue,
  disposeClue,
  feedBackClue,
  takeUpClue,
} from '../../../../subgraphs/supervision/store/risk/handleClue';
import { proposeSandbox } from '../../../../subgraphs/supervision/store/risk/proposeSandbox';
import { reportClue } from '../../../../subgraphs/supervision/store/risk/reportClue';
import { draftRiskModel, publishRiskModel } from '../../../../subgraphs/supervision/store/risk/riskModels';
import { runRiskModel } from '../../../../subgraphs/supervision/store/risk/runRiskModel';
import { exampleOf } from '../../supervisionExamples';
import { SAMPLE_PUDONG_OFFICER, sampleActors } from '../sampleActors';
import type { SampleDesk } from './sampleDesk';

const MARKET = sampleActors('SAMR');
const SAFETY = sampleActors('EMERGENCY');
const PUDONG = 'SAMR-310115';

const feature = (
  code: string,
  names: readonly [zh: string, en: string],
  about: Pick<RiskFeature, 'kind' | 'codes' | 'windowMonths' | 'atLeast' | 'weight'>,
): RiskFeature => ({ code, name: names[0], nameEn: names[1], grades: null, basis: '安全生产法 第四条', ...about });

const MODEL: RiskModelContent = {
  name: '重大危险源企业风险预警模型',
  nameEn: 'Warning model for major hazard installations',
  sector: 'EMERGENCY',
  riskPoints: '重大危险源等级、近两年事故、近一年查实举报',
  features: [
    feature('MAJOR_HAZARD', ['一级重大危险源', 'Major hazard of level 1'], {
      ...{ kind: 'OTHER', codes: ['MAJOR_HAZARD:LEVEL_1'], windowMonths: null, atLeast: 1, weight: 40 },
    }),
    feature('ACCIDENTS', ['近两年发生两起事故', 'Two accidents in two years'], {
      ...{ kind: 'ACCIDENT', codes: null, windowMonths: 24, atLeast: 2, weight: 40 },
    }),
    feature('REPORTS', ['近一年两件查实举报', 'Two reports found true in a year'], {
      ...{ kind: 'COMPLAINT', codes: ['HAZARD'], windowMonths: 12, atLeast: 2, weight: 20 },
    }),
  ],
  thresholds: { low: 40, medium: 60, high: 80 },
  warnFrom: 'HIGH',
};

async function warnByModel(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const { officer, approver } = SAFETY;
  const about = { topic: 'risk-model', matter: 'WORK_SAFETY' } as const;
  const draft = { authority: 'EMERGENCY', matter: 'WORK_SAFETY', code: 'MAJOR-HAZARD', content: MODEL };
  const model = await desk.once({ ...about, kind: 'DRAFTED', by: officer, on: '2026-09-14' }, (doing) =>
    draftRiskModel(database, draft, doing),
  );
  await desk.once({ ...about, kind: 'PUBLISHED', by: approver, on: '2026-09-21' }, async (doing) =>
    publishRiskModel(database, await desk.at('risk_model', model), doing),
  );
  await desk.once({ ...about, kind: 'RUN', by: officer, on: '2026-10-27' }, async (doing) => {
    await runRiskModel(database, model, doing);
    return model;
  });
}

async function detect(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const by = MARKET.officer;
  const about = { topic: 'risk-model', matter: 'FOOD_SERVICE' } as const;
  const often = { kind: 'COMPLAINT', codes: null, grades: null, windowMonths: 3, atLeast: 4 } as const;
  const judged = { kind: 'JUDGEMENT', codes: ['HYGIENE:POOR'], grades: null, windowMonths: 6, atLeast: 1 } as const;
  const rule = { authority: 'SAMR', matter: 'FOOD_SERVICE', name: '三个月内四件以上查实投诉且现场卫生差' };
  const number = await desk.once({ ...about, kind: 'SAVED', by, on: '2026-09-28' }, (doing) =>
    saveDetectionRule(database, { ...rule, conditions: [often, judged] }, doing),
  );
  await desk.once({ ...about, kind: 'RUN', by, on: '2026-10-28' }, async (doing) => {
    await runDetectionRule(database, number, doing);
    return number;
  });
}

/** A clue that is closed by its feedback, and one that is being verified. */
async function handleClues(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const of = exampleOf('ORDINARY');
  const { uscc, matter } = of;
  const by = SAMPLE_PUDONG_OFFICER;
  const report = { authority: PUDONG, matter, uscc };
  const step = (kind: string, on: string) => ({ topic: 'clue', kind, by, on, of }) as const;
  const closed = await desk.once(step('DISCOVERED', '2026-09-09'), (doing) => {
    const summary = '巡查发现后厨冷藏设备温度记录缺失';
    return reportClue(database, { ...report, source: 'INSPECTION', summary, reference: null }, doing);
  });
  const at = () => desk.at('risk_clue', closed);
  await desk.once(step('TAKEN_UP', '2026-09-10'), async (doing) => takeUpClue(database, await at(), doing));
  await desk.once(step('VERIFIED', '2026-09-15'), async (doing) =>
    concludeClue(database, { ...(await at()), finding: 'FOUND', note: '记录缺失属实，设备温度正常' }, doing),
  );
  await desk.once(step('DISPOSED', '2026-09-17'), async (doing) =>
    disposeClue(database, { ...(await at()), disposal: 'RECTIFICATION', note: '责令补齐记录制度' }, doing),
  );
  await desk.once(step('FED_BACK', '2026-09-18'), async (doing) =>
    feedBackClue(database, { ...(await at()), feedback: '整改完成，已向巡查人员反馈' }, doing),
  );
  const open = await desk.once(step('DISCOVERED', '2026-10-28'), (doing) => {
    const summary = '热线反映餐具消毒不到位';
    return reportClue(database, { ...report, source: 'HOTLINE', summary, reference: 'RX-2026-1028-07' }, doing);
  });
  await desk.once(step('TAKEN_UP', '2026-10-29'), async (doing) =>
    takeUpClue(database, await desk.at('risk_clue', open), doing),
  );
}

/** A sandbox in which a business tries something new. */
async function observe(desk: SampleDesk): Promise<void> {
  const { database } = desk;
  const of = exampleOf('LOWER');
  const { officer, approver } = MARKET;
  const proposal = {
    ...{ authority: 'SAMR', matter: of.matter, uscc: of.uscc, tolerated: ['STATIC_RISK', 'CORRECTIONS'] },
    ...{ from: day('2026-10-01'), until: day('2027-09-30') },
    scope: '试用无人值守自动炒制设备供餐',
    limits: '设备暂无对应的分级细项，试用期内不因此提高风险等级；发现的一般问题先行指导改正',
    basis: '沪府发〔2020〕7号（十二）',
    conditions: '每月自查并上传温度记录，发生食品安全事故立即停用并报告',
  };
  const sandbox = await desk.once({ topic: 'sandbox', kind: 'PROPOSED', by: officer, on: '2026-09-15', of }, (doing) =>
    proposeSandbox(database, proposal, doing),
  );
  await desk.once({ topic: 'sandbox', kind: 'APPROVED', by: approver, on: '2026-09-21', of }, async (doing) => {
    const decided = { approve: true, reason: '风险可控，同意纳入包容审慎监管' };
    return decideSandbox(database, { ...(await desk.at('sandbox_enrolment', sandbox)), ...decided }, doing);
  });
}

/** What looks for risk and makes room for trial: a model, a rule of detection, clues, a sandbox. */
export async function riskWork(desk: SampleDesk): Promise<void> {
  await warnByModel(desk);
  await detect(desk);
  await handleClues(desk);
  await observe(desk);
}
