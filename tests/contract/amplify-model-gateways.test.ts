import { TENANT_B } from '@remit-elements/payments-element/testing.js';
import { apiOf, gatewayOf, OWN_VERSION, OWN_WORDS, type AmplifyCase } from '../support/amplify-worlds.js';
import { describePaymentsGateway, type World } from './payments-gateway.contract.js';

const LESS = {
  capabilities: ['live', 'versions'],
  remembersRequests: false,
  namesAuthors: false,
  hasIdsPerCompany: false,
  checksTokens: false,
};

function worldOf(model: AmplifyCase): World {
  const api = apiOf(model);
  return {
    anna: gatewayOf(api, model),
    carl: gatewayOf(api, model, { subject: 'admin-a', roles: ['admin'] }),
    dora: gatewayOf(api, model, { subject: 'approver-a', roles: ['approver'] }),
    viewer: gatewayOf(api, model, { subject: 'viewer-a', roles: ['viewer'] }),
    bert: gatewayOf(api, model, { subject: 'preparer-b', tenantId: TENANT_B }),
    decide: () => Promise.reject(new Error('Nothing is approved here')),
    close: () => Promise.resolve(),
  };
}

describePaymentsGateway(
  'over an Amplify model that is scanned, with a version of its own',
  () => Promise.resolve(worldOf(OWN_VERSION)),
  { ...LESS, keepsDeleted: false, listsNewestFirst: false },
);

describePaymentsGateway(
  'over an Amplify model with words of its own, decimal amounts, an index and conflict detection',
  () => Promise.resolve(worldOf(OWN_WORDS)),
  // A Float holds fifteen digits of every decimal number.
  { ...LESS, largestAmountMinor: 999_999_999_999_999 },
);
