import { defineWords } from '../../../words/language';

/** Texts of calling something of a visit off. */
export const CALL_OFF_WORDS = defineWords(
  {
    title: '取消申请',
    says: '抽中的检查非依固定情形不得取消；由一人提出，牵头单位负责人中的另一人决定，其余部分照常进行。取消的计入统筹看板和计划。',
    none: '没有取消申请。',
    scope: '取消范围',
    whole: '整次检查中尚未开始的全部任务',
    part: (office: string) => `${office}的任务`,
    item: (office: string, item: string) => `${office}：${item}`,
    ground: '取消情形',
    note: '说明',
    proposedOn: '提出日期',
    decidedOn: '决定',
    propose: '提出取消',
    proposeSays:
      '按固定情形提出取消尚未开始的检查或其一部分；决定之前检查不受影响。枢纽能够查明的情形（事项失效、窗口结束）与记录不符的不予受理。',
    decide: '决定取消申请',
    decideSays:
      '提出人不得自行决定。批准的，所申请的部分即行取消并计入看板和计划，并入其中的触发检查重新待答复；不批准的，检查照常进行。',
    approve: '批准取消',
    refuse: '不批准，检查照常进行',
    cancel: '取消触发检查',
    cancelSays: '取消这次尚未开始的触发检查任务；并入其中的触发检查重新待答复。抽中的或者计划内的检查不能这样取消。',
    only: '只看待决定的取消申请',
  },
  {
    title: 'Call-offs',
    says: 'What was drawn is called off on a fixed ground alone: one person proposes, another, a head of the lead, decides; the rest goes on. It is counted on the board and on the plan.',
    none: 'Nothing was proposed to be called off.',
    scope: 'What',
    whole: 'All of the visit that nobody has begun',
    part: (office: string) => `The part of ${office}`,
    item: (office: string, item: string) => `${office}: ${item}`,
    ground: 'Ground',
    note: 'What was found',
    proposedOn: 'Proposed on',
    decidedOn: 'Decision',
    propose: 'Propose to call off',
    proposeSays:
      'Proposes to call off what nobody has begun, on a fixed ground; nothing changes until it is decided. Where the record says that an item stands or the window is open, it is refused.',
    decide: 'Decide the call-off',
    decideSays:
      'Whoever proposed it does not decide. Approved, it is called off and counted, and checks merged into it wait for an answer again; refused, the visit stands.',
    approve: 'Call off',
    refuse: 'Refuse: the visit stands',
    cancel: 'Call off the triggered visit',
    cancelSays:
      'Calls off this triggered visit, which nobody has begun; checks merged into it wait for an answer again. What was drawn or is under a plan cannot be called off like this.',
    only: 'Call-offs to decide alone',
  },
);
