import { defineWords } from '../../../words/language';

/** Texts of the publications of categories. */
export const PUBLICATIONS_WORDS = defineWords(
  {
    title: '类别公布',
    says: '向行业或社会公布监管类别：提出时即通知较高强度的主体听取意见，期满后由未提出的负责人公布（分类监管管理办法第二十条）。',
    one: (number: string) => `公布批次 ${number}`,
    list: '公布批次',
    facts: '批次内容',
    entries: '公布名单',
    counts: '结果统计',
    propose: '提出公布',
    proposeSays: '提出公布监管类别。其中较高强度的主体自今日起听取意见；负责人公布之前，任何类别均不对外公开。',
    run: '已采用的评价',
    category: '仅公布该强度（不选为全部）',
    usccs: '或主体名单（统一社会信用代码，每行一个）',
    runOrList: '请选择一次已采用的评价，或填写主体名单。',
    reason: '公布理由',
    publish: '公布类别',
    publishSays: (number: string, counts: string) =>
      `执行公布批次 ${number}（${counts}）。异议处理中的主体不予公布；面向社会的，公布后任何人均可查阅。本批次由您提出的，您的公布将被拒绝，须由另一负责人公布。`,
    leaveOut: '排除未听取意见的较高强度主体',
    withdraw: '撤回公布',
    withdrawSays: (number: string) => `撤回公布批次 ${number}：已向社会公开的类别恢复为内部信息。`,
    withdrawUsccs: '仅撤回这些主体（统一社会信用代码，每行一个；不填为整个批次）',
    withdrawReason: '撤回理由',
  },
  {
    title: 'Publications of categories',
    says: 'Categories are published to an industry or to society: whoever is of higher intensity is heard from the proposal on, and an approver who did not propose it publishes (art. 20).',
    one: (number: string) => `Publication ${number}`,
    list: 'Publications',
    facts: 'Contents',
    entries: 'Entities',
    counts: 'Outcomes',
    propose: 'Propose a publication',
    proposeSays:
      'Proposes to publish categories. Those of higher intensity among them are heard from today on; nothing is open to anybody before an approver publishes.',
    run: 'An adopted evaluation',
    category: 'Only of that intensity (all when empty)',
    usccs: 'Or entities by their codes, one a line',
    runOrList: 'Choose an adopted evaluation, or give the codes of entities.',
    reason: 'Why',
    publish: 'Publish',
    publishSays: (number: string, counts: string) =>
      `Carries out publication ${number} (${counts}). Entities with an open objection are left out; what goes to society is open to everybody. If it was you who proposed it you are refused: another approver publishes it.`,
    leaveOut: 'Leave out those of higher intensity who were not heard',
    withdraw: 'Withdraw',
    withdrawSays: (number: string) => `Takes publication ${number} back: what was open to society is internal again.`,
    withdrawUsccs: 'Of these entities alone (codes, one a line; the whole publication when empty)',
    withdrawReason: 'Why it is withdrawn',
  },
);
