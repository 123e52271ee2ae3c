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
export { requestField, type FieldRequest, type RequestOptions } from './gateway/request-field.js';
export { watchChanges, type ChangeListener } from './gateway/watch-changes.js';
export { isFields, type Fields } from './error-code.js';
