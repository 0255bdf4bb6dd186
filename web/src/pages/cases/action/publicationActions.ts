import {
  ConfirmDecisionWithdrawalDocument,
  PrepareDecisionPublicationDocument,
  PublishDecisionDocument,
} from '../decision.generated';
import { DOCUMENT_DAY } from './commonFields';
import type { DecisionAction } from './decisionAction';
import { type Field, verdict } from './fields';

/** States of a publication in which a channel can still be published in. */
const PUBLISHABLE = ['DUE', 'PUBLISHED'];

const screened = (what: string): Field =>
  verdict(
    ['screening', what],
    ['已审查，文本中没有或者已经删去', 'screened: none in the text, or all taken out'],
    ['未审查完毕，不得公示', 'not cleared, not to be published'],
    { term: `PublicationScreeningInput.${what}` },
  );

/** The actions on the publication of a decision. */
export const PUBLICATION_ACTIONS: readonly DecisionAction[] = [
  {
    mutation: 'prepareDecisionPublication',
    input: 'PrepareDecisionPublicationInput',
    document: PrepareDecisionPublicationDocument,
    role: 'case-officer',
    isPossible: ({ publicity }) => publicity.state === 'DUE',
    zh: '拟制公示文本并记明已就国家秘密、商业秘密和个人隐私审查；所填姓名和涉密用语只用于在文本中查找，不予保存（行政处罚法 50）。',
    en: 'Writes the text to be published, screened for state secrets, trade secrets and privacy; names and secret words are looked for in it and not kept (50).',
    fields: [
      DOCUMENT_DAY,
      { kind: 'long', name: ['summary'], max: 2_000 },
      screened('stateSecrets'),
      screened('tradeSecrets'),
      screened('privacy'),
      { kind: 'words', name: ['persons'], optional: true },
      { kind: 'words', name: ['secrets'], optional: true },
    ],
  },
  {
    mutation: 'publishDecision',
    input: 'PublishDecisionInput',
    document: PublishDecisionDocument,
    role: 'case-head',
    isPossible: ({ publicity }) =>
      PUBLISHABLE.includes(publicity.state) &&
      publicity.preparedOn !== null &&
      publicity.clocks.some(({ publishedOn }) => publishedOn === null),
    zh: '登记决定已在所选渠道公示；拟制文本的人不得自行公示（行政处罚法 48）。公示后任何人都可以看到该决定。',
    en: 'Records that the decision was published in the channels chosen; nobody publishes what he prepared himself (48). Everybody sees it from then on.',
    fields: [
      DOCUMENT_DAY,
      { kind: 'many', name: ['channels'], of: 'DecisionChannel' },
      { kind: 'words', name: ['persons'], optional: true },
      { kind: 'words', name: ['secrets'], optional: true },
    ],
  },
  {
    mutation: 'confirmDecisionWithdrawal',
    input: 'ConfirmDecisionWithdrawalInput',
    document: ConfirmDecisionWithdrawalDocument,
    role: 'case-officer',
    isPossible: ({ publicity }) =>
      publicity.state === 'WITHDRAWN' &&
      publicity.clocks.some(({ publishedOn, withdrawnOn }) => publishedOn !== null && withdrawnOn === null),
    zh: '登记所选渠道已撤下失效的决定；应在三个工作日内完成（行政处罚法 48、85）。',
    en: 'Records that the channels chosen took out the decision that fell, due within three working days (48, 85).',
    fields: [DOCUMENT_DAY, { kind: 'many', name: ['channels'], of: 'DecisionChannel' }],
  },
];
