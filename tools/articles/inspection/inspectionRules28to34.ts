import { type ArticleRow, proof } from '../articleRow';

/** Rules of random inspection 双随机、一公开, DR-28 to DR-34. */
export const INSPECTION_RULES_28_TO_34: readonly ArticleRow[] = [
  {
    article: 'DR-28',
    zh: '歇业',
    demand: 'A suspended business is not visited on site; its documents are checked.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionPool',
        'leave out who is gone, and who is suspended from inspections on site alone (DR-28)',
      ),
    ],
  },
  {
    article: 'DR-29',
    zh: '抽取结果锁定与替补',
    demand: 'A drawn list is final; for who is gone the next ticket of the stratum steps in, both on record.',
    owners: ['inspection'],
    proofs: [
      proof(
        'rules/inspection/draw/drawFrame',
        'gives the next ticket of the cell as the stand-in, then the one after it, and nobody past the last (DR-29)',
      ),
      proof(
        'rules/inspection/rounds/replacement',
        'is replaced by the next ticket of its cell',
        'by what a head approved, and not by the word of one person',
      ),
      proof(
        'silo/inspectionReplacement',
        'loses what its visit does for the task, and whoever takes its place has a visit with it',
        'is replaced once a head approved to call the task off',
      ),
      proof(
        'silo/inspectionVisits',
        'part by part, the visit with its last',
        'with its item, its mode and its trigger, as if the rest had been planned so',
      ),
      proof(
        'silo/inspectionArranging',
        'and so is one that an open visit does not take, for want of a reason to come again',
      ),
      proof('rules/inspection/visits/callOff', 'that the hub does not know to be wrong'),
      proof(
        'silo/inspectionCallOffs',
        'nobody decides on his own proposal, nor who is no head of the lead',
        'an item that left the list, so that the visit gets its code; nothing brings it back',
      ),
      proof('rules/inspection/visits/callOffScope', 'is one part or one item that nobody has begun, or all of them'),
    ],
  },
  {
    article: 'DR-30',
    zh: '信用风险低者无事不扰',
    demand: 'The lowest credit risk is looked at least, and complaints, alerts and duties are looked at still.',
    owners: ['inspection'],
    proofs: [
      proof(
        'silo/inspectionPool',
        'leave out who is not to be disturbed by the department or the one above it, but never from a key item',
      ),
    ],
  },
  {
    article: 'DR-31',
    zh: '信用风险一般与较高',
    demand: 'Higher classes of credit risk raise the probability step by step.',
    owners: ['inspection'],
    proofs: [proof('silo/inspectionPreview', 'gives the worst the highest probability')],
  },
  {
    article: 'DR-32',
    zh: '无全国统一比例',
    demand: 'Ratios are settings with their source, never constants.',
    owners: ['inspection'],
    proofs: [proof('rules/inspection/objects/calibrate', 'keeps within any ratio and is within one step of it')],
  },
  {
    article: 'DR-33',
    zh: '示例比例表',
    demand: 'The tables proposed are marked as illustrations.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/objects/calibrate', 'says that the floor alone is too much, and pushes nobody below it'),
      proof(
        'rules/inspection/plans/judgePlan',
        'which keep every rule of tables, and draw D thirty times as often as A',
      ),
      proof('silo/inspectionPlanTasks', 'and tells given tables from the illustrative ones (DR-33)'),
    ],
  },
  {
    article: 'DR-34',
    zh: '信用风险分类仅供内部参考',
    demand: 'The class steers supervision and is no public score.',
    owners: ['inspection'],
    proofs: [
      proof('rules/inspection/objects/previewParties', 'is nobody else'),
      proof(
        'silo/inspectionPreview',
        'is for planners and heads, never for the public, inspectors or an agreement (DR-34)',
      ),
    ],
  },
];
