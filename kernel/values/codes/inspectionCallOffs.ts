import type { CodeEntry } from './entry';

const ARTICLE = '沪府发〔2020〕7号（十一）';

/** Refusals where what was drawn or planned is called off or replaced. */
export const inspectionCallOffCodes = {
  PLANNED_VISIT_STANDS: {
    zh: '依计划安排的检查不得直接取消',
    en: 'A visit under a plan stands: nobody calls it off by himself.',
    mendZh: '请用 proposeCallOff 按法定情形提出，由牵头部门另一负责人决定。',
    mendEn:
      'Propose to call it off on a fixed ground with proposeCallOff; a head of the lead who is another person decides.',
    article: ARTICLE,
    http: 409,
  },
  CALL_OFF_GROUND_UNFIT: {
    zh: '情形与记录不符：事项仍在清单上，或者检查窗口尚未结束',
    en: 'The ground is not what the record says: an item is still on the list, or the window is not over.',
    mendZh: '仍在清单上的事项见 listed，窗口止日见 windowTo；请改选情形，或者只取消已失效的事项。',
    mendEn:
      'Items still on the list are in listed, the last day is in windowTo: choose another ground, or call off the lapsed item alone.',
    article: ARTICLE,
    http: 409,
  },
  CALL_OFF_ITEM_UNFIT: {
    zh: '该部门的任务中没有此事项，或者未指明部门',
    en: 'The part has no such item, or an item is named without its department.',
    mendZh: '请填写部门，并从 items 所列事项中选择。',
    mendEn: 'Name the department, and an item that is listed under items.',
    article: ARTICLE,
  },
  CALL_OFF_PENDING: {
    zh: '该检查已有一项取消申请待决定',
    en: 'To call off something of this visit is proposed already, and not decided.',
    mendZh: '请先由牵头部门负责人决定该申请。',
    mendEn: 'Have the head of the lead decide on that first.',
    article: ARTICLE,
    http: 409,
  },
  CALL_OFF_NONE: {
    zh: '该检查没有待决定的取消申请',
    en: 'Nothing is proposed that could be decided.',
    mendZh: '请先提出取消申请，或者重新读取该检查。',
    mendEn: 'Propose it first, or read the visit again.',
    article: ARTICLE,
    http: 409,
  },
  OBJECT_VISITED: {
    zh: '该主体的检查已经开始或者完成，不再替换',
    en: 'The visit of the entity has begun or is over: what was drawn is not replaced.',
    mendZh: '仅当检查结果为注销、吊销、撤销或者迁出（代码 9 至 12）并与情形一致时可以替换。',
    mendEn:
      'It is replaced only where its result for the task is one of the codes 9 to 12, and the same as the ground.',
    article: ARTICLE,
    http: 409,
  },
  REPLACEMENT_UNPROVED: {
    zh: '没有证据表明该主体已注销、吊销、撤销或者迁出',
    en: 'Nothing on record says that the entity is gone as the ground says.',
    mendZh: '对象库中的状态见 state；库中尚未更新的，请以 ENTITY_GONE 提出取消检查，由牵头部门另一负责人批准后再替换。',
    mendEn:
      'What the library knows is in state. Where it is not told yet, propose to call the visit off as ENTITY_GONE; once a head who is another person has approved, the entity can be replaced.',
    article: ARTICLE,
    http: 409,
  },
} as const satisfies Record<string, CodeEntry>;
