import { defineElements } from '@remit-elements/element-kit';
import { PaymentsTable } from './payments-table.js';

defineElements({ 'payments-table': PaymentsTable });
