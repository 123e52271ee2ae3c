/** House import rules as code; docs/architecture.md section 4 is their text. An arrow not listed does not exist. */
const src = (name) => `packages/${name}/src/`;
const TEST = '(\\.(test|stories)\\.ts$|/testing/|/testing\\.ts$|^tests/|^\\.storybook/)';
const only = (name, from, to, npm = [], core = true) => ({
  name,
  severity: 'error',
  from: { path: `^${from}`, pathNot: TEST },
  to: {
    pathNot: [...to.map((p) => `^${p}`), ...npm.map((p) => `(^|node_modules/)${p}`)],
    ...(core ? { dependencyTypesNot: ['core'] } : {}),
  },
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only('auth-core-only-amplify', src('auth-core'), [src('auth-core')], ['aws-amplify', '@aws-amplify/'], false),
    only('kit-knows-no-business', src('element-kit'), [src('element-kit')], ['lit', '@lit/'], false),
    only(
      'payments',
      src('payments-element'),
      [src('payments-element'), src('auth-core'), src('element-kit')],
      ['lit', '@lit/', 'saxes'],
      false,
    ),
    only(
      'accounts',
      src('accounts-element'),
      [src('accounts-element'), src('auth-core'), src('element-kit')],
      ['lit', '@lit/'],
      false,
    ),
    only(
      'local-backend-stays-a-witness',
      src('local-backend'),
      [src('local-backend'), 'packages/backend/(schema|resolvers|functions)'],
      [
        'graphql',
        'dynalite',
        'jose',
        'aws-jwt-verify',
        'ws',
        '@types/ws',
        '@aws-appsync/',
        '@aws-sdk/',
        '@smithy/',
        'proper-lockfile',
        '@types/proper-lockfile',
      ],
    ),
    only(
      'resolvers-stand-alone',
      'packages/backend/resolvers/',
      ['packages/backend/resolvers/'],
      ['@aws-appsync/utils'],
      false,
    ),
    {
      name: 'shell-uses-public-entries',
      severity: 'error',
      from: { path: `^${src('shell')}`, pathNot: TEST },
      to: {
        path: '^packages/(auth-core|payments-element|accounts-element)/src/(?!index|define|kept|gateways)|^packages/element-kit/src/(?!vault|words|format\\.)',
      },
    },
    {
      name: 'model-is-a-leaf',
      severity: 'error',
      from: { path: '/src/model/', pathNot: TEST },
      to: { pathNot: '/src/model/|^packages/element-kit/src/rules\\.ts$' },
    },
    {
      name: 'data-and-state-know-no-view',
      severity: 'error',
      from: { path: '/src/(data|state)/', pathNot: `${TEST}|element-kit/src/state/(store|source)-controller` },
      to: { path: '(^|node_modules/)(lit|@lit)(/|$)|/src/(elements|controllers|events)/' },
    },
    {
      name: 'exchange-reads-and-writes-files-alone',
      severity: 'error',
      from: { path: '/src/exchange/', pathNot: TEST },
      to: { path: '(^|node_modules/)(lit|@lit)(/|$)|/src/(data|state|controllers|events|elements|strings)/' },
    },
    {
      name: 'state-gets-its-gateway-passed-in',
      severity: 'error',
      from: { path: '/src/state/', pathNot: TEST },
      to: { path: '/src/data/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'data-knows-no-state',
      severity: 'error',
      from: { path: '/src/data/', pathNot: TEST },
      to: { path: '/src/state/' },
    },
    {
      name: 'elements-go-through-controllers',
      severity: 'error',
      from: { path: '/src/elements/', pathNot: TEST },
      to: { path: '/src/(data|state)/', pathNot: 'element-kit/src/state/' },
    },
    {
      name: 'testing-code-stays-in-tests',
      severity: 'error',
      from: { path: '^packages/', pathNot: `${TEST}|^packages/local-backend/` },
      to: { path: '/src/testing(/|\\.ts)|packages/local-backend/' },
    },
    {
      name: 'features-never-meet',
      severity: 'error',
      from: { path: '^packages/(payments|accounts)-element/' },
      to: { path: '^packages/(payments|accounts)-element/', pathNot: '^packages/$1-element/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.arrows.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|www|cdk\\.out)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
};
