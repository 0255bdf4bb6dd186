import { defineWords } from '../../../words/language';

/** Texts of the verification. */
export const CHECK_WORDS = defineWords(
  {
    running: '正在核验……',
    valid: '核验通过（VALID）',
    invalid: '核验不通过（INVALID）',
    unproven: '未能核验：缺少必要的文件或数值，不能据此认定。未能核对的内容：',
    fault: '无法核验',
    passed: '通过',
    failed: '不通过',
    notChecked: '核验程序自己说明未能核对的内容：',
    milliseconds: (ms: string) => `${ms} 毫秒`,
    filesOnly: '文件与承诺一致；抽取完成后才能核验抽取本身。',
    FILES: '文件完整：每个文件的 SHA-256 与枢纽登记的一致，抽样框的与枢纽所告知的承诺一致',
    BUNDLE:
      '存证包：格式与规范一致；各方公开的随机数与其承诺的哈希值一致；种子由承诺、公开随机数和各方随机数推出；各层偏移量和应抽数按公布的系数表得出；摘要一致',
    ROOT: '首行：抽样框首行（任务、系数表、范围、各方承诺）经路径归于枢纽所告知的树根',
    FRAME:
      '抽样框：逐行计算的哈希与树根与承诺一致；代码有序、不重复；各层对象数一致；用种子重新抽取一遍，各层首尾签号一致',
    DRAWN: '抽取名单：与重新抽取得到的名单逐字节一致',
    COMMITMENT: '承诺：存证包所载抽样框哈希值与枢纽所告知的一致',
    LINE: '所在行：证明所载的行经路径归于枢纽所告知的树根；概率、签号、是否抽中须有存证包才能核对，此处没有核对',
    PROOF:
      '自查证明：所在行经路径归于存证包的树根；各任务概率与存证包首行所载该层的一致；签号由种子和代码重新算出；是否抽中由签号与存证包所载该层末位签号比较得出',
    SHOWN:
      '本页所示：代码、轮次、行号、原文、抽签号、树根，以及各任务的部门代码、事项代码、概率、排除情形、是否抽中，与证明文件和存证包一致（替补、替换和检查码形成于抽取之后，不在证明之内）',
    NOTED_ROOT: '您记下的树根：与存证包的一致',
    NOTED_FRAME: '您记下的抽样框哈希：与存证包的一致',
  },
  {
    running: 'Verifying …',
    valid: 'VALID',
    invalid: 'INVALID',
    unproven: 'Could not be verified: files or values that it takes are missing, so nothing follows. Not checked:',
    fault: 'Cannot be verified',
    passed: 'passed',
    failed: 'failed',
    notChecked: 'What the verifier says it could not check:',
    milliseconds: (ms: string) => `${ms} ms`,
    filesOnly: 'The files fit the commitment; the draw itself can be verified when it is drawn.',
    FILES:
      'Files: the SHA-256 of each is the one that the hub tells, that of the frame the one in the commitment that the hub tells',
    BUNDLE:
      'Bundle: built as the specification has it; each nonce is the one its party committed itself to; the seed follows from commitment, randomness and nonces; offsets and counts follow from the published tables; the digest fits',
    ROOT: 'Header: tasks, tables, scopes and commitments lead to the root that the hub tells',
    FRAME:
      'Frame: every line hashed into the hash and root committed to; codes sorted, none twice; sizes fit; the whole draw done again from the seed, with the same tickets',
    DRAWN: 'List of the drawn: byte for byte the one that the new draw gives',
    COMMITMENT: "Commitment: the frame's hash in the bundle is the one that the hub tells",
    LINE: 'Line: the line in the proof leads to the root that the hub tells; probability, ticket and outcome take the bundle and were not checked',
    PROOF:
      'Proof: the line leads to the root of the bundle; the probabilities are those of its layer in the header; the ticket is hashed again from seed and code; drawn or not follows from the ticket and the last ones of the layer in the bundle',
    SHOWN:
      'This page: code, round, place and text of the line, ticket, root, and of each task the codes of department and item, the probability, the exclusion and the outcome are those of proof and bundle (stand-ins, replacements and the code of the visit come after the draw and are not in the proof)',
    NOTED_ROOT: 'The root that you noted: it is that of the bundle',
    NOTED_FRAME: 'The hash of the frame that you noted: it is that of the bundle',
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
