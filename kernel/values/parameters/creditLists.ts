import { type Instrument, parameter } from './legalParameter';

const ABNORMAL_LIST: Instrument = {
  source: '企业经营异常名录管理相关规定',
  from: '2014-10-01',
  verified: false,
  note: 'The number stands on secondary pages alone; neither the text nor its article was read.',
};
const SERIOUS_LIST: Instrument = {
  source: '市场监督管理严重违法失信名单管理办法（市场监管总局令第44号）',
  from: '2021-09-01',
  verified: false,
  note: 'General knowledge; a revision was out for comments in 2025. The text of the article was not read.',
};
const JOINT_MEASURES: Instrument = {
  source: '本项目设定',
  from: '2017-10-01',
  verified: false,
  note: 'That the executor gives feedback was read (沪府发〔2020〕7号（七）, linkage of rewards and sanctions); the number is a setting of this project.',
};

const working = (value: number) => ({ value, unit: 'WORKING_DAY' as const, article: '条次未见' });
const years = (value: number) => ({ value, unit: 'YEAR' as const, article: '条次未见' });

/** Terms of the lists of abnormal operation and serious dishonesty, and of joint rewards and sanctions. */
export const creditListParameters = [
  /** CR-12: from the day on which the fact is established to the decision on the entry. */
  parameter('ABNORMAL_LIST_DECIDED_WITHIN', working(10), ABNORMAL_LIST),
  /** CR-12: from the application, or the verification, to the decision on the removal. */
  parameter('LIST_REMOVAL_DECIDED_WITHIN', working(5), ABNORMAL_LIST),
  /** From the notice on to which the party may make its statement before it is put on a list of serious dishonesty. */
  parameter('SERIOUS_LIST_STATEMENT_WITHIN', working(5), SERIOUS_LIST),
  /** CR-9: how long a listing for serious dishonesty lasts. */
  parameter('SERIOUS_LIST_STAY', years(3), SERIOUS_LIST),
  /** CR-9: from when on the party may apply to be removed early. */
  parameter('SERIOUS_LIST_EARLY_REMOVAL', years(1), SERIOUS_LIST),
  /** From the decision on a joint measure to the executor's feedback. */
  parameter('MEASURE_FEEDBACK_WITHIN', working(10), JOINT_MEASURES),
];
