import { defineElements } from '@remit-elements/element-kit';
import { PaymentDetail } from './payment-detail.js';

defineElements({ 'payment-detail': PaymentDetail });
