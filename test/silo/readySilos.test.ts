import { SILOS } from '../../kernel/values/silos';
import { siloModules } from '../../tools/assembly/siloModules';
import { openSilo } from '../support/openSilo';

describe.each(SILOS)('the silo of %s', (name) => {
  it('is ready over its own tables, under its own role', async () => {
    const silo = await openSilo(siloModules[name] as never);
    try {
      await expect(silo.database.ready()).resolves.toBeUndefined();
    } finally {
      await silo.close();
    }
  });
});
