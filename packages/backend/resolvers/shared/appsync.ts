/** The one door to AppSync's module, so that a bundle has one import of it. */
export { extensions, runtime, util } from '@aws-appsync/utils';
