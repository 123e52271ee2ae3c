import fc from 'fast-check';
import type { PropertyWorld } from './companies.js';
import { play, type Reached } from './play.js';
import { checkCompany } from './settled.js';
import { COMPANIES, steps, type Step } from './steps.js';

/** Whatever people of three companies do in whatever order, the backend does as the model; `sort` is how lists are read in the end. */
export function storm(world: PropertyWorld, reached: Reached): fc.IAsyncProperty<[readonly Step[], number]> {
  return fc.asyncProperty(steps(60), fc.nat({ max: 7 }), async (sequence, sort) => {
    const companies = await world.companies();
    await play(world, companies, sequence, reached);
    for (const name of COMPANIES) await checkCompany(world, companies, name, sort);
  });
}
