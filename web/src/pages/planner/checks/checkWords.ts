import { defineWords } from '../../../words/language';

/** Texts of triggered checks. */
export const CHECK_WORDS = defineWords(
  {
    title: '触发检查',
    says: '投诉举报、转办交办、数据预警和专项检查触发的检查，不进入抽取；主体已有待实施的检查任务的，先提示并入，不并入须说明理由。',
    list: '触发检查列表',
    all: '全部',
    entity: '被检查主体',
    uscc: '统一社会信用代码',
    authority: '检查单位',
    answer: '并入建议与答复',
    actions: '办理',
    overdueOnly: '只看逾期未答复',
    overdue: '逾期未答复',
    urgent: '紧急',
    due: (day: string) => `答复期限 ${day}`,
    offered: '可并入',
    mergedInto: '已并入',
    ownVisit: '单独检查',
    answeredOn: (day: string) => `（决定于 ${day}）`,
    lead: (office: string) => `牵头单位 ${office}`,
    window: (from: string, to: string) => `检查窗口 ${from} 至 ${to}`,
    scheduled: (day: string) => `检查日期 ${day}`,
    record: '登记触发事由',
    recordSays:
      '登记一项触发检查，不进入抽取。主体近期有尚未开始的检查任务的，提示并入该次检查；没有的，新建单独的检查任务并抽取检查组。事由仅检查单位及其上级部门可见。',
    recordedOffer: (check: string, visit: string) =>
      `编号 ${check}，可并入 ${visit}，请在答复期限内同意并入或者说明不并入的理由`,
    recorded: (check: string, visit: string | null) =>
      visit ? `编号 ${check}，没有可并入的检查任务，已新建单独的检查任务 ${visit}` : `编号 ${check}`,
    separateReason: '单独检查理由',
    separateHelp: '该主体90日内另有检查且不能并入时必填',
    urgentHelp: '紧急的须在一日内答复并入建议，一般为七日',
    plan: '专项检查计划',
    merge: '同意并入',
    mergeSays: (check: string, visit: string) =>
      `将触发检查 ${check} 的事项并入检查任务 ${visit}，不再单独上门；该任务已签发的检查码失效，须重新申领。`,
    decline: '不并入',
    declineSays: (check: string, visit: string) =>
      `触发检查 ${check} 不并入检查任务 ${visit}，新建单独的检查任务并抽取检查组。须说明不并入的理由，理由留存备查。`,
    ofVisit: '触发检查与并入',
    ofVisitSays: '与本次检查有关的触发检查：待答复的并入建议、已并入的事项。不进入抽取，由检查单位答复。',
    elsewhere: '并入的触发检查由其检查单位办理，内容仅该单位及其上级部门可见。',
    noneOfVisit: '没有与本次检查有关的触发检查。',
  },
  {
    title: 'Triggered checks',
    says: 'What complaints, transfers, alerts and special plans make necessary outside the draw; where the entity has a visit ahead merging is offered, and not to merge needs a reason.',
    list: 'Triggered checks',
    all: 'All',
    entity: 'Entity',
    uscc: 'Unified Social Credit Code',
    authority: 'Office',
    answer: 'Offer and answer',
    actions: 'To do',
    overdueOnly: 'Answer overdue',
    overdue: 'answer overdue',
    urgent: 'urgent',
    due: (day: string) => `Answer by ${day}`,
    offered: 'Can be merged into',
    mergedInto: 'Merged into',
    ownVisit: 'Visit of its own',
    answeredOn: (day: string) => `(decided on ${day})`,
    lead: (office: string) => `led by ${office}`,
    window: (from: string, to: string) => `window ${from} to ${to}`,
    scheduled: (day: string) => `set for ${day}`,
    record: 'Record a trigger',
    recordSays:
      'Records a check outside the draw. Where the entity has a visit ahead that nobody has begun, merging is offered; otherwise a visit of its own is made and its team drawn. Why is for the office that checks and the department above it alone.',
    recordedOffer: (check: string, visit: string) =>
      `${check} can be merged into ${visit}: merge it, or say why not, before the last day for the answer`,
    recorded: (check: string, visit: string | null) =>
      visit ? `${check}: no visit ahead can take it in, ${visit} was made for it` : check,
    separateReason: 'Why a visit of its own',
    separateHelp: 'Where another visit lies within 90 days and cannot take it in',
    urgentHelp: 'The offer is answered within a day where it is urgent, within seven otherwise',
    plan: 'Special plan',
    merge: 'Merge',
    mergeSays: (check: string, visit: string) =>
      `Merges the items of check ${check} into visit ${visit} instead of a second visit; a code of the visit is to be issued anew.`,
    decline: 'Do not merge',
    declineSays: (check: string, visit: string) =>
      `Does not merge check ${check} into visit ${visit}: a visit of its own is made and its team drawn. The reason is kept.`,
    ofVisit: 'Triggered checks and merging',
    ofVisitSays:
      'Triggered checks that concern this visit: offers that wait for an answer, and what was merged. Outside the draw; the office that checks answers.',
    elsewhere: 'What was merged in is of another office: it and the department above it alone read why.',
    noneOfVisit: 'No triggered check concerns this visit.',
  },
);
