import { type ArticleProof, proof } from '../articleRow';

/** What proves the demands on risk and tasks, by the section of the Opinion, or the article of the Measures. */
export const RISK_AND_TASK_PROOFS = {
  '8': [
    proof(
      'silo/supervisionKeyList',
      'takes objects up to its cap and refuses the next one, proposed or confirmed',
      'takes no more objects in its cap when two are confirmed at once',
      'has a limit on the matters of an authority and year',
      'lists each object without a visit in the year, and is full when there is none',
      'everybody reads matters, procedure and counts of a published one, and nobody else its objects',
    ),
    proof('rules/supervision/risk/keyListCap', 'has room for one below its cap and refuses one at it'),
    proof('rules/supervision/risk/keyListCoverage', 'is there when every object was visited, and not with one missing'),
    proof('rules/supervision/risk/keyListYear', 'is changed on the last day of its year and not on the day after'),
  ],
  '9': [
    proof(
      'silo/supervisionClues',
      'goes from discovery through verification and disposal to feedback, each with its day',
      'cannot be closed without feedback, nor without a disposal',
      'skips no step and takes none twice',
      'is listed as overdue from the day after its last one',
      'is handled by the authority that it is assigned to alone',
    ),
    proof(
      'silo/supervisionRiskModels',
      'makes a clue of each subject that reaches its threshold, assigned to who is in charge, with points and level',
      'makes no second clue while one is open, none over the same evidence, and one when there is more',
      'is read by everybody with its features once it is published, and stays as it was',
      'is replaced by its next edition, and only the present one is run',
    ),
    proof('rules/supervision/risk/clueClock', 'is overdue on the day after the last one, and not on it'),
    proof(
      'rules/supervision/risk/riskModelSound',
      'is refused when thresholds do not rise or lie above the sum of the weights',
    ),
  ],
  '12': [
    proof(
      'silo/supervisionSandbox',
      'is proposed by an officer, approved by another person, and under observation from its first day',
      'ends by itself on its day',
      'holds nobody twice at once in a matter, proposed or approved, also when both come together',
      'that stands, at the proposal and at the decision',
      'is named by their codes, and a code that they do not have is refused',
      'its line and the reform office see who is enrolled, everybody how many are',
    ),
    proof('rules/supervision/risk/sandboxPeriod', 'last for twelve months and not for a day more'),
  ],
  '20b': [
    proof(
      'silo/supervisionHotline',
      'goes through a task to its result, and is closed with its task when the reform office confirms',
      'is not closed by the accused department alone, neither by itself nor by the one above, nor through the task',
      'is confirmed by another department with the code of the hotline, and not with a wrong one or none',
      'that is not settled goes back to its authority with new days',
      'keeps no person, and is refused with %s: nothing is stored',
    ),
    proof(
      'rules/supervision/tasks/hotlineIssue',
      'nobody of its line, with the word of the hotline or without',
      'another department with the word of the hotline, and not without',
    ),
    proof('rules/supervision/risk/workText', 'do not hold %s', 'may hold %s'),
  ],
  '20c': [
    proof(
      'silo/supervisionTaskFlow',
      'is dispatched, accepted, reported and confirmed, and says at each step what is next, for whom, until when',
      'reminds two working days before the last one, and not the day before',
      'escalates on the day after the last one and not on it, and to the reform office three working days later',
      'tells each once, however often it looks, and at once what days without it left out',
      'holds the dispatcher to its own steps too',
      'is returned, and dispatched anew to another authority with new days',
    ),
    proof(
      'rules/supervision/tasks/taskAlarm',
      'comes on the day after the last one and not on it: to the municipal department above',
      'goes to the reform office when three more working days are over, and not the day before',
    ),
  ],
  '21': [
    proof(
      'silo/supervisionKeyTasks',
      'come forward by reports of who leads, and are done when the reform office confirms all of it',
      'that are unfinished go on in the next year with a reference, once, and not before the year is over',
      'are reported by authority, with what is past its day',
    ),
    proof('rules/supervision/tasks/keyTask', 'are carried over from the first day after the year and not on its last'),
  ],
  '18 ¶2': [
    proof('silo/supervisionRiskModels', 'makes a clue of who meets every condition, and of nobody who meets some'),
  ],
} satisfies Readonly<Record<string, readonly ArticleProof[]>>;
