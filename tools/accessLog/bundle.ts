import { LOG_NAME } from '../../subgraphs/exchange/rules/accessLog/signing';

/** The first line of a bundle: how many leaves and checkpoints follow. */
export const headerLine = (size: number, checkpoints: number): string =>
  `{"bundle":"${LOG_NAME}","v":1,"size":${size},"checkpoints":${checkpoints}}`;

/** The line of a leaf: its canonical text as it is, behind its number. */
export const leafLine = (index: number, leaf: string): string => `${leafPrefix(index)}${leaf}}`;

/** What stands before the leaf in its line; behind it stands one closing brace. */
export const leafPrefix = (index: number): string => `{"index":${index},"leaf":`;

/** The line of a checkpoint; it stands right behind the last leaf that it covers. */
export const checkpointLine = (note: string): string => `{"checkpoint":${JSON.stringify(note)}}`;
