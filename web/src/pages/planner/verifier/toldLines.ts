/** What the verifier tells of a sound draw, line by line, and how that is said in Chinese. */
const LINES_IN_CHINESE: readonly (readonly [RegExp, (...parts: readonly string[]) => string])[] = [
  [
    /^round (\S+): (\d+) of (\d+) entities drawn for (\d+) tasks$/,
    (round, drawn, all, tasks) => `轮次 ${round}：${all} 户中抽中 ${drawn} 户，共 ${tasks} 项任务`,
  ],
  [
    /^frame (\S+), tree (\S+), told (.+)$/,
    (frame, tree, beacon) => `抽样框哈希 ${frame}，树根 ${tree}，公开随机数 ${beacon}`,
  ],
  [
    /^proof: line (\d+) of the tree (\S+) is (.+)$/,
    (at, tree, line) => `自查证明：树根 ${tree} 之下第 ${at} 行为 ${line}`,
  ],
];

/** A line of the verifier in Chinese; as it stands where it is none of those known. */
export function toldInChinese(line: string): string {
  for (const [form, say] of LINES_IN_CHINESE) {
    const found = form.exec(line);
    if (found) return say(...found.slice(1));
  }
  return line;
}
