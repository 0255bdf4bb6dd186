import { type EnumTypeDefinitionNode, Kind, parse } from 'graphql';
import { siloSdl } from '../../kernel/service/repository';
import type { SiloName } from '../../kernel/values/silos';

/** The values of an enum in a silo's SDL, in their order. */
export function enumValues(silo: SiloName, name: string): string[] {
  const found = parse(siloSdl(silo)).definitions.find(
    (node): node is EnumTypeDefinitionNode => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === name,
  );
  return (found?.values ?? []).map((value) => value.name.value);
}
