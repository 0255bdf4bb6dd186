import { defineWords } from '../../../words/language';

/** Texts of the verification. */
export const CHECK_WORDS = defineWords(
  {
    running: '正在核验……',
    valid: '核验通过（VALID）',
    invalid: '核验不通过（INVALID）',
    fault: '无法核验',
    passed: '通过',
    failed: '不通过',
    notChecked: '核验程序自己说明未能核对的内容：',
    milliseconds: (ms: string) => `${ms} 毫秒`,
    filesOnly: '文件与承诺一致；抽取完成后才能核验抽取本身。',
    FILES: '文件完整：每个文件的 SHA-256 与枢纽登记的一致，抽样框的与公布的承诺一致',
    BUNDLE:
      '存证包：格式与规范一致；各方公开的随机数与其承诺的哈希值一致；种子由承诺、公开随机数和各方随机数推出；各层偏移量和应抽数按公布的系数表得出；摘要一致',
    ROOT: '首行：抽样框首行（任务、系数表、范围、各方承诺）经路径归于抽取前公布的树根',
    FRAME:
      '抽样框：逐行计算的哈希与树根与承诺一致；代码有序、不重复；各层对象数一致；用种子重新抽取一遍，各层首尾签号一致',
    DRAWN: '抽取名单：与重新抽取得到的名单逐字节一致',
    COMMITMENT: '承诺：存证包所载抽样框哈希值与抽取前公布的一致',
    PROOF: '自查证明：该主体所在行归于树根，概率、签号、是否抽中一致',
  },
  {
    running: 'Verifying …',
    valid: 'VALID',
    invalid: 'INVALID',
    fault: 'Cannot be verified',
    passed: 'passed',
    failed: 'failed',
    notChecked: 'What the verifier says it could not check:',
    milliseconds: (ms: string) => `${ms} ms`,
    filesOnly: 'The files fit the commitment; the draw itself can be verified when it is drawn.',
    FILES: 'Files: the SHA-256 of each is the one that the hub tells, that of the frame the one committed to',
    BUNDLE:
      'Bundle: built as the specification has it; each nonce is the one its party committed itself to; the seed follows from commitment, randomness and nonces; offsets and counts follow from the published tables; the digest fits',
    ROOT: 'Header: tasks, tables, scopes and commitments lead to the root published before the draw',
    FRAME:
      'Frame: every line hashed into the hash and root committed to; codes sorted, none twice; sizes fit; the whole draw done again from the seed, with the same tickets',
    DRAWN: 'List of the drawn: byte for byte the one that the new draw gives',
    COMMITMENT: "Commitment: the frame's hash in the bundle is the one published before the draw",
    PROOF: 'Proof: the line of the entity leads to the root; probability, ticket and outcome fit',
  },
);

/** What the verifier says that it did not check, in Chinese. */
export const LEFT_IN_CHINESE: Readonly<Record<string, string>> = {
  'which entity is in which cell and who was drawn: that takes the frame': '哪个主体在哪一层、谁被抽中：需要抽样框',
  'the tickets at the ends of each cell, on which "drawn" in a proof rests: that takes the frame':
    '各层首尾签号（自查证明中“是否抽中”的依据）：需要抽样框',
  'that header and tree are those published beforehand: give their root as --root':
    '首行与树是否为事先公布的：需要树根',
  'that those whom a task covers in full are on its key list: the list is not in the frame':
    '被全覆盖的对象是否确在重点监管清单上：清单不在抽样框中',
  'the file of the drawn: it was not given, but its hash is right': '抽取名单文件：未提供，但其哈希值正确',
  'that this is the hash published beforehand: give it as --commitment': '哈希值是否为事先公布的：需要承诺',
  'round, probabilities, ticket and whether it was drawn: that takes the bundle':
    '轮次、概率、签号、是否抽中：需要存证包',
  'that the randomness was told as it fell: compare it with its source': '公开随机数是否与实际结果一致：请与其来源核对',
};
