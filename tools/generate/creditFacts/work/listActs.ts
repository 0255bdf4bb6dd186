/** What decisions to list and to remove say in the sample. */
export const LISTING_WORDS: Readonly<Record<string, { readonly facts: string; readonly exit: string }>> = {
  NO_ANNUAL_REPORT: { facts: '未在六月三十日前公示上一年度年度报告', exit: '补报年度报告并公示后申请移出' },
  NOT_PUBLICISED_IN_TIME: { facts: '责令期限届满仍未公示股权变更信息', exit: '公示应当公示的信息后申请移出' },
  CONCEALED_OR_FALSE: { facts: '抽查发现公示的资产信息与账册不一致', exit: '更正公示信息后申请移出' },
  UNREACHABLE: {
    facts: '两次邮寄专用信函均被退回，实地核查无人',
    exit: '依法变更住所或者恢复联系并经核实后申请移出',
  },
};

/** How a party may defend itself against any decision to list. */
export const REMEDY = '收到决定之日起六十日内可以申请行政复议，六个月内可以提起行政诉讼';

/** What an approval says beside its number and the way off the list. */
export const APPROVED = { approve: true, reason: '事实清楚，依据充分，程序合法', remedy: REMEDY } as const;
