import { defineWords } from '../../words/language';

/** Texts of what people noted before a draw. */
export const NOTED_WORDS = defineWords(
  {
    legend: '与抽取前记下的值对照（可不填）',
    says: (at: string) =>
      `树根和抽样框哈希自 ${at} 起、公开随机数产生之前，就在本站“抽取过程”该轮次的页面上公布；当时记下、下载或从参与部门的公告中抄录的值可填在这里。轮次页面：`,
    root: '抽取前记下的树根',
    frameHash: '抽取前记下的抽样框哈希',
    noHash: '应为 64 位十六进制数字。',
    noneNoted:
      '这里的树根和抽样框哈希是枢纽现在告知的，与证明同出一处：通过只说明各项相互一致。若事后整套重做，此处看不出来；请填入抽取前记下的树根和抽样框哈希再核验。',
    rootNoted:
      '所在行、概率、各方承诺等首行内容确为抽取前公布的。抽样框哈希（种子由它推出）仍是枢纽现在告知的，未与抽取前记下的值对照。',
    frameNoted:
      '推出种子的抽样框哈希确为抽取前公布的。树根（所在行和首行的依据）仍是枢纽现在告知的，未与抽取前记下的值对照。',
    bothNoted: '树根和抽样框哈希均与您抽取前记下的值一致。',
  },
  {
    legend: 'Hold it against what you noted before the draw (optional)',
    says: (at: string) =>
      `Root and hash of the frame have stood on the page of the round under "Draws" since ${at}, before the public randomness existed. Give here what you noted or saved then, or what a notice of a department of the round says. The round:`,
    root: 'Root noted before the draw',
    frameHash: 'Hash of the frame noted before the draw',
    noHash: 'It should be 64 hexadecimal digits.',
    noneNoted:
      'Root and hash of the frame are what the hub tells now, as is the proof: that it holds means that all of it fits together. Had everything been made anew afterwards, nobody could tell here: verify it with the root and the hash that were noted before the draw.',
    rootNoted:
      'Line, probabilities and what the parties committed themselves to are those published before the draw. The hash of the frame, from which the seed follows, is still what the hub tells now.',
    frameNoted:
      'The hash of the frame, from which the seed follows, is the one published before the draw. The root, on which line and header rest, is still what the hub tells now.',
    bothNoted: 'Root and hash of the frame are both those that you noted before the draw.',
  },
);
