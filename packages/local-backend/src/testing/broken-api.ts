import { readApiFiles, type ApiFiles } from '../api-description.js';

/** One mistake in the deployed code: a text of the built bundles and what stands there instead. */
interface Mistake {
  /** Names of the bundles; every bundle that has the text when left out. */
  readonly codes?: readonly string[];
  readonly from: string;
  readonly to: string;
}

const OTHER_TENANT = 'tenantId === "tenant-a" ? "tenant-b" : tenantId === "tenant-b" ? "tenant-a" : tenantId';
const NAMED_TENANT = 'return { tenantId, subject,';

/**
 * Mistakes that somebody could make in a resolver. Each lets something through that a test must see; those about tenants
 * show with `tenantGuard: false` alone, since the runner's own guard turns them into failures.
 */
const MISTAKES = {
  /** The tenant comes from what the caller sends. */
  'tenant-from-header': {
    from: 'const tenantId = tenantOf(claims);',
    to: 'const tenantId = ctx.request.headers["x-tenant-id"] ?? tenantOf(claims);',
  },
  /** tenant-a reads tenant-b's row by its id, and the other way round. */
  'row-of-another-tenant': {
    codes: ['get-row'],
    from: NAMED_TENANT,
    to: `return { tenantId: ${OTHER_TENANT}, subject,`,
  },
  /** tenant-a lists tenant-b's rows, and the other way round. */
  'list-of-another-tenant': {
    codes: ['list-payments', 'list-accounts', 'list-members', 'payment-totals'],
    from: NAMED_TENANT,
    to: `return { tenantId: ${OTHER_TENANT}, subject,`,
  },
  /** A write finds tenant-b's row for tenant-a, and changes it. */
  'write-to-another-tenant': {
    codes: ['load-payment'],
    from: NAMED_TENANT,
    to: `return { tenantId: ${OTHER_TENANT}, subject,`,
  },
  /** A token without a tenant is taken for one of tenant-a. */
  'default-tenant': {
    from: 'return typeof tenantId === "string" && isIdentifier(tenantId, 3, 64) ? tenantId : null;',
    to: 'return typeof tenantId === "string" && isIdentifier(tenantId, 3, 64) ? tenantId : "tenant-a";',
  },
  /** Everybody's changes go to everybody. */
  'no-subscription-filter': {
    codes: ['subscribe-own-tenant'],
    from: 'toSubscriptionFilter({ tenantId: { eq: tenantId } })',
    to: 'toSubscriptionFilter({ tenantId: { ne: "" } })',
  },
  /** Whoever writes last wins. */
  'no-version-condition': {
    from: '#version = :expected',
    to: '(#version = :expected OR #version <> :expected)',
  },
  /** A viewer may do what an admin may, the row of the members table aside. */
  'no-role-in-the-token': {
    from: 'return rolesAllow(claims["cognito:groups"], field);',
    to: 'return true;',
  },
  /** No role is looked at, neither the token's nor the member's. */
  'no-roles': {
    from: 'const roles = Object.hasOwn(ROLES, field) ? ROLES[field] : [];',
    to: 'return true; const roles = [];',
  },
  /** Who was removed goes on writing until the token ends. */
  'no-membership': {
    codes: ['check-membership'],
    from: 'if (member?.status !== "ACTIVE") return failUnauthorized();',
    to: 'if (member?.status !== "ACTIVE") return null;',
  },
  /** A second creation with the same id takes the place of the first. */
  'no-creation-condition': {
    codes: ['create-payment'],
    from: 'attribute_not_exists(#tenantId) AND attribute_not_exists(#id)',
    to: 'attribute_exists(#tenantId) OR attribute_not_exists(#id)',
  },
  /** A repeated request is one more change. */
  'no-repeats-known': {
    from: 'if (requestId === void 0 || requestId === null) return false;',
    to: 'return false;',
  },
  /** One approves what one has submitted. */
  'no-four-eyes': {
    codes: ['check-approver'],
    from: 'if (!isOwnPayment(standing(ctx), caller)) return null;',
    to: 'return null;',
  },
  /** What was deleted is still there. */
  'tombstones-shown': {
    codes: ['get-row'],
    from: 'row === void 0 || row === null || row.deletedAt !== void 0 ? null : row',
    to: 'row === void 0 ? null : row',
  },
} as const satisfies Readonly<Record<string, Mistake>>;

export type MistakeName = keyof typeof MISTAKES;

/**
 * The API once for each mistake, made in the code as it was built: a test that stays green with one of them proves
 * nothing.
 * @throws When the code is no longer what a mistake is made of.
 */
export async function brokenApis(): Promise<Readonly<Record<MistakeName, ApiFiles>>> {
  const files = await readApiFiles();
  const broken = Object.entries(MISTAKES).map(([name, mistake]) => [name, breakApi(files, name, mistake)] as const);
  return Object.fromEntries(broken) as Record<MistakeName, ApiFiles>;
}

function breakApi(files: ApiFiles, name: string, { codes, from, to }: Mistake): ApiFiles {
  const has = (text: string | undefined) => text?.includes(from) === true;
  const chosen = codes ?? [...files.bundles].filter(([, text]) => has(text)).map(([code]) => code);
  if (chosen.length === 0 || !chosen.every((code) => has(files.bundles.get(code))))
    throw new Error(`The mistake ${name} cannot be made: the code has another form now`);
  const bundles = new Map(files.bundles);
  for (const code of chosen) bundles.set(code, (bundles.get(code) ?? '').replaceAll(from, to));
  return { ...files, bundles };
}
