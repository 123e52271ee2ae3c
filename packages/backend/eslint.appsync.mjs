import appsync from '@aws-appsync/eslint-plugin';

/**
 * What APPSYNC_JS takes, as AWS's own plugin knows it, for the root config to spread.
 * The rules need types, which the root config's project service gives.
 */
export default [
  {
    files: ['packages/backend/resolvers/**/*.ts'],
    ignores: ['**/*.test.ts'],
    plugins: { '@aws-appsync': appsync },
    rules: {
      ...appsync.configs.recommended.rules,
      // APPSYNC_JS documents indexOf, not includes.
      '@typescript-eslint/prefer-includes': 'off',
    },
  },
];
