import { requireUscc } from '../../../kernel/values/uscc';
import { doing } from '../inspection/visitDesk';
import { OFFICIAL, type OpenSilo } from '../openSilo';

/** The entity of the transfers of the tests. */
export const TRANSFER_USCC = requireUscc('91310115MA1K3B7C6G');

/** A hash of the tests: one digit, sixty-four times. */
export const hashOf = (digit: string): string => digit.repeat(64);

/** One piece of evidence. */
export const PIECE = { sha256: hashOf('a'), size: 1024, mediaType: 'image/jpeg' };

const official = (subject: string, department: string, role: string, district: string | null = null) => ({
  ...OFFICIAL,
  subject,
  department,
  district,
  roles: [role],
});

/** Who takes part in transfers and referrals in the tests. */
export const people = {
  pudong: official('case-pudong', 'SAMR', 'case-officer', '310115'),
  pudong2: official('case-pudong-2', 'SAMR', 'case-officer', '310115'),
  head: official('head-pudong', 'SAMR', 'case-head', '310115'),
  minhang: official('case-minhang', 'SAMR', 'case-officer', '310112'),
  minhangHead: official('head-minhang', 'SAMR', 'case-head', '310112'),
  cityHead: official('head-samr', 'SAMR', 'case-head'),
  city: official('case-samr', 'SAMR', 'case-officer'),
  emergency: official('case-emergency', 'EMERGENCY', 'case-officer'),
  emergencyHead: official('head-emergency', 'EMERGENCY', 'case-head'),
  police: official('case-police', 'PUBLIC_SECURITY', 'case-officer', '310115'),
  inspector: official('inspector-pudong', 'SAMR', 'inspector', '310115'),
  reviewer: official('reviewer-samr', 'SAMR', 'legal-reviewer'),
  office: official('office-city', 'REFORM_OFFICE', 'reform-office'),
} as const;

const LEAD = `number version state origin originReference summary complainantSealed dueOn isOverdue extendedOn
  feedbackChannel feedbackDueOn feedbackOn isFeedbackOverdue reward rewardedOn fromRegion handOver
  dueBasis { id verified } feedbackBasis { value unit verified } opinions { kind institution sha256 }`;

/** What is done with leads in the tests. */
export const leadActs = (silo: () => OpenSilo) => ({
  register: doing(silo, 'registerCaseLead', ['RegisterCaseLeadInput', LEAD]),
  accept: doing(silo, 'acceptCaseLead', ['AcceptCaseLeadInput', LEAD]),
  giveBack: doing(silo, 'returnCaseLead', ['ReturnCaseLeadInput', LEAD]),
  close: doing(silo, 'closeCaseLead', ['CloseCaseLeadInput', LEAD]),
  extend: doing(silo, 'extendCaseLead', ['CaseLeadWordsInput', LEAD]),
  feedBack: doing(silo, 'feedBackCaseLead', ['CaseLeadWordsInput', LEAD]),
  reward: doing(silo, 'rewardCaseLead', ['RewardCaseLeadInput', LEAD]),
  attach: doing(silo, 'attachCaseLeadOpinion', ['AttachCaseLeadOpinionInput', LEAD]),
});

/** A complaint that Pudong received; what differs is given. */
export const complaint = (change: object = {}) => ({
  authority: 'SAMR-310115',
  origin: 'COMPLAINT',
  uscc: TRANSFER_USCC,
  standard: '食品安全法 第三十四条',
  summary: '反映后厨使用过期原料',
  evidence: [PIECE],
  receivedOn: '2026-11-02',
  complainantReference: 'SR-2026-000917',
  ...change,
});

const REFERRAL = `number version kind state dueOn isOverdue receivedOn lead outcome answer returnCode reminders remindedOn
  escalatedOn toRegion isDelta toName endedOn dueBasis { value unit verified } authority { code } toAuthority { code }`;

/** What is done with referrals in the tests. */
export const referralActs = (silo: () => OpenSilo) => ({
  send: doing(silo, 'sendReferral', ['SendReferralInput', REFERRAL]),
  receive: doing(silo, 'receiveReferral', ['ReferralAtInput', REFERRAL]),
  answer: doing(silo, 'answerReferral', ['AnswerReferralInput', REFERRAL]),
  giveBack: doing(silo, 'returnReferral', ['ReturnReferralInput', REFERRAL]),
  remind: doing(silo, 'remindReferral', ['ReferralAtInput', REFERRAL]),
  reopen: doing(silo, 'reopenReferral', ['ReopenReferralInput', REFERRAL]),
  close: doing(silo, 'closeReferral', ['ReferralAtInput', REFERRAL]),
});

/** What Pudong tells emergency management; what differs is given. */
export const copied = (change: object = {}) => ({
  authority: 'SAMR-310115',
  kind: 'COPIED',
  toAuthority: 'EMERGENCY',
  uscc: TRANSFER_USCC,
  subject: '安全出口被堵塞',
  request: '检查中发现安全出口堆放货物，请依职责处理并反馈',
  evidence: [PIECE],
  ...change,
});

const DISPUTE = `number version state dueOn isOverdue settledOn documentNumber competent { code } superior { code }
  statements { party { code } competent { code } }`;

/** What is done with disputes on jurisdiction in the tests. */
export const disputeActs = (silo: () => OpenSilo) => ({
  open: doing(silo, 'openJurisdictionDispute', ['OpenJurisdictionDisputeInput', DISPUTE]),
  state: doing(silo, 'stateCompetence', ['StateCompetenceInput', DISPUTE]),
  referUp: doing(silo, 'referDisputeUp', ['ReferDisputeUpInput', DISPUTE]),
  designate: doing(silo, 'designateCompetent', ['DesignateCompetentInput', DISPUTE]),
});

const TRANSFER = `number version state dueOn isOverdue stateSince approvedAt sendDueAt sentAt sentLate receiptNumber receivedOn
  answeredOn answerDocument objectedOn handedOverOn returnedBy returnCode returnDocument endedOn caseFile
  dueBasis { id value unit verified } standard { code verified }`;

/** What is done with transfers to the police in the tests. */
export const justiceActs = (silo: () => OpenSilo) => ({
  propose: doing(silo, 'proposeJusticeTransfer', ['ProposeJusticeTransferInput', TRANSFER]),
  decide: doing(silo, 'decideJusticeTransfer', ['DecideJusticeTransferInput', TRANSFER]),
  send: doing(silo, 'sendJusticeTransfer', ['SendJusticeTransferInput', TRANSFER]),
  receive: doing(silo, 'receiveJusticeTransfer', ['ReceiveJusticeTransferInput', TRANSFER]),
  answer: doing(silo, 'answerJusticeTransfer', ['AnswerJusticeTransferInput', TRANSFER]),
  object: doing(silo, 'objectToJusticeTransfer', ['ObjectToJusticeTransferInput', TRANSFER]),
  handOver: doing(silo, 'handOverJusticeEvidence', ['HandOverJusticeEvidenceInput', TRANSFER]),
  giveBack: doing(silo, 'returnJusticeTransfer', ['ReturnJusticeTransferInput', TRANSFER]),
  close: doing(silo, 'closeJusticeTransfer', ['CloseJusticeTransferInput', TRANSFER]),
});
