import { defineWords } from '../../words/language';

/** Texts of what the rounds of a draw tell of one business. */
export const PROOF_WORDS = defineWords(
  {
    none: '没有可以告知的抽取轮次。',
    task: '检查任务',
    probability: '入选概率 p',
    ticket: '抽签号 u',
    line: '抽样框所在行',
    lineAt: (index: string, line: string) => `第 ${index} 行：${line}`,
    outcome: '结果',
    isDrawn: '抽中',
    notDrawn: '未抽中',
    standsIn: '抽取后作为替补列入',
    replaced: '抽取后被替换',
    excluded: (reason: string) => `不在抽取范围（${reason}）`,
    outOfScope: '不在任务范围',
    opens: (day: string) => `${day} 起公开`,
    download: '下载证明',
    proofSays:
      '也可下载证明自行核验：node verify-draw.mjs bundle.json --commitment 抽样框哈希 --root 树根 --proof 证明文件；存证包 bundle.json 在轮次页面下载（没有存证包时只能核对所在行），核验程序 tools/verify-draw.mjs 在本项目的代码仓库中。',
    visitCode: '检查码',
    verify: '当场核验',
    verifyAgain: '重新核验',
    verifySays:
      '核验程序在您的浏览器中运行：由存证包重新推算，再与本页所示逐项对照。树根和抽样框哈希取自枢纽现在的答复；您抽取前记下的，可一并填入对照。',
    reckoning: '抽取结果的推算',
    reckoningSays: (cell: number, size: string, offset: string) =>
      `本主体在第 ${cell} 层，该层共 N = ${size} 户，偏移量 U = ${offset}。每项任务抽取 n = ⌊(p × 1,000,000 × N + U) ÷ 1,000,000⌋ 户，即该层抽签号最小的 n 户；抽签号 u 不大于末位签号的即为抽中。`,
    counted: '应抽户数 n',
    lastTicket: '末位签号',
    nobody: '该层无人抽中',
    compared: '比较',
    isWithin: 'u ≤ 末位签号',
    isBeyond: 'u > 末位签号',
    latestProofs: (most: number) => `只列最近 ${most} 轮；更早的轮次可能未列出。`,
    itemsCut: (shown: number, all: number) =>
      `检查事项清单共 ${all} 项，本页只取前 ${shown} 项的名称，其余只显示代码。`,
    roundsCut: (shown: number, all: number) => `只查看了最近 ${shown} 轮（共 ${all} 轮），更早的轮次见：`,
    open: '尚在进行的轮次',
    openSays:
      '检查期间结束前只公开承诺；任何主体是否在框内、是否抽中均不告知，以下内容与所查主体无关。请现在就记下树根和抽样框哈希（见轮次页面），检查期间结束后用来对照。',
    openAfter: '检查期间至',
  },
  {
    none: 'There is no round that can be told of.',
    task: 'Task',
    probability: 'Probability p',
    ticket: 'Ticket u',
    line: 'Line in the frame',
    lineAt: (index: string, line: string) => `Line ${index}: ${line}`,
    outcome: 'Outcome',
    isDrawn: 'drawn',
    notDrawn: 'not drawn',
    standsIn: 'put in the place of another one after the draw',
    replaced: 'another one was put in its place after the draw',
    excluded: (reason: string) => `excluded (${reason})`,
    outOfScope: 'out of the scope of the task',
    opens: (day: string) => `open from ${day}`,
    download: 'Get the proof',
    proofSays:
      'Or take the proof away and verify it yourself: node verify-draw.mjs bundle.json --commitment HASH --root ROOT --proof FILE; bundle.json is on the page of the round (without it the line alone can be checked), the verifier tools/verify-draw.mjs in the repository of this project.',
    visitCode: 'Code of the visit',
    verify: 'Verify here',
    verifyAgain: 'Verify again',
    verifySays:
      'The verifier runs in your browser: it works all of it out again from the bundle and compares it with what this page shows. Root and hash of the frame are what the hub tells now; what you noted before the draw can be given beside them.',
    reckoning: 'How the outcome follows',
    reckoningSays: (cell: number, size: string, offset: string) =>
      `The entity is in layer ${cell}, one of N = ${size}, with the offset U = ${offset}. Each task draws n = ⌊(p × 1,000,000 × N + U) ÷ 1,000,000⌋ of the layer, those with the smallest tickets: an entity is drawn where its ticket u is no greater than the last one drawn.`,
    counted: 'To draw, n',
    lastTicket: 'Last ticket drawn',
    nobody: 'nobody of this layer',
    compared: 'Comparison',
    isWithin: 'u ≤ last',
    isBeyond: 'u > last',
    latestProofs: (most: number) => `The newest ${most} rounds are listed; there may be older ones.`,
    itemsCut: (shown: number, all: number) =>
      `There are ${all} inspection items; the first ${shown} are named here, the others shown by their codes.`,
    roundsCut: (shown: number, all: number) =>
      `Only the newest ${shown} of ${all} rounds were looked at; for older ones see:`,
    open: 'Rounds under way',
    openSays:
      'Before the visits are over only the commitment is told: not whether any entity is in the frame, nor whether it was drawn. What follows is the same whichever entity is looked up. Note the root and the hash of the frame (on the page of the round) now, to hold the proof against them afterwards.',
    openAfter: 'Visits until',
  },
);
