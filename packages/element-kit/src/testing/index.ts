export { expectAccessible } from './axe.js';
export { buttonNamed, errorOf, fieldNamed, textOf, toldOf, typeInto } from './controls.js';
export { deferred, type Deferred } from './deferred.js';
export { expectEvent, recordEvents } from './expect-event.js';
export { pseudoCatalogue } from './pseudo.js';
export { press } from './press.js';
export { settled } from './settled.js';
