import { afterAll, beforeAll } from 'vitest';
import { describeControls } from './suites/controls.js';
import { describeNag } from './suites/nag.js';
import { describePlugIn } from './suites/plug-in.js';
import { describeResolvers } from './suites/resolvers.js';
import { describeSettings } from './suites/settings.js';
import { describeShell } from './suites/shell.js';
import { openWorkshop, VARIANTS, type Variant, type VariantName, type Workshop } from './variants.js';

let workshop: Workshop;
const variants = new Map<VariantName, Variant>();
const variantOf = (name: VariantName): Variant => variants.get(name)!;

// One file, since a synthesis takes seconds and every suite looks at the same ones.
beforeAll(async () => {
  workshop = await openWorkshop();
  for (const name of VARIANTS) variants.set(name, workshop.synth(name));
}, 240_000);
afterAll(() => workshop.close());

describeControls(variantOf);
describeResolvers(variantOf, () => workshop);
describeShell(variantOf);
describeSettings(variantOf, () => workshop);
describePlugIn(() => workshop);
describeNag(variantOf);
