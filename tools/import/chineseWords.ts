import { type EnumTypeDefinitionNode, Kind, parse } from 'graphql';
import { siloSdl } from '../../kernel/service/repository';
import type { SiloName } from '../../kernel/values/silos';

const FIRST_WORD = /^\S+/;

/** What a word in a file stands for: its code. */
export type Words = ReadonlyMap<string, string>;

/**
 * The words of an enum of a silo's schema, by which its values may be written in a file: the code, and the Chinese word
 * with which the value's description begins.
 */
export function chineseWords(silo: SiloName, name: string): Words {
  const found = parse(siloSdl(silo)).definitions.find(
    (node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === name,
  );
  if (!found?.values) throw new Error(`${silo} has no enum ${name}`);
  return new Map(
    found.values.flatMap(({ name: { value }, description }): [string, string][] => {
      const [word = value] = FIRST_WORD.exec(description?.value ?? '') ?? [];
      return [
        [value, value],
        [word, value],
      ];
    }),
  );
}
