import { alertIcon, infoIcon } from '@remit-elements/element-kit';
import { html, type TemplateResult } from 'lit';
import type { SaveResult } from '../../controllers/payment-form-host.js';
import type { FormView } from './form-view.js';

/** How the last write stands, where it did not fail. */
export function writeTemplate({ controller, t }: FormView, saved: SaveResult): TemplateResult | string {
  const { status } = controller.state.write;
  if (status === 'saving') return t('form.saving');
  if (status === 'checking') return html`${infoIcon()}<span>${t('form.checking')}</span>`;
  if (status === 'notSent') return html`${alertIcon()}<span>${t('form.notSent')}</span>`;
  if (saved === 'unchanged') return t('form.unchanged');
  return saved ? t('form.saved') : '';
}
