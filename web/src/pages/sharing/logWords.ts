import { defineWords } from '../../words/language';
import { SHARING_WORDS } from './sharingWords';

/** Texts of the log of accesses and its proofs. */
export const LOG_WORDS = defineWords(
  {
    ...SHARING_WORDS.zh,
    ofAll: (entities: number) => `等 ${entities} 户`,
    verify: '验证',
    verified: (size: string) => `已验证：该记录在 ${size} 条记录的日志中，未被改动。`,
    verifiedBy: '所示内容与日志原文一致；原文散列、路径和检查点签名（Ed25519）均已在本浏览器核对。',
    inLog: (size: string) => `该记录在 ${size} 条记录的日志中。`,
    unchecked_CONTENTS: '原文未全部向您提供，所示内容未与日志比对。',
    unchecked_SIGNATURE: '本浏览器不支持 Ed25519，检查点签名未核对。',
    tampered: '验证失败：记录与已签署的日志不符。',
    fault_QUESTION: '所给证明属于另一条记录或另一检查点。',
    fault_LEAF: '原文与日志中的散列不符。',
    fault_FACTS: '所示内容与日志原文不符。',
    fault_PATH: '路径不能归于根散列。',
    fault_CHECKPOINT: '根散列或日志大小与检查点不符。',
    fault_SIGNATURE: '检查点签名与公钥不符。',
    unable: '无法验证：所给证明不能读取，或本浏览器不支持所需的散列算法。',
    checkpoint: '最近检查点',
    checkpointSays: (size: string, at: string) => `${size} 条记录，签署于 ${at}；公钥请与另行取得的核对：`,
    notYetSigned: '待签署',
  },
  {
    ...SHARING_WORDS.en,
    ofAll: (entities: number) => `… ${entities} in all`,
    verify: 'Verify',
    verified: (size: string) => `Verified: the record is in the log of ${size} records, unchanged.`,
    verifiedBy:
      'What is shown is what the record says; its hash, the path and the signature of the checkpoint (Ed25519) were checked in this browser.',
    inLog: (size: string) => `The record is in the log of ${size} records.`,
    unchecked_CONTENTS: 'Not all of it is shown to you, so its contents were not compared with the log.',
    unchecked_SIGNATURE: 'This browser has no Ed25519: the signature of the checkpoint was not checked.',
    tampered: 'Not verified: the record does not agree with the signed log.',
    fault_QUESTION: 'The proof is one of another record or another checkpoint.',
    fault_LEAF: 'The text of the record has another hash than the log.',
    fault_FACTS: 'What is shown is not what the record says.',
    fault_PATH: 'The path does not lead to the root.',
    fault_CHECKPOINT: 'Root or size are not those of the checkpoint.',
    fault_SIGNATURE: 'The signature of the checkpoint is not one of the key.',
    unable: 'Cannot be verified: the proof cannot be read, or this browser lacks the hash it takes.',
    checkpoint: 'Latest checkpoint',
    checkpointSays: (size: string, at: string) =>
      `${size} records, signed at ${at}; compare the key with the one that you had by another way:`,
    notYetSigned: 'not signed yet',
  },
);
