/** What gateways over GraphQL are built from: one request, one subscription, rows out of answers. */
export {
  decodeConnection,
  integerField,
  optionalText,
  ownRow,
  readableRows,
  textField,
  type DecodedPage,
} from './gateway/decode-rows.js';
export { GatewaySource, usableClient, type Doors } from './gateway/gateway-source.js';
export { requestField } from './gateway/request-field.js';
export { requestFields, type FieldResult } from './gateway/request-fields.js';
export type { FieldRequest, RequestOptions } from './gateway/send-request.js';
export { watchChanges, type ChangeListener } from './gateway/watch-changes.js';
export { isFields, type Fields } from './error-code.js';
