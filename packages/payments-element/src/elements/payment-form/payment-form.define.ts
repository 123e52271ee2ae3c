import { defineElements } from '@remit-elements/element-kit';
import { PaymentForm } from './payment-form.js';

defineElements({ 'payment-form': PaymentForm });
