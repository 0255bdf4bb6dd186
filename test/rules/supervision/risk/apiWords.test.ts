import { EVIDENCE_KINDS } from '../../../../subgraphs/supervision/rules/evidence/evidenceKinds';
import { CLUE_DISPOSALS, CLUE_FINDINGS } from '../../../../subgraphs/supervision/rules/risk/clueDisposal';
import { CLUE_SOURCES, CLUE_STATES } from '../../../../subgraphs/supervision/rules/risk/clueState';
import { KEY_LIST_GROUNDS } from '../../../../subgraphs/supervision/rules/risk/keyList';
import { RISK_LEVELS, RISK_SECTORS } from '../../../../subgraphs/supervision/rules/risk/riskModel';
import { HOTLINE_CATEGORIES } from '../../../../subgraphs/supervision/rules/tasks/hotlineIssue';
import { TASK_ORIGINS, TASK_STATES, TASK_URGENCIES } from '../../../../subgraphs/supervision/rules/tasks/taskState';
import { REPORTED_SOURCES } from '../../../../subgraphs/supervision/store/risk/reportClue';
import { DISPATCHED_ORIGINS } from '../../../../subgraphs/supervision/store/tasks/dispatchTask';
import { enumValues } from '../../../support/enumValues';

describe('supervision silo: words of risk and tasks', () => {
  it.each([
    ['SupervisionEvidenceKind', EVIDENCE_KINDS],
    ['KeyListGround', KEY_LIST_GROUNDS],
    ['RiskSector', RISK_SECTORS],
    ['RiskLevel', RISK_LEVELS],
    ['RiskClueSource', CLUE_SOURCES],
    ['ReportedClueSource', REPORTED_SOURCES],
    ['RiskClueState', CLUE_STATES],
    ['RiskClueFinding', CLUE_FINDINGS],
    ['RiskClueDisposal', CLUE_DISPOSALS],
    ['SupervisionTaskOrigin', TASK_ORIGINS],
    ['DispatchedTaskOrigin', DISPATCHED_ORIGINS],
    ['SupervisionTaskUrgency', TASK_URGENCIES],
    ['SupervisionTaskState', TASK_STATES],
    ['HotlineCategory', HOTLINE_CATEGORIES],
  ] as const)('%s of the API has the values of the rules', (name, values) => {
    expect(enumValues('supervision', name)).toEqual([...values]);
  });
});
