/** What one payment is read and drawn by: one chunk, fetched after its element is there. */
import { feedbackStyles } from '@remit-elements/element-kit';
import { statusStyles } from '../payments-table/payment-status.styles.js';
import { factsStyles } from './facts.styles.js';
import { timelineStyles } from './payment-timeline.styles.js';

export { PoliteLine } from '@remit-elements/element-kit';
export { PaymentDetailController } from '../../controllers/payment-detail-controller.js';
export { detailWords as words } from '../../strings/detail.js';
export { detailTemplate } from './payment-detail.template.js';

export const styles = [feedbackStyles, statusStyles, ...factsStyles, timelineStyles];
