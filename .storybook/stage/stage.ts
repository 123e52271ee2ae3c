import type { MemoryAccountsGateway } from '@remit-elements/accounts-element/testing.js';
import type { MemoryPaymentsGateway } from '@remit-elements/payments-element/testing.js';
import type { Decorator, StoryContext } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { action } from 'storybook/actions';
import { applyControls } from './controls.js';
import { throughNetwork } from './network.js';
import { ofTenant } from './tenant.js';

type Gateway = MemoryPaymentsGateway | MemoryAccountsGateway;

interface Stage {
  readonly key: string;
  /** One for each time that the story is mounted. */
  readonly mount: AbortSignal;
  readonly box: HTMLElement;
}

/** By the canvas it stands in: a page of documentation has several. */
const stages = new WeakMap<object, Stage>();
const reached = new WeakSet<object>();

/**
 * Draws a story before it is in the page, so that what the toolbar and the controls say is there when its elements begin
 * to read. Another choice of company or network begins the story anew; a control changes what is there. A story that came
 * about by its play function goes on over the other network.
 */
export const onStage: Decorator = (story, context) => {
  const drawn = story();
  const { box } = stageOf(context);
  render(drawn instanceof Node ? html`${drawn}` : drawn, box);
  const elements = [...box.querySelectorAll<HTMLElement>('*')];
  for (const element of elements) {
    const { gateway } = element as { gateway?: Gateway };
    if (gateway) prepare(gateway, context);
  }
  const { component, args, argTypes } = context;
  if (component) applyControls(box.querySelectorAll<HTMLElement>(component), args, argTypes);
  return box;
};

function stageOf({ canvasElement, id, globals, abortSignal, argTypes, playFunction }: StoryContext): Stage {
  const key = JSON.stringify([id, globals['tenant'], !playFunction && globals['network']]);
  const known = stages.get(canvasElement);
  if (known?.key === key && known.mount === abortSignal && known.box.parentNode === canvasElement) return known;
  const box = document.createElement('div');
  tellActions(box, argTypes);
  const stage = { key, mount: abortSignal, box };
  stages.set(canvasElement, stage);
  return stage;
}

function prepare(gateway: Gateway, { globals, parameters }: StoryContext): void {
  // A story of several companies has each where it belongs.
  if (parameters['tenant'] !== 'own') ofTenant(gateway, globals['tenant'] === 'b' ? 'b' : 'a');
  if (reached.has(gateway)) return;
  reached.add(gateway);
  throughNetwork(gateway);
}

/** What the elements tell, as the manifest lists it, in the panel of actions: names and ids, not the event that holds them. */
function tellActions(box: HTMLElement, argTypes: StoryContext['argTypes']): void {
  const events = Object.entries(argTypes).filter(([, { table }]) => table?.category === 'events');
  for (const [key] of events) {
    const name = key.replace('event:', '');
    box.addEventListener(name, (event) => {
      const told = Object.entries(event).filter(([, value]) => typeof value === 'string');
      action(name)(Object.fromEntries(told));
    });
  }
}
